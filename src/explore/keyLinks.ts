/** How the key of a map points, answers and picks out: its classes by the map's areas, its bins by the measure's figures. */
import { PICKABLE_KEYS, type ClassKey } from '../domain/classKeys.ts';
import { formatFigure } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Pointing } from '../domain/linking.ts';
import type { LegendHistogram } from '../domain/mapModel.ts';
import { measuredOf } from '../domain/observation.ts';
import type { BinLink, ClassLink, KeyLink } from '../map/keyLink.ts';
import type { PickedClass } from '../view/exploreView.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { binWords, spanWords } from '../words/linking.ts';
import type { Measure } from './exploreData.ts';

/** Counts, for each change of what answers once, how many areas of each kind do. */
function countingLit<Key>(
  pointing: Pointing,
  keyOf: (code: GssCode) => Key | undefined,
): Pick<KeyLink<Key>, 'subscribe' | 'litIn'> {
  let counted: { readonly codes: ReadonlySet<GssCode>; readonly counts: ReadonlyMap<Key, number> } | null =
    null;
  return {
    subscribe: pointing.subscribe,
    litIn: (key) => {
      const { codes } = pointing.get();
      if (counted?.codes !== codes) {
        const counts = new Map<Key, number>();
        for (const code of codes) {
          const own = keyOf(code);
          if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
        }
        counted = { codes, counts };
      }
      return counted.counts.get(key) ?? 0;
    },
  };
}

function light(codes: readonly GssCode[], label: string): void {
  useHoverStore.getState().light({ codes: new Set(codes), label }, 'key');
}

function letGo(): void {
  useHoverStore.getState().light(null);
}

export interface ClassLinkInput {
  /** The name of the layer in the address. */
  readonly layer: string;
  /** The areas that the key counts. */
  readonly areas: readonly { readonly code: GssCode; readonly classKey: ClassKey }[];
  readonly labelOf: (classKey: ClassKey) => string;
  readonly picked: readonly PickedClass[];
  readonly pointing: Pointing;
  readonly changeView: ChangeView;
}

export function classLink({
  layer,
  areas,
  labelOf,
  picked,
  pointing,
  changeView,
}: ClassLinkInput): ClassLink {
  const keys = new Map(areas.map(({ code, classKey }) => [code, classKey]));
  return {
    ...countingLit(pointing, (code) => keys.get(code)),
    onLight: (key) => {
      if (key === null) letGo();
      else
        light(
          areas.filter(({ classKey }) => classKey === key).map(({ code }) => code),
          labelOf(key),
        );
    },
    isPicked: (key) => picked.some((one) => one.layer === layer && one.classKey === key),
    onPick: (key) => {
      const classKey = PICKABLE_KEYS.find((one) => one === key);
      if (classKey === undefined) return;
      changeView(({ picked: now }) => {
        const others = now.filter((one) => one.layer !== layer || one.classKey !== classKey);
        return { picked: others.length < now.length ? others : [...now, { layer, classKey }] };
      });
    },
  };
}

export interface BinLinkInput {
  readonly histogram: LegendHistogram;
  readonly measure: Pick<Measure, 'indicator' | 'observations'>;
  /** The areas that the histogram counts. */
  readonly codes: readonly GssCode[];
  readonly range: readonly [number, number] | null;
  readonly onRange: (range: readonly [number, number] | null) => void;
  readonly pointing: Pointing;
}

/** A pressed bin picks out the values of its areas, rounded outwards as figures are written. */
export function binLink({ histogram, measure, codes, range, onRange, pointing }: BinLinkInput): BinLink {
  const { bins, extent } = histogram;
  const { indicator, observations } = measure;
  const valueOf = (code: GssCode): number | undefined => measuredOf(observations.get(code))?.value;
  const binOf = (value: number): number => {
    const share = (value - extent[0]) / (extent[1] - extent[0]);
    return Math.min(bins.length - 1, Math.max(0, Math.floor(share * bins.length)));
  };
  const inBin = new Map<number, GssCode[]>();
  const places = new Map<GssCode, number>();
  for (const code of codes) {
    const value = valueOf(code);
    if (value === undefined) continue;
    const bin = binOf(value);
    places.set(code, bin);
    inBin.set(bin, [...(inBin.get(bin) ?? []), code]);
  }
  const scale = 10 ** indicator.decimals;
  const rangeOf = (bin: number): readonly [number, number] => {
    const values = (inBin.get(bin) ?? []).map((code) => valueOf(code) ?? 0);
    return [Math.floor(Math.min(...values) * scale) / scale, Math.ceil(Math.max(...values) * scale) / scale];
  };
  const valuesOf = (bin: number): string => {
    const [from, to] = rangeOf(bin).map((value) => formatFigure(value, indicator));
    return spanWords(from ?? '', to ?? '');
  };
  const isOwn = (bin: number): boolean => range !== null && rangeOf(bin).join() === range.join();
  return {
    ...countingLit(pointing, (code) => places.get(code)),
    onLight: (bin) => {
      if (bin === null) letGo();
      else light(inBin.get(bin) ?? [], valuesOf(bin));
    },
    isPicked: (bin) => {
      if (range === null || !inBin.has(bin)) return false;
      const [from, to] = rangeOf(bin);
      return from <= range[1] && to >= range[0];
    },
    onPick: (bin) => onRange(isOwn(bin) ? null : rangeOf(bin)),
    labelOf: (bin) => binWords(valuesOf(bin), inBin.get(bin)?.length ?? 0),
  };
}
