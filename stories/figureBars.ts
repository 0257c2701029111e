/** A bar for each area, from published figures. */
import { formatFigureWithUnit, formatPeriodOf } from '../src/domain/format.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { isMeasured, measuredOf, type Observation } from '../src/domain/observation.ts';
import type { StoryChart } from '../src/domain/storyChart.ts';
import { figureOrStatus, figureText, intervalText, measurePhrase, unitLabel } from '../src/words/measures.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ChapterWriter } from './chapterWords.ts';

export interface BarRow {
  readonly name: string;
  readonly observation: Observation | null;
  /** Drawn so that it stands out. */
  readonly marked: boolean;
  /** The place that the story is about. */
  readonly own?: boolean;
  /** Stands above the others, as England above boroughs: neither the highest nor the lowest of them. */
  readonly above?: boolean;
}

/** Bars of one indicator and period, with their intervals. */
export function figureBars(
  writer: ChapterWriter,
  indicator: Indicator,
  period: string,
  rows: readonly BarRow[],
): StoryChart {
  writer.citeIndicator(indicator, period);
  const measured = rows.flatMap(({ name, observation, above = false }) =>
    isMeasured(observation) ? [{ name, above, ...observation }] : [],
  );
  const sorted = measured.filter(({ above }) => !above).sort((a, b) => a.value - b.value);
  const say = (row: (typeof sorted)[number] | undefined): string =>
    row === undefined ? '' : `${row.name}, ${formatFigureWithUnit(row.value, indicator)}`;
  const hasInterval = measured.some(({ interval }) => interval !== null);
  const title = `${indicator.title} (${formatPeriodOf(period, indicator)})`;
  return {
    kind: 'bars',
    title,
    summary: `${STORY_WORDS.barsSummary(title, say(sorted.at(-1)), say(sorted[0]))}${hasInterval ? ` ${STORY_WORDS.intervalsNote}` : ''}`,
    unit: measurePhrase(indicator),
    most: Math.max(0, ...measured.map(({ value, interval }) => interval?.upper ?? value)),
    bars: rows.map(({ name, observation, marked, own = false }) => ({
      label: name,
      value: measuredOf(observation)?.value ?? null,
      text: figureText(observation, indicator),
      lower: measuredOf(observation)?.interval?.lower ?? null,
      upper: measuredOf(observation)?.interval?.upper ?? null,
      marked,
      ...(own ? { own } : {}),
    })),
    table: {
      columns: [STORY_WORDS.area, unitLabel(indicator.unit), ...(hasInterval ? [STORY_WORDS.interval] : [])],
      rows: rows.map(({ name, observation }) => [
        name,
        figureOrStatus(indicator, observation),
        ...(hasInterval ? [intervalText(observation, indicator) ?? '\u2013'] : []),
      ]),
    },
  };
}
