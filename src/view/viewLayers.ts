/** Reading and changing the layers of a view. Every function gives a new list in the one order that addresses have. */
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import {
  CONTEXT_LAYERS,
  DRAWN_AS,
  LAYERS,
  MOST_DRAWN_AS,
  type DrawnAs,
  type ExploreView,
  type Layer,
  type MeasureLayer,
  type ViewLayer,
} from './exploreView.ts';

type Layers = readonly ViewLayer[];
type WithLayers = Pick<ExploreView, 'layers'>;

export function isMeasureLayer(layer: ViewLayer): layer is MeasureLayer {
  return layer.as !== null;
}

/** The measures that are on, in order. */
export function measuresOf({ layers }: WithLayers): readonly MeasureLayer[] {
  return layers.filter(isMeasureLayer);
}

/** Ids of the measures drawn in one way, in order. */
export function drawnAs({ layers }: WithLayers, as: DrawnAs): readonly string[] {
  return layers.filter((layer) => layer.as === as).map(({ id }) => id);
}

/** The measure that charts and table are of: the first fill, else the first measure; null where none is on. */
export function leadingMeasure(view: WithLayers): string | null {
  return drawnAs(view, 'fill')[0] ?? measuresOf(view)[0]?.id ?? null;
}

/** The measure that shares the map's colours with the leading one, or has a second map. */
export function secondFill(view: WithLayers): string | null {
  return drawnAs(view, 'fill')[1] ?? null;
}

/** What is drawn over the areas: the programme and what helps to find one's way. */
export function overLayers({ layers }: WithLayers): readonly Layer[] {
  return layers.flatMap((layer) => (layer.as === null ? [layer.id] : []));
}

export function isOn({ layers }: WithLayers, id: string): boolean {
  return layers.some((layer) => layer.id === id);
}

/** Whether the programme is on. */
export function hasProgramme(view: WithLayers): boolean {
  return PROGRAMME_LAYER !== null && isOn(view, PROGRAMME_LAYER);
}

/** What helps to find one's way has no order of its own: it comes last, always in the same order. */
export function inOrder(layers: Layers): Layers {
  const context = CONTEXT_LAYERS.filter((id) => layers.some((layer) => layer.id === id));
  return [
    ...layers.filter(({ id }) => !CONTEXT_LAYERS.some((name) => name === id)),
    ...context.map((id) => ({ id, as: null })),
  ];
}

/** What an address without a list of layers says: one or two measures as fills, and what is drawn over them. */
export interface PlainLayers {
  /** Null: no measure. */
  readonly indicator?: string | null;
  readonly compare?: string | null;
  readonly over?: readonly Layer[];
}

export const DEFAULT_OVER: readonly Layer[] = ['boroughs', 'places'];

export function plainLayers({
  indicator = LEADING_MEASURE,
  compare = null,
  over = DEFAULT_OVER,
}: PlainLayers): Layers {
  const fills = [...new Set([indicator, compare])].filter((id) => id !== null);
  return inOrder([
    ...fills.map((id) => ({ id, as: 'fill' as const })),
    ...over.map((id) => ({ id, as: null })),
  ]);
}

/** Whether another measure can be drawn in this way. */
export function hasRoom(layers: Layers, as: DrawnAs): boolean {
  return layers.filter((layer) => layer.as === as).length < MOST_DRAWN_AS[as];
}

/** The ways in which one more measure can still be drawn, in the order in which they are offered. */
export function freeWays(layers: Layers): readonly DrawnAs[] {
  return DRAWN_AS.filter((as) => hasRoom(layers, as));
}

/** Another measure in place of the leading one; where none is on, a first one. */
export function withLeading(view: WithLayers, id: string): Layers {
  const leading = leadingMeasure(view);
  const others = view.layers.filter((layer) => layer.id !== id || layer.id === leading);
  if (leading === null) return [{ id, as: 'fill' }, ...others];
  return others.map((layer) => (layer.id === leading && isMeasureLayer(layer) ? { ...layer, id } : layer));
}

/** Another second fill, or none. */
export function withSecondFill(view: WithLayers, id: string | null): Layers {
  const second = secondFill(view);
  const others = view.layers.filter((layer) => layer.id !== second && layer.id !== id);
  if (id === null) return others;
  const at = others.findLastIndex(({ as }) => as === 'fill') + 1;
  return [...others.slice(0, at), { id, as: 'fill' }, ...others.slice(at)];
}

/** Exactly these over the areas; the programme keeps its place among the measures where it was on. */
export function withOver({ layers }: WithLayers, over: readonly Layer[]): Layers {
  const kept = layers.filter((layer) => isMeasureLayer(layer) || over.includes(layer.id));
  const added = over.filter((id) => !kept.some((layer) => layer.id === id));
  return inOrder([...kept, ...added.map((id) => ({ id, as: null }))]);
}

/** A measure put last among what is on, in a way that has room. @returns null where there is no room */
function withMeasure(view: WithLayers, id: string, as: DrawnAs): Layers | null {
  if (isOn(view, id)) return view.layers;
  return hasRoom(view.layers, as) ? inOrder([...view.layers, { id, as }]) : null;
}

export function without({ layers }: WithLayers, id: string): Layers {
  return layers.filter((layer) => layer.id !== id);
}

/** A measure drawn in another way. One that stands in the way takes the way that becomes free. */
export function redrawn({ layers }: WithLayers, id: string, as: DrawnAs): Layers {
  const own = layers.find((layer) => layer.id === id);
  if (own === undefined || !isMeasureLayer(own) || own.as === as) return layers;
  const inTheWay = hasRoom(layers, as) ? undefined : layers.findLast((layer) => layer.as === as);
  return layers.map((layer) => {
    if (layer.id === id) return { id, as };
    return layer === inTheWay && isMeasureLayer(layer) ? { ...layer, as: own.as } : layer;
  });
}

/** A layer switched on by its name: something over the areas, or a measure in the first way that has room. */
export function withNamed(view: WithLayers, name: string): Layers {
  const over = LAYERS.find((layer) => layer === name);
  if (over !== undefined) return withOver(view, [...overLayers(view), over]);
  const [way] = freeWays(view.layers);
  return (way === undefined ? null : withMeasure(view, name, way)) ?? view.layers;
}
