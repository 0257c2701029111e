import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { LASSO_WORDS } from '../words/charts.ts';
import { useOutline, type PlotPoint } from './kit/useOutline.ts';
import { lassoOf, lassoPath, type Lasso } from './lasso.ts';
import type { ScatterLayout } from './scatterLayout.ts';

export interface ScatterOutlineInput {
  readonly layout: ScatterLayout;
  readonly width: number;
  readonly height: number;
  readonly lasso: Lasso | null;
  readonly onLasso: (lasso: Lasso | null) => void;
}

/** Drawing around areas in the chart of two measures: off until it is asked for, so that a drag still makes a box. */
export function useScatterOutline({ layout, width, height, lasso, onLasso }: ScatterOutlineInput) {
  const [isOn, setOn] = useState(false);
  const outline = useOutline({
    width,
    height,
    onOutline: (path) => {
      const next = lassoOf(path, layout);
      if (next !== null) onLasso(next);
    },
    onLeave: () => setOn(false),
  });
  // What was drawn is let go elsewhere: its corners go too.
  const [last, setLast] = useState(lasso);
  if (last !== lasso) {
    setLast(lasso);
    if (lasso === null) outline.clear();
  }
  return {
    isOn,
    outline,
    toggle: () => {
      outline.clear();
      outline.hideCross();
      setOn(!isOn);
    },
    plot: isOn
      ? {
          label: LASSO_WORDS.label,
          keysHelp: LASSO_WORDS.keys,
          handlers: outline.handlers,
          onKeyDown: outline.onKeyDown,
          onFocus: outline.showCross,
          onBlur: outline.hideCross,
        }
      : undefined,
  };
}

export type ScatterOutline = ReturnType<typeof useScatterOutline>;

function pathOf(points: readonly PlotPoint[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

/** What is drawn so far: the path of the pointer, the corners set, the cross that the keys move. */
export function OutlineDraft({ outline: { corners, path, cross } }: Pick<ScatterOutline, 'outline'>) {
  return (
    <>
      {path.length > 1 && <path className="chart__brush" d={`${pathOf(path)}z`} />}
      {corners.length > 1 && <path className="chart__brush chart__brush--settled" d={pathOf(corners)} />}
      {corners.map(({ x, y }, index) => (
        <circle key={`${index} ${x} ${y}`} className="scatter-chart__corner" cx={x} cy={y} r={4} />
      ))}
      {cross !== null && (
        <path
          className="scatter-chart__cross"
          d={`M${cross.x - 12} ${cross.y}h24M${cross.x} ${cross.y - 12}v24`}
        />
      )}
    </>
  );
}

/** What lies outside what is drawn round is washed out. */
export function DrawnRound({
  layout,
  lasso,
}: {
  readonly layout: ScatterLayout;
  readonly lasso: Lasso | null;
}) {
  if (lasso === null) return null;
  const { left, right, top, bottom } = layout.frame;
  const inner = lassoPath(lasso, layout);
  return (
    <>
      <path
        className="chart__wash"
        d={`M${left} ${top}H${right}V${bottom}H${left}z${inner}`}
        fillRule="evenodd"
      />
      <path className="chart__brush chart__brush--settled" d={inner} />
    </>
  );
}

/** The switch between box and outline, and what can be done with the outline. */
export function OutlineTools({
  drawing: { isOn, toggle, outline },
  inside,
  onClear,
}: {
  readonly drawing: ScatterOutline;
  /** How many areas are inside what is drawn round; null where nothing is. */
  readonly inside: number | null;
  readonly onClear: () => void;
}) {
  const { corners } = outline;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="scatter-chart__tools">
      <Button ref={button} aria-pressed={isOn} onClick={toggle}>
        {LASSO_WORDS.draw}
      </Button>
      {isOn && (
        <Button disabled={corners.length === 0} onClick={outline.undo}>
          {LASSO_WORDS.undo}
        </Button>
      )}
      {inside !== null && (
        <Button
          onClick={() => {
            onClear();
            // The button that was pressed goes away.
            button.current?.focus();
          }}
        >
          {LASSO_WORDS.clear}
        </Button>
      )}
      <p className="chart__note" role="status">
        {isOn && corners.length > 0 ? LASSO_WORDS.corners(corners.length) : ''}{' '}
        {inside === null ? '' : LASSO_WORDS.inside(inside)}
      </p>
      {isOn && <p className="chart__note">{LASSO_WORDS.hint}</p>}
    </div>
  );
}
