/** A sentence of a document with what is in it: numbers, periods, names. */
import type { Block } from './documentText.ts';
import type { Mention } from './namesIn.ts';
import { isWithin, numbersIn, type NumberToken, type Span } from './numbersIn.ts';
import { periodsIn, type PeriodPhrase } from './periodsIn.ts';
import { sentencesIn } from './sentencesIn.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SentenceParts {
  readonly text: string;
  /** Where it is in its block. */
  readonly span: Span;
  readonly numbers: readonly NumberToken[];
  readonly periods: readonly PeriodPhrase[];
  readonly measures: readonly Mention[];
  readonly places: readonly Mention[];
  /** Of a row. */
  readonly cells: Block['cells'];
  readonly columns: readonly string[];
}

/** What is named in a text. */
export type Named = Pick<SentenceParts, 'measures' | 'places'>;

const UNIT_BEFORE = /\b(?:per|every)\s+[\d,]+\s+$/iu;

export function namedIn(text: string, { measures, places }: Vocabulary): Named {
  // "Per 100 looked-after children" is a unit, of whatever measure.
  const ofMeasures = measures.find(text).filter(({ from }) => !UNIT_BEFORE.test(text.slice(0, from)));
  // "England’s most deprived tenth" is a measure and names no place.
  return { measures: ofMeasures, places: places.find(text).filter((place) => !isWithin(place, ofMeasures)) };
}

export function partsOf(block: Block, vocabulary: Vocabulary): readonly SentenceParts[] {
  const spans = block.kind === 'row' ? [{ from: 0, to: block.text.length }] : sentencesIn(block.text);
  return spans.map((span) => {
    const text = block.text.slice(span.from, span.to);
    const named = namedIn(text, vocabulary);
    const periods = periodsIn(text);
    const masks = [...periods, ...named.measures, ...named.places];
    return {
      text,
      span,
      ...named,
      periods,
      numbers: numbersIn(text, masks),
      cells: block.cells,
      columns: block.columns,
    };
  });
}
