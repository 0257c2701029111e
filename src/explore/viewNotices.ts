/** Things an address names that can be read but do not exist, or cannot be shown, in this release. */
import { formatPeriodOf } from '../domain/format.ts';
import { geographyOf } from '../domain/geography.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { ExploreData } from './exploreData.ts';

const words = EXPLORE_WORDS.problems;

export function viewNotices(view: ExploreView, data: ExploreData): readonly string[] {
  const { first, boroughs } = data;
  const { geography, areas } = first ?? data.ground;
  const remarks: string[] = [];
  if (first !== null && view.period !== null && view.period !== first.period) {
    remarks.push(
      words.periodUnknown(
        formatPeriodOf(view.period, first.indicator),
        formatPeriodOf(first.period, first.indicator),
      ),
    );
  }
  for (const code of view.areas) {
    if (geographyOf(code) === geography && !areas.some((area) => area.code === code)) {
      remarks.push(words.areaUnknown(code));
    }
  }
  if (view.borough !== null && !boroughs.some((borough) => borough.code === view.borough)) {
    remarks.push(words.areaUnknown(view.borough));
  }
  return remarks;
}
