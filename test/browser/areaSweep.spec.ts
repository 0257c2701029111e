/**
 * No accessibility fault on any page of an area, narrow and wide, light and dark, as it is served and with everything on it
 * opened. Every page is held against the rules of markup in whole. What axe says of a look is asked once a look: see
 * `support/looks.ts`; `SWEEP=all` asks axe for every page in every look, without that, and takes minutes.
 */
import { axeViolations } from './support/axe.ts';
import { newLooks } from './support/looks.ts';
import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Parts of the sweep, so that the workers share it. */
const PARTS = 4;
/** Rules whose answer depends on colour or width; all others read the markup, which is the same in every look. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;
const EVERY_LOOK_OF_EVERY_PAGE = process.env['SWEEP'] === 'all';
const codes = (await readdir('dist/area')).filter((name) => /^E\d{8}$/.test(name)).sort();

// The pages are read without their scripts, so they never answer.
test.use({ waitsUntilReady: false });

test('the sweep holds every ward, borough and the region', () => {
  expect(codes).toHaveLength(200);
});

/** Puts a served page in the place of the one shown: its words and markup, under the same style sheets. */
async function turnTo(page: Page, code: string): Promise<void> {
  await page.evaluate(async (address) => {
    const answer = await fetch(address);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const styles = (of: Document) =>
      [...of.querySelectorAll('link[rel="stylesheet"], style')].map((element) =>
        element instanceof HTMLLinkElement ? (element.getAttribute('href') ?? '') : element.textContent,
      );
    if (styles(next).join() !== styles(document).join()) throw new Error(`${address} has other style sheets`);
    document.title = next.title;
    document.documentElement.lang = next.documentElement.lang;
    document.body.replaceWith(document.adoptNode(next.body));
  }, `../${code}/`);
}

/** What is folded away is opened on every twelfth page; elsewhere it goes, as axe passes over it but is slowed by it. */
const OPENED = 12;

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

async function dropFolded(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove();
  });
}

async function beyondEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (let part = 0; part < PARTS; part += 1) {
  test(`no area page has a fault in any look: part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const faults: string[] = [];
    const seen = new Set<string>();
    const stats = { asked: 0, pages: 0 };
    await page.goto(`area/${codes[0] ?? ''}/`, { waitUntil: 'load' });
    for (const [place, code] of codes.entries()) {
      if (place % PARTS !== part) continue;
      await turnTo(page, code);
      if (Math.floor(place / PARTS) % OPENED === 0) await openAll(page);
      else await dropFolded(page);
      stats.pages += 1;
      for (const [index, { width, colorScheme }] of LOOKS.entries()) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { looks, smallTargets } = await newLooks(page, seen);
        const isNew = looks.length > 0 || smallTargets || EVERY_LOOK_OF_EVERY_PAGE;
        if (isNew) stats.asked += 1;
        if (isNew) console.log(code, width, colorScheme, looks.length, smallTargets);
        const found = isNew ? await axeViolations(page, index === 0 ? undefined : OF_LOOKS) : index === 0 ? await axeViolations(page, undefined, OF_LOOKS) : [];
        faults.push(...found.map((fault) => `${code}, ${width} px, ${colorScheme}: ${fault}`));
        if (found.length === 0) for (const look of looks) seen.add(look);
        const beyond = await beyondEdge(page);
        if (beyond > 0) faults.push(`${code}, ${width} px: ${beyond} pixels beyond the right edge`);
      }
    }
    console.log(stats, seen.size);
    expect(faults).toEqual([]);
  });
}
