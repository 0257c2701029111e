/** Looking for a measure by its name or its topic. */
import type { MapGeography } from '../domain/geography.ts';
import { MAP_GEOGRAPHIES } from '../domain/geography.ts';
import { TOPICS, type Indicator } from '../domain/indicator.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import type { LayerRow } from './layerRows.ts';
import { refusedBeside, switchedOn, type Published, type RefusedBeside } from './layerWays.ts';

export interface FoundMeasure {
  readonly measure: Indicator;
  /** Levels at which it is drawn. */
  readonly levels: readonly MapGeography[];
}

export interface MeasureSearch {
  /** In the order of the topics. */
  readonly found: readonly FoundMeasure[];
  /** Measures that fit what was typed and may not stand beside what is on. */
  readonly refused: readonly (RefusedBeside & { readonly measure: Indicator })[];
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether every word typed begins a word of the measure's title, topic or id. */
function fits(measure: Indicator, typed: readonly string[]): boolean {
  const own = wordsOf(`${measure.title} ${TOPIC_WORDS[measure.topic]} ${measure.id}`);
  return typed.every((word) => own.some((one) => one.startsWith(word)));
}

/** @param text what was typed; nothing finds all */
export function searchMeasures(
  text: string,
  view: ExploreView,
  rows: readonly LayerRow[],
  published: Published,
): MeasureSearch {
  const typed = wordsOf(text);
  const isRow = (id: string): boolean => rows.some((row) => row.id === id || row.measure?.id === id);
  const candidates = TOPICS.flatMap((topic) =>
    published.indicators.filter((one) => one.topic === topic && !isRow(one.id) && fits(one, typed)),
  ).map((measure) => ({
    measure,
    levels: MAP_GEOGRAPHIES.filter((level) => (measure.geographies[level]?.breaks ?? null) !== null),
  }));
  const drawable = candidates.filter(({ levels }) => levels.length > 0);
  const place = rows.filter(({ isOn }) => isOn).length;
  const refused = drawable.flatMap(({ measure }) => {
    const beside = refusedBeside(view, measure.id, published);
    return beside === null ? [] : [{ ...beside, measure }];
  });
  const found = drawable.filter(({ measure }) => switchedOn(view, measure.id, place, published) !== null);
  return { found, refused };
}
