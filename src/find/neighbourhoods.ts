/** Neighbourhoods found by their labels ("Old Town north-east (015D)"): read only when nothing larger is called what was typed. */
import type { AreaEntry } from '../data/queries.ts';
import type { FindResult } from './searchIndex.ts';

const MOST_FOUND = 6;
/** Fewer letters begin too many names. */
const FEWEST_LETTERS = 4;

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}

/** Whether a text is long enough to look through the neighbourhoods for it. */
export function canNameNeighbourhood(text: string): boolean {
  return wordsOf(text).join('').length >= FEWEST_LETTERS;
}

/** Those of whose labels every typed word begins a word, in the order of the map. */
export function findNeighbourhoods(text: string, areas: readonly AreaEntry[]): readonly FindResult[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  return areas
    .filter(({ name }) => {
      const words = wordsOf(name);
      return wanted.every((typed) => words.some((word) => word.startsWith(typed)));
    })
    .slice(0, MOST_FOUND)
    .map(({ code, name, borough, ward }) => ({
      id: `neighbourhood:${code}`,
      kind: 'neighbourhood',
      title: name,
      codes: [code],
      borough,
      ...(ward === null ? {} : { ward }),
    }));
}
