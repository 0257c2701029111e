/** A bar for each borough, with the region and the nation beside them. */
import type { GssCode } from '../src/domain/geography.ts';
import { indicatorAt } from '../src/domain/indicator.ts';
import { measuredOf } from '../src/domain/observation.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import type { StoryChart } from '../src/domain/storyChart.ts';
import { beginning } from '../src/words/beginning.ts';
import type { ChapterWriter } from './chapterWords.ts';
import { figureBars, type BarRow } from './figureBars.ts';
import { indicatorOf } from './indicatorOf.ts';
import { periodAt } from './resolveFigure.ts';

/** In the order of their figures only where intervals show how sure that order is. */
function inOrder(rows: readonly BarRow[]): readonly BarRow[] {
  const valueOf = ({ observation }: BarRow): number => measuredOf(observation)?.value ?? -Infinity;
  const haveIntervals = rows.every(({ observation }) => measuredOf(observation)?.interval != null);
  return haveIntervals ? rows.toSorted((a, b) => valueOf(b) - valueOf(a)) : rows;
}

/** @param place the borough that is picked out; null for none */
export function localAuthorityBars(
  writer: ChapterWriter,
  id: string,
  line: number,
  place: GssCode | null,
): StoryChart | null {
  const { data } = writer;
  const indicator = indicatorOf(writer, id, line);
  if (indicator === null) return null;
  const period = periodAt(indicator, 'borough', null);
  if (period === null) {
    writer.report(
      line,
      `"${id}" has no figures by ${PLACE_WORDS.authority.one}.`,
      'Use an indicator that has.',
    );
    return null;
  }
  const observations = data.observations(indicator, 'borough', period);
  const above = ['region', 'england'].flatMap((name): BarRow[] => {
    const area = data.area(name);
    if (area === null) return [];
    const observation = data.observations(indicator, area.geography, period).get(area.code) ?? null;
    return observation === null
      ? []
      : [{ name: beginning(area.name), observation, marked: true, above: true }];
  });
  return figureBars(writer, indicatorAt(indicator, 'borough'), period, [
    ...inOrder(
      data.boroughs.map(({ code, name }) => ({
        name,
        observation: observations.get(code) ?? null,
        marked: false,
        own: code === place,
      })),
    ),
    ...above,
  ]);
}
