/** The figures of a pack at a glance: a row a figure, written out. */
import { formatInterval, formatPeriodOf } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PACK_WORDS, standingText } from '../words/evidencePack.ts';
import { figureText } from '../words/measures.ts';
import type { PackStatement } from './packDocument.ts';

const words = PACK_WORDS.figureTable;

/** Cells of the table at a glance; none is empty. */
export function summaryRow({ title, figure, hasVisitors }: PackStatement): readonly string[] {
  const { indicator, finding, others, isEstimate } = figure;
  const { observation, interval } = finding;
  const own = `${figureText(observation, indicator)}${isEstimate && isMeasured(observation) ? ` (${words.estimate})` : ''}`;
  const standing = [standingText([finding, ...others]), hasVisitors ? words.visitors : '']
    .filter((text) => text !== '')
    .join(' ');
  return [
    `${title}, ${formatPeriodOf(finding.period, indicator)}`,
    own,
    interval === null ? words.none : formatInterval(interval, indicator),
    standing === '' ? words.none : standing,
  ];
}

export const SUMMARY_HEADINGS: readonly string[] = [
  words.measure,
  words.figure,
  words.interval,
  words.compared,
];
