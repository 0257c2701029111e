import { useRef } from 'react';
import type { GssCode } from '../../domain/geography.ts';
import { useWidth } from '../../ui/useWidth.ts';

/** What every linked chart is told, and tells back, about the area pointed at and the areas selected. */
export interface LinkedChartProps {
  /** The area pointed at in any view. */
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  /** The person chose the area, or chose it again to let it go. */
  readonly onSelectArea: (code: GssCode) => void;
}

/**
 * The frame of a chart of areas: its element, the width of that, and which of the `rows` is pointed at in any view.
 * @param serverWidth drawn by the server and until the element is measured
 * @returns `plot`, to be handed to `AreaPlot` as it is
 */
export function useLinkedPlot<Row extends { readonly code: GssCode }>(
  rows: readonly Row[],
  { hovered, onHover, onSelectArea }: LinkedChartProps,
  serverWidth: number,
) {
  const plotRef = useRef<HTMLDivElement>(null);
  const width = useWidth(plotRef, serverWidth);
  return {
    width,
    pointed: rows.find(({ code }) => code === hovered) ?? null,
    plot: { plotRef, width, active: hovered, onActive: onHover, onSelect: onSelectArea },
  };
}
