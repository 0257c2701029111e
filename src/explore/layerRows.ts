/** The rows of the panel of layers: the headline layers always, other measures while they are on or were on a moment ago. */
import { HEADLINE_MEASURES } from '../domain/headlines.ts';
import type { Indicator } from '../domain/indicator.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import type { DrawnAs, ExploreView } from '../view/exploreView.ts';
import { isOn, measuresOf, overLayers } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { measureOf } from './layerMeasure.ts';

export interface LayerRow {
  /** Of the row: the headline layer's id, whatever stands in for it. */
  readonly key: string;
  /** Of the layer, as in the address. */
  readonly id: string;
  readonly label: string;
  /** Null: the programme. */
  readonly measure: Indicator | null;
  readonly isHeadline: boolean;
  readonly isOn: boolean;
  /** Null: off, or the programme. */
  readonly as: DrawnAs | null;
  /** How many of the layers that are on come before it: its place when it is switched on. */
  readonly place: number;
}

export interface PanelFacts {
  readonly indicators: readonly Indicator[];
  /** Whether the release has a partner's lines of the programme. */
  readonly lines: boolean;
  /** Ids of other measures that were on, in the order of their rows, which they keep. */
  readonly kept: readonly string[];
}

type Unplaced = Omit<LayerRow, 'place'>;

/** A headline layer is the layer of whatever stands in for its measure too. */
function headlineRow(view: ExploreView, key: string, { indicators }: PanelFacts): Unplaced | null {
  const on = measuresOf(view).find(
    ({ id }) => id === key || indicators.some((one) => one.id === id && one.standsInFor === key),
  );
  const id = isOn(view, key) ? key : (on?.id ?? key);
  const measure = measureOf(view, id, { indicators });
  const as = measuresOf(view).find((layer) => layer.id === id)?.as ?? null;
  if (measure === undefined) return null;
  return {
    key,
    id,
    label: words.headline[key] ?? measure.title,
    measure,
    isHeadline: true,
    isOn: as !== null,
    as,
  };
}

/**
 * All rows from top to bottom. Those that are on stand in the order of the view; those that are off keep their place between them,
 * so that nothing moves when a layer is switched.
 */
export function layerRows(view: ExploreView, facts: PanelFacts): readonly LayerRow[] {
  const headlines = HEADLINE_MEASURES.map((key) => headlineRow(view, key, facts)).filter(
    (row) => row !== null,
  );
  const programme: readonly Unplaced[] =
    PROGRAMME_LAYER === null
      ? []
      : [
          {
            key: PROGRAMME_LAYER,
            id: PROGRAMME_LAYER,
            label: words.programme(facts.lines),
            measure: null,
            isHeadline: true,
            isOn: overLayers(view).includes(PROGRAMME_LAYER),
            as: null,
          },
        ];
  const others = [...new Set([...facts.kept, ...measuresOf(view).map(({ id }) => id)])].flatMap(
    (id): readonly Unplaced[] => {
      const measure = measureOf(view, id, facts);
      if (measure === undefined || headlines.some((row) => row.id === id || (row.key === id && !row.isOn)))
        return [];
      const as = measuresOf(view).find((layer) => layer.id === id)?.as ?? null;
      return [{ key: id, id, label: measure.title, measure, isHeadline: false, isOn: as !== null, as }];
    },
  );
  return placed([...headlines, ...programme, ...others], view);
}

function placed(rows: readonly Unplaced[], { layers }: ExploreView): readonly LayerRow[] {
  const on = rows
    .filter((row) => row.isOn)
    .toSorted(
      (a, b) => layers.findIndex(({ id }) => id === a.id) - layers.findIndex(({ id }) => id === b.id),
    );
  let place = 0;
  return rows.map((row) => {
    const here = row.isOn ? (on[place] ?? row) : row;
    const placedRow = { ...here, place };
    if (row.isOn) place += 1;
    return placedRow;
  });
}
