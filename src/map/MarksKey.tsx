import { CORRIDOR_METRES } from '../domain/corridor.ts';
import { linesOf, pointsOf } from '../domain/mapLayers.ts';
import { type LandmarksLayer, type LinesLayer, type MapModel } from '../domain/mapModel.ts';
import { LandmarkSample, RailwaySample } from './LandmarkSample.tsx';
import { PartnerMark, PlaceMark } from './MarkSample.tsx';
import { MARKS_KEY_WORDS as words } from '../words/marksKey.ts';
import { MAP_WORDS } from '../words/map.ts';

export interface MarksKeyProps {
  readonly model: MapModel;
}

/** What the marks over the areas mean: the programme's places and routes, and places that a partner named. */
export function MarksKey({ model }: MarksKeyProps) {
  const points = pointsOf(model);
  const hasPlaces = points.some(({ kind }) => kind !== 'partner-place');
  const letters = new Set(points.map(({ count }) => count));
  const kinds = Object.values(MAP_WORDS.partnerPlaces).filter(({ letter }) => letters.has(letter));
  const hasRoutes = linesOf(model).some(({ kind }) => kind === 'programme-route');
  return (
    <ul className="marks-key" aria-label={words.label}>
      {hasPlaces && (
        <>
          <li className="marks-key__item">
            <PlaceMark hollow={false} />
            {words.place}
          </li>
          <li className="marks-key__item">
            <PlaceMark hollow />
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
    </ul>
  );
}

export interface LandmarksKeyProps {
  readonly layer: LandmarksLayer | LinesLayer;
}

/** What the symbols or lines of a layer are that helps to find one's way. */
export function LandmarksKey({ layer }: LandmarksKeyProps) {
  const kind = layer.kind === 'landmarks' ? layer.landmarks[0]?.kind : undefined;
  return (
    <p className="marks-key__item">
      {kind === undefined ? <RailwaySample /> : <LandmarkSample kind={kind} />}
      {layer.kind === 'landmarks' ? layer.symbol : layer.lines[0]?.label}
    </p>
  );
}
