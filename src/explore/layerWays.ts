/** How measures can be drawn beside what is on, and what switching one on or off makes of the others. Pure. */
import { canBeCircles } from '../domain/circles.ts';
import type { MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { pairingRule, type PairingRule } from '../domain/pairing.ts';
import { canHaveFifths, FEWEST_PEERS_FOR_QUINTILE } from '../domain/quintiles.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { drawnGeography } from '../domain/shownIndicator.ts';
import {
  CONTEXT_LAYERS,
  DRAWN_AS,
  type DrawnAs,
  type ExploreView,
  type ViewLayer,
} from '../view/exploreView.ts';
import {
  drawnAs,
  hasRoom,
  inOrder,
  isMeasureLayer,
  measuresOf,
  redrawn,
  without,
} from '../view/viewLayers.ts';
import { measureOf } from './layerMeasure.ts';

type Layers = readonly ViewLayer[];

/** What is published, and the number of areas of the map's level. */
export interface Published {
  readonly indicators: readonly Indicator[];
  readonly areas: number;
}

type Seen = Pick<ExploreView, 'layers' | 'geography'>;

/** Why a measure is not drawn in a way; `taken`: by a measure that cannot be drawn in another. */
export type WayRefusal = 'score' | 'shared-figure' | 'not-at-level' | 'too-few-areas' | 'taken';

/** The level of the map's shapes: that of its colours, else the one asked for. */
function mapLevel(view: Seen, published: Published): MapGeography {
  const [fill] = drawnAs(view, 'fill');
  const measure = fill === undefined ? undefined : measureOf(view, fill, published);
  return (measure && drawnGeography(measure, view.geography)) ?? view.geography;
}

export interface OfferedWay {
  readonly as: DrawnAs;
  /** Why not, where it cannot be chosen. */
  readonly refused: WayRefusal | null;
}

/** Why a measure by itself is not drawn in a way; null where it can be. */
function ownRefusal(
  measure: Indicator,
  as: DrawnAs,
  view: Seen,
  published: Published,
): Exclude<WayRefusal, 'taken'> | null {
  if (as === 'circles') return canBeCircles(measure) ? null : 'score';
  if (as === 'fill') return null;
  if (!canHaveFifths(measure)) return 'shared-figure';
  const level = mapLevel(view, published);
  if (drawnGeography(measure, view.geography) !== level) return 'not-at-level';
  return published.areas < FEWEST_PEERS_FOR_QUINTILE ? 'too-few-areas' : null;
}

/** How a measure that is on can be drawn, each way with why not, or null. */
export function waysOf(view: Seen, id: string, published: Published): readonly OfferedWay[] {
  const measure = measureOf(view, id, published);
  const own = measuresOf(view).find((layer) => layer.id === id)?.as;
  if (measure === undefined || own === undefined) return [];
  return DRAWN_AS.map((as) => {
    if (as === own) return { as, refused: null };
    const refused = ownRefusal(measure, as, view, published);
    if (refused !== null || hasRoom(view.layers, as)) return { as, refused };
    // Whoever stands in the way takes the way that becomes free.
    const other = drawnAs(view, as).at(-1) ?? '';
    const displaced = measureOf(view, other, published);
    return displaced !== undefined && ownRefusal(displaced, own, view, published) !== null
      ? { as, refused: 'taken' }
      : { as, refused: null };
  });
}

export interface RefusedBeside {
  /** The layer that is on. */
  readonly id: string;
  readonly rule: Extract<PairingRule, { kind: 'refused' }>;
}

/**
 * What stands against a measure beside those that are on.
 * @param replacing the layer that it would take the place of
 */
export function refusedBeside(
  view: Seen,
  id: string,
  published: Pick<Published, 'indicators'>,
  replacing: string | null = null,
): RefusedBeside | null {
  const measure = measureOf(view, id, published);
  if (measure === undefined) return null;
  for (const layer of measuresOf(view)) {
    const other = measureOf(view, layer.id, published);
    if (other === undefined || layer.id === id || layer.id === replacing) continue;
    const rule = pairingRule(other, measure);
    if (rule.kind === 'refused') return { id: layer.id, rule };
  }
  return null;
}

/** The layers with one more, before those that come after so many of the measures and the programme. */
function inserted(layers: Layers, layer: ViewLayer, at: number): Layers {
  const ordered = layers.filter(({ id }) => !CONTEXT_LAYERS.some((name) => name === id));
  return inOrder([
    ...ordered.slice(0, at),
    layer,
    ...ordered.slice(at),
    ...layers.filter((one) => !ordered.includes(one)),
  ]);
}

/** The ways in which one more measure is drawn, the first one first. */
function waysFor(measure: Indicator, view: Seen): readonly DrawnAs[] {
  const hasFill = drawnAs(view, 'fill').length > 0;
  const isAtLevel = drawnGeography(measure, view.geography) === view.geography;
  // What is published for larger areas is read best as circles: it leaves the level of the map as it is.
  if (!isAtLevel) return ['circles', 'fill'];
  return hasFill ? ['pattern', 'circles', 'fill'] : ['fill', 'pattern', 'circles'];
}

/**
 * A measure or the programme switched on: the first area measure colours the areas, the second is a pattern over them, what is published for larger
 * areas only, or comes third, is circles. One that is put before the only colours takes them, and what had them is the pattern.
 * @param at how many of the layers that are on (measures and the programme) come before it
 * @returns null where no way has room, or what is on refuses it
 */
export function switchedOn(view: Seen, id: string, at: number, published: Published): Layers | null {
  const { layers } = view;
  if (id === PROGRAMME_LAYER) return inserted(layers, { id: PROGRAMME_LAYER, as: null }, at);
  const measure = measureOf(view, id, published);
  if (measure === undefined || refusedBeside(view, id, published) !== null) return null;
  const ordered = layers.filter(
    (layer) => isMeasureLayer(layer) || !CONTEXT_LAYERS.some((name) => name === layer.id),
  );
  const fills = ordered.filter((layer) => layer.as === 'fill');
  const [fill] = fills;
  const ways = waysFor(measure, view).filter(
    (as) => hasRoom(layers, as) && ownRefusal(measure, as, view, published) === null,
  );
  const [as] = ways;
  if (as === undefined) return null;
  if (as === 'pattern' && fills.length === 1 && fill !== undefined && ordered.indexOf(fill) >= at) {
    const old = measureOf(view, fill.id, published);
    if (old !== undefined && ownRefusal(old, 'pattern', view, published) === null)
      return inserted(
        layers.map((layer) => (layer === fill ? { id: fill.id, as: 'pattern' as const } : layer)),
        { id, as: 'fill' },
        at,
      );
  }
  return inserted(layers, { id, as }, at);
}

/** A layer switched off. Where nothing colours the areas any more, what was a pattern over them does. */
export function switchedOff(view: Seen, id: string): Layers {
  const rest = without(view, id);
  const [pattern] = drawnAs({ layers: rest }, 'pattern');
  return pattern === undefined || drawnAs({ layers: rest }, 'fill').length > 0
    ? rest
    : redrawn({ layers: rest }, pattern, 'fill');
}

/** A layer moved to a place among the measures and the programme that are on. */
export function movedTo(view: Pick<Seen, 'layers'>, id: string, to: number): Layers {
  const layer = view.layers.find((one) => one.id === id);
  return layer === undefined ? view.layers : inserted(without(view, id), layer, to);
}

/** For those who fetch them when they are needed (`useLayerWays`). */
export const LAYER_WAYS = { waysOf, refusedBeside, switchedOn, switchedOff, movedTo } as const;
export type LayerWays = typeof LAYER_WAYS;
