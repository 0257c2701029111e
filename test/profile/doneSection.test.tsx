/** What is being done, on the pages of all areas: what runs now with a way to ask, what a person can do, earlier work. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import citations from '../../content/citations.json';
import help from '../../content/help.json';
import { factsOfPage } from '../../src/data/placeFacts.ts';
import type { ProfileFact } from '../../src/data/profileSchema.ts';
import { splitFacts } from '../../src/domain/factParts.ts';
import { DoneSection } from '../../src/profile/DoneSection.tsx';
import { HowMuchSection } from '../../src/profile/HowMuchSection.tsx';
import type { ProfileModel } from '../../src/profile/profileModel.ts';
import { StepTogether } from '../../src/profile/StepTogether.tsx';
import { drawnText } from '../support/drawnText.tsx';
import { HEATH_TOWN, INVENTED, inventedRelease, type InventedRelease } from '../support/inventedRelease.ts';
import { publishedProfile, SHARED } from '../support/publishedData.ts';
import { profileModel } from '../../src/profile/profileModel.ts';

const [BIRMINGHAM, WOLVERHAMPTON, REGION] = ['E08000025', 'E08000031', 'E11000005'] as const;
/** Of the region, on every page: police team, law, partnership. */
const STANDING = ['neighbourhood-team', 'serious-violence-duty', 'partnership-now'];

let release: InventedRelease;
let codes: readonly string[];
beforeAll(async () => {
  release = await inventedRelease();
  codes = readdirSync(join(release.folder, `data/${INVENTED.id}/profiles`))
    .filter((name) => /^E\d{8}\.json$/.test(name))
    .map((name) => name.slice(0, 9));
}, 60_000);
afterAll(() => {
  release.remove();
});

/** Everything a page tells, its own and what all areas share, worked out once for each of the 200. */
const told = new Map<string, readonly ProfileFact[]>();
function factsOf(code: string): readonly ProfileFact[] {
  const known = told.get(code);
  if (known !== undefined) return known;
  const { file, shared } = release.model(code);
  const facts = factsOfPage(file.done, shared.done?.everywhere ?? []);
  told.set(code, facts);
  return facts;
}

/** The part as it is served: markup, text, and the texts of its entries and headings. */
interface Drawn {
  readonly markup: string;
  readonly text: string;
  readonly entries: readonly string[];
}

function drawn(model: ProfileModel): Drawn {
  const markup = renderToStaticMarkup(
    <Router ssrPath="/">
      <DoneSection model={model} />
    </Router>,
  );
  const entries = [...markup.matchAll(/<ul class="done__facts">(.*?)<\/ul>/gs)].flatMap(([, list = '']) =>
    [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, entry = '']) => textOf(entry)),
  );
  return { markup, text: textOf(markup), entries };
}

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'");
}

function headings({ markup }: Drawn, level: 3 | 4): readonly string[] {
  return [...markup.matchAll(new RegExp(`<h${level}[^>]*>(.*?)</h${level}>`, 'g'))].map(
    ([, text = '']) => text,
  );
}

function asks({ markup }: Drawn): readonly string[] {
  return [...markup.matchAll(/<a class="done__ask" href="([^"]*)"/g)].map(([, link = '']) => link);
}

