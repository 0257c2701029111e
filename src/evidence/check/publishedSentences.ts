/** The sentences of cited packs by their form, so that a sentence which was taken over can be held against its own, number by number. */
import type { PackDocument, PackStatement } from '../packDocument.ts';
import { factSource } from '../packDocument.ts';
import { summaryRow } from '../summaryRow.ts';
import { CELL_EDGE, plainSigns } from './documentText.ts';
import { sentencesIn } from './sentencesIn.ts';

export interface PublishedSentence {
  readonly text: string;
  readonly numbers: readonly string[];
  /** The figure it is said of; null for what a pack says as a whole. */
  readonly statement: string | null;
  readonly release: string;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/gu;

/** A sentence with its numbers taken out. */
export function formOf(text: string): string {
  return plainSigns(text)
    .replace(NUMBER, '#')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}

export interface NumberIn {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function allNumbers(text: string): readonly NumberIn[] {
  return [...text.matchAll(NUMBER)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}

export type PublishedSentences = ReadonlyMap<string, readonly PublishedSentence[]>;

export function publishedSentences(packs: readonly PackDocument[]): PublishedSentences {
  const sentences = new Map<string, PublishedSentence[]>();
  const add = (text: string, statement: string | null, release: string): void => {
    const plain = plainSigns(text);
    const numbers = allNumbers(plain).map((one) => one.text);
    // Without numbers there is nothing to hold against anything.
    if (numbers.length === 0) return;
    const form = formOf(plain);
    const same = sentences.get(form) ?? [];
    if (!same.some((one) => one.statement === statement && one.numbers.join(' ') === numbers.join(' ')))
      sentences.set(form, [...same, { text: plain, numbers, statement, release }]);
  };
  for (const pack of packs) {
    const { release } = pack;
    const addAll = (text: string, statement: string | null): void => {
      const plain = plainSigns(text);
      for (const { from, to } of sentencesIn(plain)) add(plain.slice(from, to), statement, release.id);
    };
    for (const text of [...pack.intro, ...pack.limits]) addAll(text, null);
    for (const fact of [...pack.done.current, ...pack.done.past]) {
      addAll(`${fact.text} ${factSource(fact)}`, null);
    }
    for (const source of pack.sources) addAll(source.text, null);
    for (const statement of pack.statements) {
      addStatement(statement, statement.code, addAll, (row) => add(row, statement.code, release.id));
    }
  }
  return sentences;
}

function addStatement(
  statement: PackStatement,
  id: string,
  addAll: (text: string, statement: string) => void,
  addRow: (row: string) => void,
): void {
  addAll(statement.text, id);
  for (const caution of statement.cautions) addAll(caution, id);
  addRow(summaryRow(statement).join(CELL_EDGE));
}
