/** What is drawn of one figure of a pack. */
import { formatFigure, formatPeriodOf, formatUnit } from '../domain/format.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { beginning } from '../words/beginning.ts';
import type { PackStatement } from './packDocument.ts';

interface Bar {
  readonly name: string;
  readonly observation: Observation;
  readonly isOwn: boolean;
}

/** The figure and what it is compared with, those that are there. */
export function barsOf({ figure }: PackStatement): readonly Bar[] {
  const own = { name: beginning(figure.area.name), observation: figure.finding.observation, isOwn: true };
  const others = figure.comparators.map(({ name, observation }) => ({
    name: beginning(name),
    observation,
    isOwn: false,
  }));
  return [own, ...others].filter(({ observation }) => isMeasured(observation));
}

/** The highest value or end of an interval, which the longest bar stands for. */
export function largestOf(bars: readonly Bar[]): number {
  return Math.max(
    ...bars.map(({ observation }) =>
      isMeasured(observation) ? Math.max(observation.value, observation.interval?.upper ?? 0) : 0,
    ),
    Number.MIN_VALUE,
  );
}

/** What the bars measure, and of when. */
export function figureMeasured({ figure: { indicator, finding } }: PackStatement): string {
  return `${formatUnit(indicator.unit)}, ${formatPeriodOf(finding.period, indicator)}`;
}

/** What the lines on the bars are, and where the figures are from. */
export function figureFoot({ figure, source }: PackStatement): string {
  return `${figure.finding.interval === null ? '' : `${words.chart.interval} `}${source.text}`;
}

/** Whether there is something to compare in a picture. */
export function hasFigurePicture(statement: PackStatement): boolean {
  const bars = barsOf(statement);
  // A bar has no length below zero, where some scores lie.
  const isDrawable = bars.every(({ observation }) => isMeasured(observation) && observation.value >= 0);
  return isMeasured(statement.figure.finding.observation) && bars.length > 1 && isDrawable;
}

/** What stands beside what; the measure itself is in the picture. */
export function figurePictureCaption(statement: PackStatement): string {
  const { area, comparators } = statement.figure;
  const others = comparators.filter(({ observation }) => isMeasured(observation));
  return words.chart.caption(
    beginning(area.name),
    others.map(({ name }) => name),
  );
}

/** What the picture shows, in words. */
export function figurePictureAlt(statement: PackStatement): string {
  const { indicator } = statement.figure;
  return words.chart.alt(
    statement.title,
    barsOf(statement).flatMap(({ name, observation }) =>
      isMeasured(observation) ? [`${name} ${formatFigure(observation.value, indicator)}`] : [],
    ),
  );
}
