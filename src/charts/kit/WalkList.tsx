import { useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import '../../ui/visuallyHidden.css';
import './chartFrame.css';
import { useAreaWalk, type AreaWalkInput } from './useAreaWalk.ts';
import type { usePlotPointer } from './usePlotPointer.ts';

export interface WalkListProps<Key extends string> extends AreaWalkInput<Key> {
  readonly plotRef: RefObject<HTMLDivElement | null>;
  readonly className: string;
  /** What the list is called: the chart's measure and what the chart shows of it. */
  readonly label: string;
  /** How the keys work, in words. */
  readonly keysHelp: string;
  readonly handlers: ReturnType<typeof usePlotPointer>['handlers'];
  /** While something is drawn on the plot: its keys, in place of those that walk, and what the plot is called meanwhile. */
  readonly drawing?: PlotDrawing | undefined;
  readonly children: ReactNode;
}

export interface PlotDrawing {
  readonly label: string;
  readonly keysHelp: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * The drawing of a chart as one tab stop. It is a listbox of which only the current option is in the page, so that
 * 1,719 areas can be walked and heard without 1,719 elements. Everything drawn inside is hidden from speech.
 */
export function WalkList<Key extends string>({
  plotRef,
  className,
  label,
  keysHelp,
  handlers,
  drawing,
  children,
  ...input
}: WalkListProps<Key>) {
  const id = useId();
  const walk = useAreaWalk(input);
  const current = input.options[walk.current];
  const optionId = `${id}-${current?.key ?? 'none'}`;
  return (
    <div
      ref={plotRef}
      className={`chart__plot ${className}`}
      role="listbox"
      tabIndex={0}
      aria-label={drawing?.label ?? label}
      aria-multiselectable="true"
      aria-describedby={`${id}-keys`}
      // Nothing is walked while something is drawn. It is the same element then, so that it keeps the focus.
      aria-activedescendant={current === undefined || drawing !== undefined ? undefined : optionId}
      onKeyDown={drawing?.onKeyDown ?? walk.onKeyDown}
      onFocus={drawing?.onFocus}
      onBlur={drawing?.onBlur ?? walk.onBlur}
      {...handlers}
    >
      {children}
      {current === undefined ? null : (
        <div
          key={current.key}
          className="visually-hidden"
          role="option"
          id={optionId}
          aria-selected={current.selected}
          aria-posinset={walk.current + 1}
          aria-setsize={input.options.length}
        >
          {current.label}
        </div>
      )}
      <span hidden id={`${id}-keys`}>
        {drawing?.keysHelp ?? keysHelp}
      </span>
    </div>
  );
}
