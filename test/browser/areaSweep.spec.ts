/**
 * No accessibility fault on any page of an area, narrow and wide, light and dark, as it is served. Every page is held against
 * the rules of markup in whole and gone through element by element in every look; axe is asked about colours and targets
 * where an element looks as none did that it has read already (`support/looks.ts`). `npm run test:all` goes through every page,
 * `npm test` through those of the boroughs and the region and of wards with an extreme of something.
 */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { byExtent } from '../extent.ts';
import { axeViolations } from './support/axe.ts';
import { boroughs, formerWards, wards } from './support/releaseAreas.ts';
import { newLooks } from './support/looks.ts';
import { expect, test } from './support/test.ts';

/** One for each worker: what a part has seen it need not ask again. */
const PARTS = 2;
/** Rules whose answer depends on colour or width; all others read the markup, which is the same in every look. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
/** Each differs from the one before in one thing, which the browser is quicker with. */
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;
/** Low, because what is drawn costs more than what is asked; no rule of these pages turns on the height. */
const HEIGHT = 120;
/** What is folded away is opened on every twelfth page of a part. */
const OPENED = 12;

const former = new Set<string>(formerWards.map(({ code }) => code));
/** Pages of wards that are no more are in area.spec.ts. */
const pages = readdirSync('dist/area')
  .filter((name) => /^E\d{8}$/.test(name) && !former.has(name))
  .sort();

/** Wards with the most and fewest residents and the longest name, with many visitors and with a gap in police records. */
function wardsOfNote(): (string | undefined)[] {
  const byMost = (numbers: readonly number[]): string[] =>
    wards.codes
      .map((code, index) => ({ code, number: numbers[index] ?? 0 }))
      .sort((a, b) => b.number - a.number)
      .map(({ code }) => code);
  const byResidents = byMost(wards.residents);
  const [longest] = byMost(wards.names.map((name) => name.length));
  return [byResidents[0], byResidents.at(-1), longest, wards.cityCentre?.[0], wards.policeGaps?.[0]];
}

const isSampled = new Set<string | undefined>([...boroughs.codes, ...wardsOfNote()]);
// What is neither a ward nor a borough is the page of all of them.
const isOfAll = (code: string): boolean =>
  ![...wards.codes, ...boroughs.codes].some((known) => known === code);
const codes = byExtent({
  sample: pages.filter((code) => isSampled.has(code) || isOfAll(code)),
  whole: pages,
});

// The pages are read without their scripts, so they never answer.
test.use({ waitsUntilReady: false });

test('there is a page to sweep for every ward and borough and for all of them together', () => {
  expect(pages.filter((code) => !isOfAll(code))).toEqual([...wards.codes, ...boroughs.codes].sort());
  expect(pages.filter(isOfAll)).toHaveLength(1);
  expect(codes.length).toBeGreaterThanOrEqual(boroughs.codes.length + 4);
});

async function start(page: Page): Promise<void> {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`area/${codes[0] ?? ''}/`, { waitUntil: 'load' });
}

/** Puts a served page in the place of the one shown: the same style sheets (or it throws), its own title and body. */
async function turnTo(page: Page, code: string, isOpened: boolean): Promise<void> {
  await page.evaluate(
    async ({ address, opens }) => {
      const answer = await fetch(address);
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const styles = (of: Document) =>
        [...of.querySelectorAll('link[rel="stylesheet"], style')].map((element) =>
          element instanceof HTMLLinkElement ? element.href.replace(/.*\//, '') : element.textContent,
        );
      if (styles(next).join() !== styles(document).join())
        throw new Error(`${address} has other style sheets`);
      document.title = next.title;
      document.documentElement.lang = next.documentElement.lang;
      document.body.replaceWith(document.adoptNode(next.body));
      if (opens) for (const details of document.querySelectorAll('details')) details.open = true;
      // What stays folded is not seen and axe passes over it, but is slowed fourfold by walking through it.
      for (const folded of document.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove();
    },
    { address: `../${code}/`, opens: isOpened },
  );
}

/** Faults of the page in one look. `seen` grows by what was found without fault. */
async function faultsIn(page: Page, seen: Set<string>, isFirst: boolean): Promise<string[]> {
  const { looks, smallTargets, beyond } = await newLooks(page, seen);
  const asks = looks.length > 0 || smallTargets;
  const ofLooks = asks ? await axeViolations(page, OF_LOOKS) : [];
  const ofMarkup = isFirst ? await axeViolations(page, undefined, OF_LOOKS) : [];
  if (ofLooks.length === 0) for (const look of looks) seen.add(look);
  return [...ofLooks, ...ofMarkup, ...(beyond > 0 ? [`${beyond} pixels beyond the right edge`] : [])];
}

for (let part = 0; part < PARTS; part += 1) {
  test(`no area page has a fault in any look: part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    const seen = new Set<string>();
    await start(page);
    for (const [place, code] of codes.filter((_, index) => index % PARTS === part).entries()) {
      await turnTo(page, code, place % OPENED === 0);
      for (const [index, { width, colorScheme }] of LOOKS.entries()) {
        if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: HEIGHT });
        if (index % 2 === 1 || place === 0) await page.emulateMedia({ colorScheme });
        const found = await faultsIn(page, seen, index === 0);
        faults.push(...found.map((fault) => `${code}, ${width} px, ${colorScheme}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });
}

test('the sweep finds a pale word, a small target and a nameless button on a page whose looks it has seen', async ({
  page,
}) => {
  await start(page);
  const [, code = ''] = codes;
  const seen = new Set<string>();
  await page.setViewportSize({ width: 320, height: HEIGHT });
  await turnTo(page, code, false);
  expect(await faultsIn(page, seen, true)).toEqual([]);
  expect((await newLooks(page, seen)).looks).toEqual([]);
  const plant = async (change: () => void, fault: RegExp) => {
    await turnTo(page, code, false);
    await page.evaluate(change);
    expect((await faultsIn(page, new Set(seen), true)).join('\n')).toMatch(fault);
  };
  await plant(() => {
    document.querySelector<HTMLElement>('.figure__standing')?.style.setProperty('color', '#999999');
  }, /color-contrast/);
  await plant(() => {
    const buttons = ['a', 'b'].map((name) =>
      Object.assign(document.createElement('button'), { textContent: name }),
    );
    for (const button of buttons) button.style.cssText = 'width:12px;height:12px;padding:0;border:0';
    document.querySelector('main')?.append(...buttons);
  }, /target-size/);
  await plant(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  }, /button-name/);
});
