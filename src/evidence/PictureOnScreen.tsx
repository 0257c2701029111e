import { useRef, type ReactNode } from 'react';
import { useWidth } from '../ui/useWidth.ts';
import './evidenceNarrow.css';

/** CSS pixels below which the smallest letters of a picture would be lower than 11 of them. */
const READABLE_FROM = 690;

/**
 * A picture that can leave the page and, where there is too little room to read it, the same in the page's own letters. The
 * picture stays in the page for print and for the files that are made of it.
 */
export function PictureOnScreen({
  sheet,
  picture,
  narrow,
}: {
  readonly sheet: string;
  readonly picture: ReactNode;
  /** Drawn only where it is needed. */
  readonly narrow: () => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(box, READABLE_FROM) < READABLE_FROM;
  return (
    <div ref={box} className="evidence-pack__figure-room">
      <div
        className={`evidence-pack__figure${isNarrow ? ' evidence-pack__figure--unread' : ''}`}
        data-sheet={sheet}
      >
        {picture}
      </div>
      {isNarrow && <div className="evidence-narrow">{narrow()}</div>}
    </div>
  );
}
