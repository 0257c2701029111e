import { useId, useMemo, type ReactNode, type RefObject } from 'react';
import { CHART_WORDS } from '../words/charts.ts';
import { useAreaWalk } from './useAreaWalk.ts';
import { usePlotPointer, type PlotRectangle } from './usePlotPointer.ts';
import '../ui/visuallyHidden.css';
import './chartFrame.css';

export interface AreaPlotOption<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly selected: boolean;
}

export interface AreaPlotProps<Key extends string> {
  /** What is pointed at in any view. */
  readonly active: Key | null;
  readonly onActive: (key: Key | null) => void;
  readonly onSelect: (key: Key) => void;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  /** What the list of areas is called: the chart's measure. */
  readonly label: string;
  /** Areas in the order in which the arrow keys walk them. */
  readonly options: readonly AreaPlotOption<Key>[];
  /** Options in a row, when up and down lead from row to row; 1 for a plain list. */
  readonly rowLength?: number;
  readonly keysHelp?: string;
  readonly width: number;
  readonly height: number;
  readonly areaAt: (x: number, y: number) => Key | null;
  readonly onBrush: ((rectangle: PlotRectangle | null) => void) | null;
  /** A brush over one measure spans the whole height. */
  readonly brushSpans: 'across' | 'both';
  readonly children: ReactNode;
}

/**
 * The drawing of a chart as one tab stop. It is a listbox of which only the current option is in the page, so that
 * 1,719 areas can be walked and heard without 1,719 elements.
 */
export function AreaPlot<Key extends string>({
  plotRef,
  label,
  options,
  width,
  height,
  areaAt,
  onBrush,
  brushSpans,
  rowLength = 1,
  keysHelp = CHART_WORDS.keys,
  active,
  onActive,
  onSelect,
  children,
}: AreaPlotProps<Key>) {
  const id = useId();
  const keys = useMemo(() => options.map((option) => option.key), [options]);
  const walk = useAreaWalk({
    keys,
    rowLength,
    start: options.find((option) => option.selected)?.key ?? null,
    active,
    onActive,
    onSelect,
  });
  const { draft, handlers } = usePlotPointer({ areaAt, onActive, onSelect, onBrush });
  const current = options[walk.current];
  const optionId = `${id}-${current?.key ?? 'none'}`;
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
          key={current.key}
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
        {keysHelp}
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
