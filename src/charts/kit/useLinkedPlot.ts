import { useRef } from 'react';
import type { GssCode } from '../../domain/geography.ts';
import type { Lit, Pointing } from '../../domain/linking.ts';
import { useWidth } from '../../ui/useWidth.ts';

/** What every linked chart is told, and tells back, about the areas pointed at and the areas selected. */
export interface LinkedChartProps {
  /** The areas of the chart's level that answer to what is pointed at in any view. */
  readonly pointing: Pointing;
  readonly onHover: (code: GssCode | null) => void;
  /** The person chose the area, or chose it again to let it go. */
  readonly onSelectArea: (code: GssCode) => void;
}

const areaOf = ({ area }: Lit): GssCode | null => area;

/**
 * The frame of a chart of areas: its element and the width of that.
 * @param serverWidth drawn by the server and until the element is measured
 * @returns `plot`, to be handed to `AreaPlot` as it is
 */
export function useLinkedPlot({ pointing, onHover, onSelectArea }: LinkedChartProps, serverWidth: number) {
  const plotRef = useRef<HTMLDivElement>(null);
  const width = useWidth(plotRef, serverWidth);
  return {
    width,
    plot: { plotRef, width, pointing, keyOf: areaOf, onActive: onHover, onSelect: onSelectArea },
  };
}
