/** No code, id or name out of the program reaches a person, whatever a message is said about. */
import { expect, test } from 'vitest';
import { sampleWords } from './sampledWords.ts';

const { messages, functions, failures } = await sampleWords();

/** A kind whose name is no English word: "wider-region", "notCollected", "lsoa". */
const isRaw = (kind: string): boolean => /[a-z]-[a-z]|[a-z][A-Z]|^lsoa$|\d/.test(kind);

test('messages are said with every kind of thing', () => {
  expect(functions).toBeGreaterThan(200);
  const kinds = new Set(messages.flatMap((message) => message.kinds));
  for (const kind of ['lsoa', 'ward', 'borough', 'wider-region', 'suppressed', 'notCollected', 'higher']) {
    expect(kinds, kind).toContain(kind);
  }
  expect(failures).toEqual([]);
});

/** Messages that do name a code, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'documentMarks.ts: CITATION_TOLD.code': 'a check code is there to be compared',
  'embed.ts: EMBED_WORDS.noAreaText': 'tells a person who writes an address what to write',
  'evidenceFiles.ts: COLUMN_WORDS.geography.1': 'says which values a column of a file can have',
  'evidencePack.ts: PACK_WORDS.check.figureCode': 'a check code is there to be copied',
  'explore.ts: EXPLORE_WORDS.selected.unknown': 'gives back a code of the address that belongs to nothing',
  'profile.ts: PROFILE_WORDS.unknown.code': 'gives back a code of the address that belongs to nothing',
  'profile.ts: PROFILE_WORDS.compare.unknown': 'gives back a code of the address that belongs to nothing',
};

test('no message holds a code, an id or a plural of an abbreviation', () => {
  const raw = messages.filter(({ where, text, kinds }) => {
    const bare = text.replace(/https?:\S+/g, '');
    const isSaidOf = where.includes('(');
    return (
      /\bE\d{8}\b|\blsoas?\b|\[object /.test(bare) ||
      (isSaidOf && /\bundefined\b|\bNaN\b|\bnull\b/.test(bare)) ||
      kinds.some((kind) => isRaw(kind) && new RegExp(`(?<![\\w-])${kind}(?![\\w-])`).test(bare))
    );
  });
  const named = (where: string): string => where.split('(')[0] ?? '';
  expect(
    raw.filter(({ where }) => !(named(where) in ALLOWED)).map(({ where, text }) => `${where}: ${text}`),
  ).toEqual([]);
  const needed = new Set(raw.map(({ where }) => named(where)));
  expect(Object.keys(ALLOWED).filter((where) => !needed.has(where))).toEqual([]);
});
