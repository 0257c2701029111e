import type { ReactNode } from 'react';
import { useLitIn, type ClassLink, type KeyClass } from './keyLink.ts';

export interface ClassButtonProps {
  readonly of: { readonly classKey: KeyClass; readonly count: number };
  readonly link: ClassLink;
  readonly className: string;
  /** @param lit how many of the areas answer now */
  readonly children: (lit: number) => ReactNode;
}

/** A class of a key as a button: pointing at it lights its areas, pressing it picks them out. */
export function ClassButton({ of: { classKey, count }, link, className, children }: ClassButtonProps) {
  const lit = useLitIn(link, classKey);
  const { onLight, onPick } = link;
  return (
    <button
      type="button"
      className={lit > 0 ? `keyButton keyButton--lit ${className}` : `keyButton ${className}`}
      aria-pressed={link.isPicked(classKey)}
      disabled={count === 0 && !link.isPicked(classKey)}
      onPointerEnter={() => onLight(classKey)}
      onPointerLeave={() => onLight(null)}
      // A finger gives the focus too, and lights nothing for good.
      onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && onLight(classKey)}
      onBlur={() => onLight(null)}
      onClick={() => onPick(classKey)}
    >
      {children(lit)}
    </button>
  );
}
