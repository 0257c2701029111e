/**
 * The layers of an address. `layers=` is an ordered list of `id` or `id:as`. The older names go on working: `indicator=` and
 * `compare=` are the first and the second fill, and a list of layers without a measure is drawn over them. What the older names
 * can say is written with them, so that addresses stay short and links of every release read alike.
 */
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import type { Known, ReportFault } from './exploreParameters.ts';
import {
  DRAWN_AS,
  LAYERS,
  type DrawnAs,
  type ExploreView,
  type Layer,
  type ViewLayer,
} from './exploreView.ts';
import {
  DEFAULT_OVER,
  hasRoom,
  inOrder,
  isMeasureLayer,
  leadingMeasure,
  overLayers,
  plainLayers,
  secondFill,
} from './viewLayers.ts';

export const LAYER_PARAMETERS = ['indicator', 'compare', 'layers'] as const;
export type LayerParameter = (typeof LAYER_PARAMETERS)[number];

/** The words of the three parameters; null where the address has none. */
export type LayerTexts = Readonly<Record<LayerParameter, string | null>>;

const NONE = 'none';
/** In the order in which measures without a way of their own take them. */
const USUAL_WAYS: readonly DrawnAs[] = ['fill', 'fill', 'circles', 'pattern'];

/** Words earlier links and other services use for the same thing; the programme is also written without its hyphens. */
const FORMER_WORDS: Readonly<Record<string, string>> = {
  borough: 'boroughs',
  motorway: 'motorways',
  place: 'places',
  railway: 'railways',
  station: 'stations',
  school: 'schools',
  hospital: 'hospitals',
  ...(PROGRAMME_LAYER === null ? {} : { [PROGRAMME_LAYER.replaceAll('-', '')]: PROGRAMME_LAYER }),
};

function overLayer(word: string): Layer | undefined {
  const name = FORMER_WORDS[word.toLowerCase()] ?? word;
  return LAYERS.find((layer) => layer === name);
}

/** Reports by parameter. */
export type ReportLayer = (parameter: LayerParameter) => ReportFault;

/** Takes in one thing after the other, and reports what there is no room for. */
class Taken {
  layers: readonly ViewLayer[] = [];

  measure(id: string, as: DrawnAs | null, report: ReportFault): void {
    if (this.layers.some((layer) => layer.id === id)) {
      report(id, 'repeated');
      return;
    }
    const way = as ?? USUAL_WAYS.find((usual) => hasRoom(this.layers, usual));
    if (way === undefined || !hasRoom(this.layers, way)) report(id, 'too-many');
    else this.layers = [...this.layers, { id, as: way }];
  }

  over(id: Layer): void {
    if (!this.layers.some((layer) => layer.id === id)) this.layers = [...this.layers, { id, as: null }];
  }
}

interface Item {
  readonly word: string;
  readonly id: string;
  readonly over: Layer | undefined;
  /** What stands after the colon. */
  readonly as: string | undefined;
}

function itemsOf(text: string): readonly Item[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== NONE)
    .map((word) => {
      const [id = '', as] = word.split(':');
      return { word, id, over: overLayer(id), as };
    });
}

/** Read the layers of an address. What is not understood is reported, and the rest still works. */
export function readLayers(texts: LayerTexts, report: ReportLayer, known: Known): readonly ViewLayer[] {
  const { indicators } = known;
  const isKnown = (id: string): boolean => indicators.length === 0 || indicators.includes(id);
  const items = itemsOf(texts.layers ?? '');
  const listed = items.filter(({ over, id, word }) => {
    if (over !== undefined || isKnown(id)) return true;
    report('layers')(word, 'unknown', [...LAYERS, ...indicators]);
    return false;
  });
  const taken = new Taken();
  const named = (parameter: 'indicator' | 'compare'): void => {
    const id = texts[parameter];
    if (id === null || id === '' || id === NONE) return;
    if (isKnown(id)) taken.measure(id, 'fill', report(parameter));
    else report(parameter)(id, 'unknown', indicators);
  };
  named('indicator');
  const hasOwnMeasure = listed.some(({ over }) => over === undefined) || texts.indicator === NONE;
  if (taken.layers.length === 0 && !hasOwnMeasure) taken.measure(LEADING_MEASURE, 'fill', report('layers'));
  named('compare');
  for (const item of listed) takeItem(taken, item, report('layers'));
  if (texts.layers === null) for (const id of DEFAULT_OVER) taken.over(id);
  return inOrder(taken.layers);
}

function takeItem(taken: Taken, { word, id, over, as }: Item, report: ReportFault): void {
  if (over !== undefined) {
    taken.over(over);
    if (as !== undefined && !(as === 'marks' && over === PROGRAMME_LAYER)) report(word, 'malformed');
    return;
  }
  const way = DRAWN_AS.find((known) => known === as);
  if (as !== undefined && way === undefined) report(word, 'malformed');
  taken.measure(id, way ?? null, report);
}

function sameLayers(one: readonly ViewLayer[], other: readonly ViewLayer[]): boolean {
  return (
    one.length === other.length &&
    one.every((layer, index) => layer.id === other[index]?.id && layer.as === other[index].as)
  );
}

function joined(over: readonly Layer[]): string | null {
  const text = over.join(',');
  if (text === DEFAULT_OVER.join(',')) return null;
  return text === '' ? NONE : text;
}

/** Write the layers of a view; null for a parameter that the address leaves out. */
export function writeLayers(view: Pick<ExploreView, 'layers'>): LayerTexts {
  const { layers } = view;
  const [indicator, compare, over] = [leadingMeasure(view), secondFill(view), overLayers(view)];
  if (sameLayers(layers, plainLayers({ indicator, compare, over })))
    return {
      indicator: indicator === LEADING_MEASURE ? null : (indicator ?? NONE),
      compare,
      layers: joined(over),
    };
  const words = layers.map((layer) =>
    isMeasureLayer(layer) && layer.as !== 'fill' ? `${layer.id}:${layer.as}` : layer.id,
  );
  return { indicator: null, compare: null, layers: words.join(',') };
}
