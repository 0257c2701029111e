import type { MapModel } from '../domain/mapModel.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import './marksKey.css';

const words = EXPLORE_WORDS.marks;

/** What the marks over the areas mean: Step Together places, and areas drawn faint. */
export function MarksKey({ model }: { readonly model: MapModel }) {
  const hasPlaces = model.points.length > 0;
  const hasFaded = model.areas.some(({ dimmed }) => dimmed);
  const hasRoutes = model.lines.some(({ kind }) => kind === 'step-together-route');
  if (!hasPlaces && !hasRoutes && !hasFaded) return null;
  return (
    <ul className="marks-key" aria-label={words.label}>
      {hasPlaces && (
        <>
          <li className="marks-key__item">
            <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path className="marks-key__place" d="M12 2 22 12 12 22 2 12Z" />
            </svg>
            {words.place}
          </li>
          <li className="marks-key__item">
            <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
              <path className="marks-key__place marks-key__place--hollow" d="M12 2 22 12 12 22 2 12Z" />
            </svg>
            {words.development}
          </li>
        </>
      )}
      {hasRoutes && (
        <li className="marks-key__item">
          <svg className="marks-key__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path className="marks-key__route" d="M2 18 9 9 15 14 22 5" />
          </svg>
          {words.route}
        </li>
      )}
      {hasFaded && <li className="marks-key__item">{words.faded}</li>}
    </ul>
  );
}
