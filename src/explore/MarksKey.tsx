import { CORRIDOR_METRES, type MapModel } from '../domain/mapModel.ts';
import { PartnerMark } from '../map/Swatch.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { MAP_WORDS } from '../words/map.ts';

const words = EXPLORE_WORDS.marks;

/** What the marks over the areas mean: Step Together places, and areas drawn faint. */
export function MarksKey({ model }: { readonly model: MapModel }) {
  const hasPlaces = model.points.some(({ kind }) => kind !== 'partner-place');
  const letters = new Set(model.points.map(({ count }) => count));
  const kinds = Object.values(MAP_WORDS.partnerPlaces).filter(({ letter }) => letters.has(letter));
  const hasFaded = model.areas.some(({ dimmed }) => dimmed);
  const hasRoutes = model.lines.some(({ kind }) => kind === 'step-together-route');
  if (!hasPlaces && !hasRoutes && !hasFaded && kinds.length === 0) return null;
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
          <PartnerMark letter={null} />
          {words.route(CORRIDOR_METRES)}
        </li>
      )}
      {kinds.map(({ letter, title }) => (
        <li key={letter} className="marks-key__item">
          <PartnerMark letter={letter} />
          {title}
        </li>
      ))}
      {hasFaded && <li className="marks-key__item">{words.faded}</li>}
    </ul>
  );
}
