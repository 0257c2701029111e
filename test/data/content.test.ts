import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  citePlace,
  CitationsSchema,
  DocumentedCaseSchema,
  NotHeldSchema,
  PlaceFactsSchema,
  problemsOfFacts,
  type Citations,
} from '../../src/data/contentSchema.ts';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { problemsOfTime } from '../../pipeline/profiles/factProblems.ts';
import { readFacts } from '../../pipeline/profiles/readFacts.ts';
import { partOn } from '../../src/domain/factParts.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import { areasOf, indicators, profileOf } from './publishedFiles.ts';

const content = new URL('../../content/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, content), 'utf8');
const read = <Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> =>
  v.parse(schema, JSON.parse(textOf(path)));

const citations = read('citations.json', CitationsSchema);
const boroughs = areasOf('borough');
const placeFiles = [
  'region.json',
  ...readdirSync(new URL('boroughs/', content)).map((name) => `boroughs/${name}`),
];

test('every borough and the region has its facts, each with a document that is listed', () => {
  const places = placeFiles.map((path) => read(path, PlaceFactsSchema));
  expect(places.map(({ code }) => code).sort()).toEqual([...boroughs.codes, COMBINED_AREA.code].sort());
  for (const { facts } of places) {
    expect(facts.length).toBeGreaterThan(2);
    expect(problemsOfFacts(facts, citations)).toEqual([]);
    expect(problemsOfTime(facts, citations)).toEqual([]);
  }
});

const PLACES_WITH_FACTS = placeFiles.map((path) => read(path, PlaceFactsSchema));

test.each(['2026-11-30', '2027-04-01', '2030-01-01'])(
  'on %s every fact is there, and is current only while it stands under now',
  (day) => {
    const done = readFacts(readPlace(), day, false);
    for (const { code, facts } of PLACES_WITH_FACTS) {
      const told = done.get(code) ?? [];
      expect(told.map(({ text }) => text)).toEqual(facts.map(({ text }) => text));
      expect(told.map(({ status }) => status === 'current')).toEqual(
        facts.map((fact) => partOn(fact, day) === 'now'),
      );
    }
  },
);

test('a fact is told with the documents it rests on: who speaks, where it can be read, and that a page has no date', () => {
  const done = readFacts(readPlace(), '2026-11-30', false);
  const citesOf = (code: string, id: string) => done.get(code)?.find((fact) => fact.id === id)?.cites;
  expect(citesOf('E08000028', 'mentoring-training')).toEqual([
    {
      document: "Annex on the Violence Reduction Unit's work, to a paper on serious youth violence",
      by: 'West Midlands Violence Reduction Unit partnership',
      place: 'paragraph 104',
    },
  ]);
  expect(citesOf('E08000025', 'hospital-youth-workers-reached')).toEqual([
    {
      document: 'News of youth workers in emergency departments',
      by: 'West Midlands Violence Reduction Partnership',
      place: '',
      undated: 'undated, about early 2024',
      link: 'https://westmidlands-vrp.org/?p=14365',
    },
  ]);
});

test('no number to call is typed into a fact: they stand in content/help.json alone', () => {
  for (const { facts } of PLACES_WITH_FACTS) {
    for (const { text, ask } of facts) {
      expect(`${text} ${ask?.text ?? ''}`).not.toMatch(/\b(0\d{2,4}[ -]?\d{3}|101|111|116 ?\d{3}|999)\b/);
    }
  }
});

describe('a fact that cannot be followed to its document is refused', () => {
  const testCitations = {
    documents: [
      {
        id: 'a',
        title: 'A paper',
        author: 'A board',
        date: '2021',
        about: 'A paper of 2021.',
        places: 'paragraph',
      },
      { id: 'b', title: 'A page', author: 'A board', date: '2021', about: 'A page of 2021.', places: null },
    ],
  } satisfies Citations;

  test.each([
    [[{ document: 'c', place: '1' }], 'content/citations.json has no document c.'],
    [[{ document: 'a' }], 'the cite of a needs its paragraph.'],
    [[{ document: 'b', place: '1' }], 'b has no numbered places; leave "place" out.'],
  ])('%j', (cites, reason) => {
    expect(problemsOfFacts([{ id: 'fact', cites }], testCitations)).toEqual([{ id: 'fact', reason }]);
  });

  test('an id that appears twice', () => {
    const fact = { id: 'fact', cites: [{ document: 'b' }] };
    expect(problemsOfFacts([fact, fact], testCitations)).toEqual([
      { id: 'fact', reason: 'the id appears twice.' },
    ]);
  });

  test('its place is said in words', () => {
    expect(citePlace({ document: 'a', place: '92' }, testCitations)).toBe('paragraph 92');
    expect(citePlace({ document: 'b' }, testCitations)).toBe('');
  });
});

test.each([
  [{ asOf: '13/12/2021' }, 'not a year, a month or a day such as 2021-12-13'],
  [{ text: '' }, 'a sentence is missing'],
  [{ cites: [] }, 'a fact needs a document'],
  [{ reviewBy: 'spring 2027' }, 'not a day such as 2026-11-30'],
  [{ ask: { text: 'Ask here', link: 'http://example.org' } }, 'not an https address'],
])('a fact with %j is refused with the reason', (change, reason) => {
  const fact = {
    id: 'x',
    part: 'earlier',
    topic: 'funding',
    text: 'A sentence about funding.',
    asOf: '2021',
    certainty: 'A',
    checkedOn: '2026-11-24',
    cites: [{ document: 'a' }],
  };
  const result = v.safeParse(PlaceFactsSchema, {
    code: 'E08000025',
    name: 'A',
    facts: [{ ...fact, ...change }],
  });
  expect(result.issues?.map(({ message }) => message)).toEqual([reason]);
});

test('the documented case names its ward, its document and its cautions', () => {
  const [documented, another] = read('documented-cases.json', v.array(DocumentedCaseSchema));
  if (documented === undefined || another !== undefined) throw new Error('There is one case.');
  expect(profileOf(documented.ward).area.name).toBe('Heath Town');
  expect(problemsOfFacts([{ id: 'case', cites: documented.cites }], citations)).toEqual([]);
  for (const { document } of documented.cites)
    expect(citations.documents.find(({ id }) => id === document)?.title).toBe(documented.source);
  const cautions = documented.cautions.join(' ');
  expect(cautions).toMatch(/probably has an effect on the rate of admissions/);
  expect(cautions).not.toMatch(/raises/);
  expect(cautions).toMatch(/does not say whether the place in police records goes by number or by rate/);
  expect(cautions).toMatch(/redrawn in May 2023/);
});

test('what is offered instead of figures that nobody publishes is an indicator of this release', () => {
  const { items } = read('not-held.json', NotHeldSchema);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const ids = indicators.map(({ id }) => id);
  for (const { instead } of items) if (instead !== undefined) expect(ids).toContain(instead.indicator);
});

test('no content speaks of places or people as DESIGN forbids, or names an address that is not https', () => {
  for (const path of [...placeFiles, 'citations.json', 'documented-cases.json', 'not-held.json']) {
    const text = textOf(path);
    expect(text, path).not.toMatch(/\b(worst|hot ?spots?|gang area|problem famil(y|ies)|better|worse)\b/i);
    expect(text, path).not.toMatch(/http:/);
  }
});
