import { useId, type ReactNode, type RefObject } from 'react';
import '../../ui/visuallyHidden.css';
import './chartFrame.css';
import { useAreaWalk } from './useAreaWalk.ts';
import type { usePlotPointer } from './usePlotPointer.ts';

export interface WalkListProps<Key extends string> {
  readonly plotRef: RefObject<HTMLDivElement | null>;
  readonly className: string;
  /** What the list is called: the chart's measure and what the chart shows of it. */
  readonly label: string;
  /** How the keys work, in words. */
  readonly keysHelp: string;
  /** What can be pointed at, in the order in which the arrow keys walk it. */
  readonly keys: readonly Key[];
  /** What is said of an option: only the current one is ever asked for. */
  readonly labelAt: (index: number) => string;
  readonly isSelectedAt: (index: number) => boolean;
  /** Where the walk starts when nothing was pointed at. */
  readonly start: Key | null;
  /** Options in a row, when up and down lead from row to row; 1 for a plain list. */
  readonly rowLength: number;
  readonly active: Key | null;
  readonly onActive: (key: Key | null) => void;
  readonly onSelect: (key: Key) => void;
  readonly handlers: ReturnType<typeof usePlotPointer>['handlers'];
  readonly children: ReactNode;
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
  keys,
  labelAt,
  isSelectedAt,
  start,
  rowLength,
  active,
  onActive,
  onSelect,
  handlers,
  children,
}: WalkListProps<Key>) {
  const id = useId();
  const walk = useAreaWalk({
    keys,
    rowLength,
    start,
    active,
    onActive,
    onSelect,
  });
  const current = keys[walk.current];
  const optionId = `${id}-${current ?? 'none'}`;
  return (
    <div
      ref={plotRef}
      className={`chart__plot ${className}`}
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
      {children}
      {current === undefined ? null : (
        <div
          key={current}
          className="visually-hidden"
          role="option"
          id={optionId}
          aria-selected={isSelectedAt(walk.current)}
          aria-posinset={walk.current + 1}
          aria-setsize={keys.length}
        >
          {labelAt(walk.current)}
        </div>
      )}
      <span hidden id={`${id}-keys`}>
        {keysHelp}
      </span>
    </div>
  );
}
