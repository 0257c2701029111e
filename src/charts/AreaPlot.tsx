import { useId, type ReactNode, type RefObject } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { CHART_WORDS } from '../words/charts.ts';
import type { LinkedChartProps } from './chartRow.ts';
import { useAreaWalk } from './useAreaWalk.ts';
import { usePlotPointer, type PlotRectangle } from './usePlotPointer.ts';
import '../ui/visuallyHidden.css';
import './chartFrame.css';

export interface AreaPlotOption {
  readonly code: GssCode;
  readonly label: string;
  readonly selected: boolean;
}

export interface AreaPlotProps extends LinkedChartProps {
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** What the list of areas is called: the chart's measure. */
  readonly label: string;
  /** Areas in the order in which the arrow keys walk them. */
  readonly options: readonly AreaPlotOption[];
  readonly width: number;
  readonly height: number;
  readonly areaAt: (x: number, y: number) => GssCode | null;
  readonly onBrush: ((rectangle: PlotRectangle | null) => void) | null;
  /** A brush over one measure spans the whole height. */
  readonly brushSpans: 'across' | 'both';
  readonly children: ReactNode;
}

/**
 * The drawing of a chart as one tab stop. It is a listbox of which only the current option is in the page, so that
 * 1,719 areas can be walked and heard without 1,719 elements.
 */
export function AreaPlot({
  plotRef,
  label,
  options,
  width,
  height,
  areaAt,
  onBrush,
  brushSpans,
  hovered,
  onHover,
  onSelectArea,
  children,
}: AreaPlotProps) {
  const id = useId();
  const walk = useAreaWalk({
    codes: options.map((option) => option.code),
    start: options.find((option) => option.selected)?.code ?? null,
    hovered,
    onHover,
    onSelectArea,
  });
  const { draft, handlers } = usePlotPointer({ areaAt, onHover, onSelectArea, onBrush });
  const current = options[walk.current];
  const optionId = `${id}-${current?.code ?? 'none'}`;
  return (
    <div
      ref={plotRef}
      className={onBrush === null ? 'chart__plot' : 'chart__plot chart__plot--brush'}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-describedby={`${id}-keys`}
      aria-activedescendant={current === undefined ? undefined : optionId}
      onKeyDown={walk.onKeyDown}
      onBlur={walk.onBlur}
      {...handlers}
    >
      <svg
        className="chart__svg"
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="xMinYMin meet"
        aria-hidden="true"
        focusable="false"
      >
        {children}
        {draft === null ? null : (
          <rect
            className="chart__brush"
            x={draft.left}
            width={draft.right - draft.left}
            y={brushSpans === 'both' ? draft.top : 0}
            height={brushSpans === 'both' ? draft.bottom - draft.top : height}
          />
        )}
      </svg>
      {current === undefined ? null : (
        <div
          key={current.code}
          className="visually-hidden"
          role="option"
          id={optionId}
          aria-selected={current.selected}
          aria-posinset={walk.current + 1}
          aria-setsize={options.length}
        >
          {current.label}
        </div>
      )}
      <span hidden id={`${id}-keys`}>
        {CHART_WORDS.keys}
      </span>
    </div>
  );
}

/** The words of the area pointed at, or how to point at one. Said by the listbox itself, so not said twice. */
export function ChartReadout({ label }: { readonly label: string | null }) {
  return (
    <p
      className={label === null ? 'chart__readout chart__readout--hint' : 'chart__readout'}
      aria-hidden="true"
    >
      {label ?? CHART_WORDS.readoutHint}
    </p>
  );
}
