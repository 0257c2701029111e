import { CHART_WORDS } from '../../words/charts.ts';
import { usePlotPointer, type PlotRectangle } from './usePlotPointer.ts';
import { WalkList, type PlotDrawing, type WalkListProps } from './WalkList.tsx';
import './chartFrame.css';

export interface AreaPlotProps<Key extends string> extends Omit<
  WalkListProps<Key>,
  'className' | 'handlers' | 'rowLength' | 'keysHelp' | 'drawing'
> {
  readonly rowLength?: number;
  readonly keysHelp?: string;
  readonly width: number;
  readonly height: number;
  readonly areaAt: (x: number, y: number) => Key | null;
  /** A brush over one measure spans the whole height. Left out where a chart has none. */
  readonly brush?: {
    readonly spans: 'across' | 'both';
    readonly onBrush: (rectangle: PlotRectangle | null) => void;
  };
  /** While an outline is drawn, its pointer and keys take the place of the chart's own. */
  readonly outline?: (PlotDrawing & Pick<WalkListProps<Key>, 'handlers'>) | undefined;
}

/** One SVG drawing that can be pointed at, walked by keyboard and, where it has a `brush`, brushed. */
export function AreaPlot<Key extends string>({
  width,
  height,
  areaAt,
  brush,
  outline,
  rowLength = 1,
  keysHelp = CHART_WORDS.keys,
  children,
  ...rest
}: AreaPlotProps<Key>) {
  const { draft, handlers } = usePlotPointer({
    areaAt,
    onActive: rest.onActive,
    onSelect: rest.onSelect,
    onBrush: brush?.onBrush ?? null,
  });
  const isWhole = brush?.spans === 'across';
  return (
    <WalkList
      {...rest}
      className={outline ? 'chart__plot--draw' : brush ? 'chart__plot--brush' : ''}
      rowLength={rowLength}
      keysHelp={keysHelp}
      handlers={outline?.handlers ?? handlers}
      drawing={outline}
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
            y={isWhole ? 0 : draft.top}
            height={isWhole ? height : draft.bottom - draft.top}
          />
        )}
      </svg>
    </WalkList>
  );
}
