/** The words guard: what people read keeps the project's rules (docs/architecture.md, "Words"). */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingAge, ruleHits, STORY_WORD_RULES, WORD_RULES } from '../../src/domain/wordRules.ts';
import {
  breaches,
  describeFinding,
  passagesOfCode,
  passagesOfJson,
  passagesOfMarkdown,
  type Allowed,
  type Passage,
} from './wordsGuard.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const ALLOWED: readonly Allowed[] = [
  {
    rule: 'typed number',
    text: '95% interval',
    reason: 'the name of a kind of interval, the same for every figure',
  },
  {
    rule: 'typed number',
    text: '0.005 degrees',
    reason: 'how exactly a place is drawn, beside the position itself in the same file',
  },
  ...['400%', 'WCAG) version 2.2', 'WCAG 2.2'].map((text) => ({
    rule: 'typed number',
    file: 'src/words/accessibility.ts',
    text,
    reason: 'part of a standard and of how it is tested, not a figure about people or places',
  })),
  {
    rule: 'typed number',
    file: 'src/words/offline.ts',
    text: '1,024 by 768',
    reason: 'the size of a screen, not a figure about people or places',
  },
  {
    rule: 'typed number',
    file: 'src/words/evidence.ts',
    text: '4,000',
    reason: 'the limit of a file that is read, not a figure about people or places',
  },
  {
    rule: 'typed number',
    file: 'content/stories/step-together.md',
    text: 'More than 18,000 pupils',
    reason: 'a heading that says the cited fact of its chapter, which a heading cannot refer to',
  },
  {
    rule: 'stigma',
    file: 'src/words/areaQuestions.ts',
    text: 'Better or worse',
    reason: 'the question that people come with, as the name of a part; no place is called better or worse',
  },
  {
    rule: 'unlabelled rate',
    file: 'src/words/areaQuestions.ts',
    text: 'in every 100',
    reason: 'followed by whom it counts, which is put in',
  },
  {
    rule: 'cause',
    file: 'pipeline/indicators/health.ts',
    text: 'wholly due to alcohol',
    reason: 'how the publisher defines which diagnoses are counted',
  },
];

/** The aim is eleven. Names of places and bodies count as hard words, so the measure stands about two years high. */
const OLDEST_READING_AGE = 13.5;

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src/words', 'content', 'pipeline/indicators'],
  {
    cwd: ROOT,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.(ts|json|md)$/.test(file));

function passagesOf(file: string): Passage[] {
  const path = resolve(ROOT, file);
  const read = file.endsWith('.ts')
    ? passagesOfCode
    : file.endsWith('.json')
      ? passagesOfJson
      : passagesOfMarkdown;
  return read(path).map((passage) => ({ ...passage, file }));
}

/**
 * Definitions of measures, and what is told with them of this place, are method: they may be denser, and they name the bases,
 * limits and counts of the sources.
 */
const METHOD = [
  'content/measure-notes.json',
  'content/publishers.json',
  'content/reviewed-zeros.json',
  'content/sources.json',
];

function isPublic(file: string): boolean {
  return !file.startsWith('pipeline/') && !METHOD.includes(file);
}

const passages = files.flatMap(passagesOf);

test('there is something to guard', () => {
  expect(passages.length).toBeGreaterThan(200);
});

test('no stigma, no cause, no unlabelled rate, no typed number and no figure called the newest is in what people read', () => {
  const found = breaches(passages, ALLOWED).filter(
    ({ file, rule }) => isPublic(file) || rule !== 'typed number',
  );
  expect(found.map(describeFinding)).toEqual([]);
});

test('every exception has its reason and is still needed', () => {
  for (const { reason } of ALLOWED) expect(reason.length).toBeGreaterThan(20);
  const idle = ALLOWED.filter((one) => {
    if (one.file !== undefined && !files.includes(one.file)) return false;
    const others = ALLOWED.filter((other) => other !== one);
    const about = passages.filter(({ text }) => text.includes(one.text));
    return breaches(about, others).length === breaches(about, ALLOWED).length;
  });
  expect(idle.map(({ text }) => `no longer needed in ALLOWED: ${text}`)).toEqual([]);
});

test.each(files.filter(isPublic))('%s can be read at about eleven', (file) => {
  const age = readingAge(passagesOf(file).map(({ text }) => text));
  expect(age ?? 0, `reading age of ${file}: shorter sentences and words bring it down`).toBeLessThanOrEqual(
    OLDEST_READING_AGE,
  );
});

describe('the guard itself', () => {
  const found = (text: string): string[] =>
    breaches([{ file: 'f', line: 1, text }], []).map(({ rule, found: what }) => `${rule}: ${what}`);

  test.each([
    ['The worst wards are hotspots.', ['stigma: worst', 'stigma: hotspots']],
    ['Deprivation leads to violence.', ['cause: leads to']],
    ['A rate of … per 1,000.', ['unlabelled rate: per 1,000']],
    ['The grants are due to end.', []],
    ['Illness due to poverty in … wards.', ['cause: due to']],
    ['It rose by 12% in a year.', ['typed number: 12%']],
    ['Stays per 100,000 children under ten.', []],
    ['Higher recorded rates than in most of the city.', []],
    [
      'The newest police figure held is …, and the latest year is lower.',
      ['newest: newest', 'newest: latest'],
    ],
    ['The most recent count. Apply by May at the latest.', ['newest: most recent']],
  ])('finds what is wrong in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['A best and rough place with victims. The league table of your ward.', 5],
    ['The worst hot-spots. It is due to drugs, a driver of harm. A rate per 1,000.', 5],
    ['It rose by 12% in a year.', 0],
  ])('is stricter in stories, which have a rule of their own for numbers: “%s”', (text, count) => {
    const inStories = STORY_WORD_RULES.flatMap((rule) => ruleHits(rule, text));
    const elsewhere = found(text);
    expect(inStories).toHaveLength(count);
    expect(STORY_WORD_RULES.length).toBeGreaterThan(WORD_RULES.length);
    for (const one of elsewhere.filter((hit) => !hit.startsWith('typed number'))) {
      expect(inStories).toContain(one.split(': ')[1]);
    }
  });

  test('reads words out of code, JSON and Markdown, with their lines', () => {
    expect(
      passagesOfCode('a.ts', 'const a = {\n  b: (n: string) => `About ${n} people live here`,\n};'),
    ).toEqual([{ file: 'a.ts', line: 2, text: 'About … people live here' }]);
    expect(passagesOfJson('a.json', '{\n "note": "Two words",\n "url": "https://x y"\n}')).toEqual([
      { file: 'a.json', line: 2, text: 'Two words' },
    ]);
    expect(
      passagesOfMarkdown(
        'a.md',
        '---\ntitle: x\n---\n# One heading\n\nA {{rate}} of [more than that](https://x.y).',
      ),
    ).toEqual([
      { file: 'a.md', line: 4, text: 'One heading' },
      { file: 'a.md', line: 6, text: 'A … of more than that.' },
    ]);
  });

  test('tells easy words from hard ones', () => {
    const easy = readingAge(Array.from({ length: 20 }, () => 'The cat sat on the mat.'));
    const hard = readingAge(
      Array.from(
        { length: 10 },
        () =>
          'Epidemiological surveillance necessitates methodological standardisation across administrative geographies and organisations.',
      ),
    );
    expect(easy).toBeLessThan(8);
    expect(hard).toBeGreaterThan(20);
    expect(readingAge(['Too short to tell.'])).toBeNull();
  });
});
