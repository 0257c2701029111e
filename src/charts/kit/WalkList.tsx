import { useId, type ReactNode, type RefObject } from 'react';
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
  handlers,
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
        {keysHelp}
      </span>
    </div>
  );
}
