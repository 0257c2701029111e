/** What is drawn of one figure of a pack. */
import { linearScale, type Position } from '../charts/kit/scale.ts';
import { formatFigure, formatPeriodOf, formatUnit } from '../domain/format.ts';
import { isMeasured, type MeasuredObservation } from '../domain/observation.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { beginning } from '../words/beginning.ts';
import type { PackStatement } from './packDocument.ts';

export interface FigureBar {
  readonly name: string;
  readonly observation: MeasuredObservation;
  readonly isOwn: boolean;
}

/** The figure and what it is compared with, those that are there. */
export function barsOf({ figure }: PackStatement): readonly FigureBar[] {
  const { area, finding, comparators } = figure;
  return [{ name: area.name, observation: finding.observation }, ...comparators].flatMap(
    ({ name, observation }, index) =>
      isMeasured(observation) ? [{ name: beginning(name), observation, isOwn: index === 0 }] : [],
  );
}

/** The scale of bars `width` long at most: the longest is the highest value or end of an interval. */
export function barScale(bars: readonly FigureBar[], width: number): Position {
  const ends = bars.map(({ observation: { value, interval } }) => Math.max(value, interval?.upper ?? 0));
  return linearScale([0, Math.max(...ends, Number.MIN_VALUE)], [0, width]);
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
  const isDrawable = bars.every(({ observation }) => observation.value >= 0);
  return isMeasured(statement.figure.finding.observation) && bars.length > 1 && isDrawable;
}

/** What is beside what; the measure itself is in the picture. */
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
    barsOf(statement).map(({ name, observation }) => `${name} ${formatFigure(observation.value, indicator)}`),
  );
}
