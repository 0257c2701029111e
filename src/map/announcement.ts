/** What is spoken when the maps of a view change: what changed, first and alone. The whole text can be read elsewhere. */
import type { MapArea, MapLayer, MapModel } from '../domain/mapModel.ts';
import { ANNOUNCEMENT_WORDS as words } from '../words/announcement.ts';
import { LAYER_PANEL_WORDS } from '../words/layerPanel.ts';
import { SUMMARY_WORDS } from '../words/map.ts';

type Models = readonly MapModel[];

/** Newly chosen areas told one by one at most. */
const TOLD = 3;

/** A layer that a switch of its own turns on and off. */
interface Told {
  readonly id: string;
  readonly way: string | null;
  readonly name: string;
  readonly layer: MapLayer;
}

function toldLayers(layer: MapLayer): readonly Told[] {
  const { kind, id, title } = layer;
  switch (kind) {
    case 'fill': {
      const titles = title.split('; ');
      return layer.measures.map((one, index) => ({
        id: one,
        way: LAYER_PANEL_WORDS.ways.fill,
        name: words.nameOf(one, titles[index] ?? title),
        layer,
      }));
    }
    case 'pattern':
    case 'circles':
      return [{ id, way: LAYER_PANEL_WORDS.ways[kind], name: words.nameOf(id, title), layer }];
    case 'marks':
      return [{ id, way: null, name: title, layer }];
    // The boxes of what helps to find one's way say themselves whether they are ticked.
    default:
      return [];
  }
}

const allTold = (models: Models): readonly Told[] =>
  models.flatMap(({ layers }) => layers.flatMap(toldLayers));

/** The title without what is over the colours. */
function colourTitle({ title, titleEnd = '' }: MapModel): string {
  return titleEnd === '' ? title : title.slice(0, -titleEnd.length);
}

/** Said before all layers: whose measure is shown, where areas coincide. */
function leadSentences({ summary, layers }: MapModel): readonly string[] {
  const own = new Set(layers.flatMap((layer) => layer.summary));
  return summary.filter((sentence) => !own.has(sentence));
}

function titled({ summary, ...model }: MapModel): readonly string[] {
  return [`${colourTitle({ ...model, summary })}.`, ...summary.slice(0, 1)];
}

/** What came: a map, with why it is one of its own; or a layer, with how much of the map it marks. */
function cameSentences({ name, way, layer }: Told, before: Models, after: Models): readonly string[] {
  const map = after.find(({ layers }) => layers.includes(layer));
  if (layer.kind === 'fill' && map !== undefined) {
    if (after.length > before.length && map !== after[0])
      return [`${map.title}.`, ...(map.notice === null ? [] : [map.notice])];
    return [words.on(name, way, null), ...layer.summary.slice(0, 1)];
  }
  const isDrawn = layer.inTitle !== null || layer.notice === undefined;
  if (!isDrawn) return [layer.notice ?? ''];
  return [words.on(name, way, layer.counted ?? null)];
}

function layerSentences(before: Models, after: Models): readonly string[] {
  const [were, are] = [allTold(before), allTold(after)];
  const came = are.filter(({ id, way }) => !were.some((one) => one.id === id && one.way === way));
  const gone = were.filter(({ id }) => !are.some((one) => one.id === id));
  const isFill = ({ layer }: Told): boolean => layer.kind === 'fill';
  // A measure in another's place is no layer that came, but another map.
  const isSwap = came.some(isFill) && gone.some(isFill) && after.length === before.length;
  const isTold = (one: Told): boolean => !(isSwap && isFill(one));
  return [
    ...gone.filter(isTold).map(({ name }) => words.off(name)),
    ...came.filter(isTold).flatMap((one) => cameSentences(one, before, after)),
  ];
}

