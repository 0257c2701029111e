/** The figures of a pack at a glance: a row a figure, written out. */
import { formatFigure, formatInterval, formatPeriod } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { STATUS_WORDS } from '../words/measures.ts';
import { beginning } from '../words/profile.ts';
import type { PackStatement } from './packDocument.ts';

/** Cells of the table at a glance; none is empty. */
export function glanceRow({ title, figure }: PackStatement): readonly string[] {
  const { indicator, finding, area, comparators, isEstimate } = figure;
  const { observation, interval } = finding;
  const own = isMeasured(observation)
    ? `${formatFigure(observation.value, indicator)}${isEstimate ? ` (${words.figureTable.estimate})` : ''}`
    : STATUS_WORDS[observation.status].label;
  const compared = comparators.flatMap(({ name, observation: other }) =>
    isMeasured(other) ? [`${beginning(name)} ${formatFigure(other.value, indicator)}`] : [],
  );
  return [
    `${title}, ${formatPeriod(finding.period, indicator.yearMeans)}`,
    beginning(area.name),
    own,
    interval === null ? words.figureTable.none : formatInterval(interval, indicator),
    compared.length === 0 ? words.figureTable.none : compared.join('; '),
  ];
}

export const GLANCE_HEADINGS: readonly string[] = [
  words.figureTable.measure,
  words.figureTable.place,
  words.figureTable.figure,
  words.figureTable.interval,
  words.figureTable.compared,
];
