import './marksKey.css';

/** A piece of a route line with what lies near it, as a key shows it. */
export function RouteMark() {
  return (
    <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path className="marks-key__route marks-key__route--near" d="M5 16 9 9 15 14 19 7" />
      <path className="marks-key__route" d="M5 16 9 9 15 14 19 7" />
    </svg>
  );
}

/** The circle with the letter of a kind of place that a partner named. */
export function LetterMark({ letter }: { readonly letter: string }) {
  return <span className="marks-key__mark marks-key__letter">{letter}</span>;
}