/** Tells a picture from another, but not the same layers in another order. */
function picture(model: MapModel): string {
  const parts = model.layers.map((layer) => {
    const ids = layer.kind === 'fill' ? layer.measures : [layer.id];
    return [layer.kind, ...ids.toSorted(), ...(layer.period?.split('; ') ?? []).toSorted()].join(' ');
  });
  const words = colourTitle(model).toLowerCase().split(/\W+/);
  return [model.geography, model.layout, ...parts.toSorted(), ...words.toSorted()].join('|');
}

const pictures = (models: Models): string => models.map(picture).toSorted().join('\n');

/** What a map is of, whatever the time. */
function timeless(model: MapModel): string {
  const periods = model.layers.flatMap(({ period }) => period?.split('; ') ?? []);
  const title = periods.reduce((text, period) => text.replaceAll(period, ''), colourTitle(model));
  return [model.geography, model.layout, ...model.layers.map(({ id, kind }) => `${kind} ${id}`), title].join(
    '|',
  );
}

/** Whether only the period is another: the way through the periods says each step itself. */
function isStep(before: Models, after: Models): boolean {
  const same = before.map(timeless).join() === after.map(timeless).join();
  return same && before.map(colourTitle).join() !== after.map(colourTitle).join();
}

/** The title of each map that became another, or the sentences that it had not before. */
function pictureSentences(before: Models, after: Models): readonly string[] {
  if (isStep(before, after)) return [];
  if (pictures(before) !== pictures(after))
    return after.flatMap((model, index) => {
      const was = before[index];
      return was === undefined || colourTitle(was) !== colourTitle(model) ? titled(model) : [];
    });
  const known = new Set(before.flatMap(({ summary }) => summary));
  const isReordered = before.some((was, index) => order(was) !== order(after[index]));
  return isReordered
    ? []
    : after.flatMap(({ summary }) => summary.filter((sentence) => !known.has(sentence)).slice(0, 1));
}

const order = (model: MapModel | undefined): string => model?.layers.map(({ id }) => id).join() ?? '';

function chosenOf(models: Models): ReadonlyMap<string, MapArea> {
  // The first map that has an area says it.
  return new Map(
    models
      .toReversed()
      .flatMap(({ areas }) => areas.filter(({ selected }) => selected))
      .map((area) => [area.code, area]),
  );
}

function selectionSentences(before: Models, after: Models): readonly string[] {
  const levels = (models: Models) => models.map(({ geography }) => geography).join();
  // On a map of other areas none was let go.
  if (levels(before).split(',')[0] !== levels(after).split(',')[0]) return [];
  const [were, are] = [chosenOf(before), chosenOf(after)];
  const came = [...are.values()].filter(({ code }) => !were.has(code));
  const gone = [...were.values()].filter(({ code }) => !are.has(code));
  const [one] = gone;
  return [
    ...came.slice(0, TOLD).map(({ label }) => SUMMARY_WORDS.selected(`${label}.`)),
    ...(came.length > TOLD ? [SUMMARY_WORDS.alsoSelected(came.length - TOLD)] : []),
    ...(one === undefined ? [] : [gone.length === 1 ? words.letGo(one.name) : words.letManyGo(gone.length)]),
    ...(gone.length > 0 && are.size === 0 ? [SUMMARY_WORDS.noneSelected] : []),
  ];
}

/** @returns empty where nothing is to be said */
export function announcementOf(before: Models, after: Models): string {
  const known = new Set(before.flatMap(leadSentences));
  const lead = after.flatMap(leadSentences).filter((sentence) => !known.has(sentence));
  const layers = layerSentences(before, after);
  const rest = layers.length > 0 ? [...layers, ...lead] : pictureSentences(before, after);
  return [...new Set([...selectionSentences(before, after), ...rest])].filter(Boolean).join(' ');
}

/** Changes when something may have to be said. */
export function spokenKey(models: Models): string {
  return models
    .map(({ title, summary, layers, notice, areas }) =>
      [
        title,
        ...summary,
        ...layers.map(({ id }) => id),
        notice,
        ...areas.filter(({ selected }) => selected).map(({ code }) => code),
      ].join(' '),
    )
    .join('\n');
}