describe('on each of the 200 pages', () => {
  test('what stands under now has a date, a day of checking, a day of review and a way to ask', () => {
    expect(codes).toHaveLength(200);
    for (const code of codes) {
      const { now } = splitFacts(factsOf(code), INVENTED.published);
      const ids = now.map(({ id }) => id);
      expect(ids, code).toEqual(expect.arrayContaining(STANDING));
      if (code !== REGION) expect(ids, code).toContain('community-safety');
      for (const { id, asOf, checkedOn, reviewBy, ask, status } of now) {
        expect(asOf, `${code} ${id}`).toMatch(/^\d{4}/);
        expect(checkedOn, `${code} ${id}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(reviewBy ?? '', `${code} ${id}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(ask?.link, `${code} ${id}`).toMatch(/^https:\/\//);
        expect(status).toBe('current');
      }
    }
  });

  test('there is something to do, and there is earlier work', () => {
    for (const code of codes) {
      const { youCan, earlier } = splitFacts(factsOf(code), INVENTED.published);
      expect(youCan.length, code).toBeGreaterThan(2);
      expect(earlier.length, code).toBeGreaterThan(4);
    }
  });

  test('every fact is sure enough and rests on documents that are listed', () => {
    const titles = new Set(citations.documents.map(({ title }) => title));
    for (const code of codes) {
      for (const { id, certainty, cites } of factsOf(code)) {
        expect(['A', 'A-', 'B'], `${code} ${id}`).toContain(certainty);
        expect(cites.length, `${code} ${id}`).toBeGreaterThan(0);
        for (const { document, by } of cites) {
          expect(titles, `${code} ${id}`).toContain(document);
          expect(by, `${code} ${id}`).toBeTruthy();
        }
      }
    }
  });
});

describe.each([
  ['ward', HEATH_TOWN],
  ['borough', BIRMINGHAM],
  ['region', REGION],
])('the part on the page of a %s', (level, code) => {
  test('has its three headings in order, and ways to ask under the first two', () => {
    const page = drawn(release.model(code));
    expect(headings(page, 3).filter((text) => !text.startsWith('Step Together routes'))).toEqual([
      'Now',
      'What you can do',
      'Earlier work',
    ]);
    expect(asks(page)).toContain('https://www.police.uk/pu/your-area/');
    expect(asks(page)).toContain('https://westmidlands-vrp.org');
  });

  test('folds earlier work, with the places of 2021 last and calm', () => {
    const page = drawn(release.model(code));
    expect(page.markup).not.toMatch(/<details[^>]* open/);
    expect(headings(page, 4)).toEqual(['Step Together, as it was on 13 December 2021']);
    const folded = page.markup.slice(
      page.markup.lastIndexOf('<details'),
      page.markup.lastIndexOf('</details>'),
    );
    expect(folded).toContain('as it was on 13 December 2021');
    expect(page.markup).not.toContain('id="step-together"');
    expect(drawnText(<HowMuchSection model={release.model(code)} />)).not.toContain('13 December 2021');
    // What was done in all boroughs together stands once, on the page of the region.
    expect(page.markup.includes('href="/area/E11000005#done"')).toBe(level !== 'region');
  });

  test('gives each entry its date and who said it', () => {
    const { entries } = drawn(release.model(code));
    expect(entries.length).toBeGreaterThan(15);
    for (const entry of entries) expect(entry).toMatch(/As of [\w ]*\d{4}\. From \S/);
    expect(entries[0]).toMatch(/Checked \d{1,2} November 2026\./);
    expect(new Set(entries).size).toBe(entries.length);
  });

  test('tells whom to tell without a name, from the one list of help', () => {
    const { text } = drawn(release.model(code));
    for (const { name } of help.lines.filter(({ use }) => use === 'without-a-name'))
      expect(text).toContain(name);
  });
});

test('a page shows its borough’s facts before the region’s, and the region’s page the money by year', () => {
  expect(drawn(release.model(HEATH_TOWN)).entries[0]).toContain('Safer Wolverhampton Partnership');
  expect(drawn(release.model(REGION)).text).toContain('about £4.3 million');
});

describe('when the reader comes later', () => {
  /** The same page of a release that was published on another day: what its reader sees from that day on. */
  function onDay(code: string, on: string): Drawn {
    const model = release.model(code);
    const { done } = model.shared;
    if (done === undefined) throw new Error('The release has no facts that are shared.');
    return drawn({ ...model, shared: { ...model.shared, done: { ...done, on } } });
  }

  test('a fact that is due for review stands with earlier work, and says so', () => {
    expect(onDay(BIRMINGHAM, '2026-12-05').text).not.toContain('so it may have changed');
    const { text } = onDay(BIRMINGHAM, '2026-12-06');
    expect(text).toContain('This was to be checked again by 5 December 2026, so it may have changed.');
    expect(text.indexOf('Young Futures Hub')).toBeGreaterThan(text.indexOf('Earlier work'));
  });

  test('long after, nothing is said for now, nothing is lost, and the ways to ask are still there', () => {
    const [now, late] = [onDay(WOLVERHAMPTON, INVENTED.published), onDay(WOLVERHAMPTON, '2030-01-01')];
    expect(late.text).toContain('What stood here had to be checked again before 1 January 2030.');
    expect(late.entries).toHaveLength(now.entries.length);
    expect(asks(late)).toHaveLength(asks(now).length);
  });
});

describe('a release from before facts had parts', () => {
  const { boroughs, indicators, sources } = SHARED;
  const old = (code: string): ProfileModel => {
    const { done, ...file } = publishedProfile(code);
    const withoutParts = done.map(({ id, topic, text, asOf, status, cites }) => ({
      id,
      topic,
      text,
      asOf,
      status,
      cites: cites.map(({ document, place }) => ({ document, place })),
    }));
    return profileModel({ ...file, done: withoutParts }, { boroughs, indicators, sources }, '2026-11');
  };

  test('is shown as it was: by age, with the places of 2021 among the main layers', () => {
    const text = drawnText(<DoneSection model={old(HEATH_TOWN)} />);
    expect(text).toContain('What is being, and has been, done here');
    expect(text).toContain('What has been done in Wolverhampton');
    expect(text).not.toContain('What you can do');
    expect(drawnText(<StepTogether model={old(HEATH_TOWN)} />)).toContain('13 December 2021');
  });
});
