import { legendOf } from '../domain/mapLayers.ts';
import { MapLegend } from '../map/MapLegend.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { MarksKeyProps } from '../map/MarksKey.tsx';
import type { ViewMap } from './viewMaps.ts';

/** Asked for when there is something over the areas. */
const MARKS_KEY = lazySource<MarksKeyProps>(async () => (await import('../map/MarksKey.tsx')).MarksKey);

/** What a map's colours mean, to be read: in a frame of another site's page. */
export function MapKey({ map: { model } }: { readonly map: ViewMap }) {
  return (
    <div className="explore-key">
      <MapLegend key={model.title} legend={legendOf(model)} />
      {model.layers.some(({ kind }) => kind === 'marks') && (
        <LazyPart source={MARKS_KEY} props={{ model }} waiting={null} />
      )}
      {model.areas.some(({ dimmed }) => dimmed) && (
        <p className="explore-key__notes">{EXPLORE_WORDS.marks.faded}</p>
      )}
    </div>
  );
}
