/** Things an address names that can be read but do not exist, or cannot be shown, in this release. */
import { formatPeriodOf } from '../domain/format.ts';
import { geographyOf, type GssCode } from '../domain/geography.ts';
import { isOffered } from '../layers/registry.ts';
import type { ExploreView, Layer } from '../view/exploreView.ts';
import { overLayers } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { MAP_WORDS } from '../words/map.ts';
import type { ExploreData } from './exploreData.ts';

function layerTitle(layer: Layer): string {
  const titles: Readonly<Record<string, string>> = MAP_WORDS.layerTitles;
  return titles[layer] ?? layer;
}

const words = EXPLORE_WORDS.problems;

/** Areas of the shown level that the address names and the release does not have. */
export function lackingAreas(view: ExploreView, data: ExploreData): readonly GssCode[] {
  const { geography, areas } = data.first ?? data.ground;
  return [...new Set([...view.areas, ...view.fit])].filter(
    (code) => geographyOf(code) === geography && !areas.some((area) => area.code === code),
  );
}

export function viewNotices(view: ExploreView, data: ExploreData): readonly string[] {
  const { first, boroughs, release } = data;
  const remarks: string[] = [];
  if (first !== null && view.period !== null && view.period !== first.period) {
    remarks.push(
      words.periodUnknown(
        formatPeriodOf(view.period, first.indicator),
        formatPeriodOf(first.period, first.indicator),
      ),
    );
  }
  for (const code of lackingAreas(view, data)) remarks.push(words.areaUnknown(code));
  if (view.borough !== null && !boroughs.some((borough) => borough.code === view.borough)) {
    remarks.push(words.areaUnknown(view.borough));
  }
  const lacking = overLayers(view).filter((layer) => !isOffered(layer, release));
  for (const layer of lacking) remarks.push(words.layerUnknown(layerTitle(layer), release.id));
  return remarks;
}
