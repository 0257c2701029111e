/** The samples of a key for what is over the areas: places, named places, routes. */
import type { ReactNode } from 'react';
import './marksKey.css';

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A place of the record of a programme; hollow where a route was in development. */
export function PlaceMark({ hollow }: { readonly hollow: boolean }) {
  return (
    <Frame>
      <path
        className={hollow ? 'marks-key__place marks-key__place--hollow' : 'marks-key__place'}
        d="M12 2 22 12 12 22 2 12Z"
      />
    </Frame>
  );
}

/**
 * What a partner's data put over the areas.
 * @param letter in the circle of a named place; null for a route line with what lies near it
 */
export function PartnerMark({ letter }: { readonly letter: string | null }) {
  if (letter !== null) return <span className="marks-key__mark marks-key__letter">{letter}</span>;
  const line = 'M5 16 9 9 15 14 19 7';
  return (
    <Frame>
      <path className="marks-key__route marks-key__route--near" d={line} />
      <path className="marks-key__route" d={line} />
    </Frame>
  );
}
