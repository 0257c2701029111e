/** Which measures and places a text names. */
import { plainSigns } from './documentText.ts';
import type { Span } from './numbersIn.ts';

export interface Mention extends Span {
  /** Measures, or codes of places, that the words may mean. */
  readonly ids: readonly string[];
}

/** Finds names in a text, the longest first. */
export interface NameFinder {
  readonly find: (text: string) => readonly Mention[];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** A name as a pattern: "&" or "and", with or without apostrophes and the full stops of "St." */
function pattern(name: string): string {
  return escaped(plainSigns(name).trim())
    .replace(/\s*(?:&|\band\b)\s*/gu, String.raw`\s+(?:&|and)\s+`)
    .replaceAll("'", "'?")
    .replace(/\bSt(?:\\\.)?(?= )/gu, String.raw`St\.?`)
    .replace(/(?<!\\s\+) /gu, String.raw`[\s-]+`);
}

function keyOf(name: string): string {
  return plainSigns(name)
    .toLowerCase()
    .replace(/\s*(?:&|\band\b)\s*/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * @param names with what they may mean
 * @param isProper whether they are names of places, which are written with capitals: "park" is no ward
 */
export function nameFinder(
  names: Iterable<readonly [name: string, id: string]>,
  isProper: boolean,
): NameFinder {
  const ids = new Map<string, Set<string>>();
  const patterns = new Set<string>();
  for (const [name, id] of names) {
    const key = keyOf(name);
    if (key === '') continue;
    ids.set(key, (ids.get(key) ?? new Set()).add(id));
    patterns.add(pattern(name));
  }
  if (patterns.size === 0) return { find: () => [] };
  const longestFirst = [...patterns].sort((one, other) => other.length - one.length);
  const any = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`,
    isProper ? 'gu' : 'giu',
  );
  return {
    find: (text) =>
      [...text.matchAll(any)].flatMap((match) => {
        const own = ids.get(keyOf(match[0]));
        const to = match.index + match[0].length;
        return own === undefined ? [] : [{ from: match.index, to, ids: [...own] }];
      }),
  };
}
