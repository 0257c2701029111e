/** The histogram over a key whose bars point, answer and pick out. In a script of its own, which comes when the page is used. */
import { useMemo } from 'react';
import { formatFigure } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Pointing } from '../domain/linking.ts';
import type { LegendHistogram } from '../domain/legendHistogram.ts';
import { measuredOf } from '../domain/observation.ts';
import type { BinLink } from '../map/keyLink.ts';
import { LegendBins } from '../map/LegendBins.tsx';
import { binWords, spanWords } from '../words/linking.ts';
import type { Measure } from './exploreData.ts';
import { countingLit, letGo, light } from './keyLinks.ts';

export interface BinLinkInput {
  readonly histogram: LegendHistogram;
  readonly measure: Pick<Measure, 'indicator' | 'observations'>;
  /** The areas that the histogram counts. */
  readonly codes: readonly GssCode[];
  readonly range: readonly [number, number] | null;
  readonly onRange: (range: readonly [number, number] | null) => void;
  readonly pointing: Pointing;
}

const MOST_DECIMALS = 6;

/** A pressed bin picks out the values of its areas. */
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
  const all = [...places.keys()].map((code) => valueOf(code) ?? 0);
  /** Its ends are rounded outwards as figures are written, with more digits where that would take in areas of the next bin. */
  const rangeOf = (bin: number): readonly [number, number] => {
    const values = (inBin.get(bin) ?? []).map((code) => valueOf(code) ?? 0);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    for (let decimals = indicator.decimals; decimals < MOST_DECIMALS; decimals += 1) {
      const scale = 10 ** decimals;
      const [from, to] = [Math.floor(least * scale) / scale, Math.ceil(most * scale) / scale];
      if (all.filter((value) => value >= from && value <= to).length === values.length) return [from, to];
    }
    return [least, most];
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
      if (range === null) return false;
      const values = (inBin.get(bin) ?? []).map((code) => valueOf(code) ?? 0);
      return values.some((value) => value >= range[0] && value <= range[1]);
    },
    onPick: (bin) => onRange(isOwn(bin) ? null : rangeOf(bin)),
    labelOf: (bin) => binWords(valuesOf(bin), inBin.get(bin)?.length ?? 0),
  };
}

export function LinkedBins({ label, ...input }: BinLinkInput & { readonly label: string }) {
  const { histogram, measure, codes, range, onRange, pointing } = input;
  const link = useMemo(
    () => binLink({ histogram, measure, codes, range, onRange, pointing }),
    [histogram, measure, codes, range, onRange, pointing],
  );
  return <LegendBins histogram={histogram} label={label} link={link} />;
}
