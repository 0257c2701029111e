/** Where the strips of several measures are, one below the other on one width: plain numbers, no page. */
import type { ColourFamily } from '../domain/colourFamily.ts';
import type { GssCode } from '../domain/geography.ts';
import { figureText, unitLabel } from '../words/measures.ts';
import { namedComparators, type ChartIndicator } from './chartIndicator.ts';
import type { ChartRow, Comparator } from './chartRow.ts';
import { distributionLayout, type DistributionLayout, type PlacedArea } from './distributionLayout.ts';
import { nearest, POINTER_REACH } from './kit/nearest.ts';
import { CHART_LINE_HEIGHT, wrapText } from './kit/textWidth.ts';

export interface StripInput {
  /** The name of the layer. */
  readonly id: string;
  /** The areas of the level that the measure is of. */
  readonly rows: readonly ChartRow[];
  readonly indicator: ChartIndicator;
  /** Whose colours its classes have; left out, they are those around it. */
  readonly family?: ColourFamily;
  /** "wards", "neighbourhoods", "boroughs" */
  readonly areas: string;
  readonly period: string;
  readonly comparators: readonly Comparator[];
  readonly extent: readonly [number, number] | null;
}

export interface PlacedStrip<Strip extends StripInput = StripInput> {
  readonly strip: Strip;
  /** From the top of the drawing to the strip's own. */
  readonly top: number;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  /** Where the strip is below its words. */
  readonly offset: number;
  readonly layout: DistributionLayout;
}

export interface LayerStripsLayout<Strip extends StripInput = StripInput> {
  readonly strips: readonly PlacedStrip<Strip>[];
  readonly height: number;
}

/** Height of a strip's dots. */
const ROOM = 58;
const GAP = 18;
/** As few areas as this are all named. */
const FEW = 12;
/** Bold letters are a little wider. */
const BOLD = 1.08;

/** Each measure has its own axis; all begin and end at the same places, so that an area can be followed from one to the next. */
export function layerStripsLayout<Strip extends StripInput>(
  strips: readonly Strip[],
  width: number,
): LayerStripsLayout<Strip> {
  const placed: PlacedStrip<Strip>[] = [];
  let top = 0;
  for (const strip of strips) {
    const { rows, indicator, areas, period, comparators, extent } = strip;
    const title = wrapText(indicator.title, width / BOLD);
    const subtitle = wrapText(`${unitLabel(indicator.unit)}, ${areas}, ${period}`, width);
    const isFew = rows.length <= FEW;
    const layout = distributionLayout({
      rows,
      comparators: namedComparators(comparators, indicator),
      labelOf: (row) => (row.selected ? `${row.name} ${figureText(row.observation, indicator)}` : row.name),
      width,
      height: ROOM,
      room: isFew ? ROOM / 2 : ROOM,
      isNamed: (row) => isFew || row.selected,
      extent,
    });
    const offset = top + (title.length + subtitle.length) * CHART_LINE_HEIGHT + 4;
    placed.push({ strip, top, title, subtitle, offset, layout });
    top = offset + layout.height + GAP;
  }
  return { strips: placed, height: Math.max(0, top - GAP + 6) };
}

/** The area of a strip with its place in the whole drawing. */
export function placeIn({ layout, offset }: PlacedStrip, code: GssCode | null): PlacedArea | null {
  const area = code === null ? undefined : layout.areas.find((one) => one.code === code);
  return area === undefined ? null : { ...area, y: area.y + offset };
}

/** The area nearest to a place in the drawing; in a strip of columns, the one nearest across. */
export function stripAreaAt({ strips }: LayerStripsLayout, x: number, y: number): GssCode | null {
  const strip = strips.findLast(({ top }) => y >= top);
  if (strip === undefined) return null;
  const { layout, offset } = strip;
  const reach = layout.kind === 'dots' ? POINTER_REACH : Math.max(POINTER_REACH, ROOM);
  return nearest(layout.areas, x, Math.min(y - offset, layout.baseline), reach)?.code ?? null;
}
