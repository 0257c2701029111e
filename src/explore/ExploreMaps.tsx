import { useId } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { MapLegend } from '../map/MapLegend.tsx';
import { MapSummary } from '../map/MapSummary.tsx';
import { MapView } from '../map/MapView.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { ViewMap } from './viewMaps.ts';

export interface ExploreMapsProps {
  readonly maps: readonly ViewMap[];
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
}

function TitledMap({ map, ...linked }: Omit<ExploreMapsProps, 'maps'> & { readonly map: ViewMap }) {
  const id = useId();
  const { model, shapes, areas } = map;
  return (
    <section className="explore-map" aria-labelledby={id}>
      <h2 id={id} className="explore-map__title">
        {model.title}
      </h2>
      {model.notice !== null && (
        <Notice kind="note" label={EXPLORE_WORDS.noteLabel}>
          {model.notice}
        </Notice>
      )}
      <MapView model={model} shapes={shapes} areas={areas} {...linked} />
      <MapLegend legend={model.legend} />
      <MapSummary model={model} />
    </section>
  );
}

/** One map, or two side by side with the same areas pointed at and selected. */
export function ExploreMaps({ maps, ...linked }: ExploreMapsProps) {
  return (
    <div className={maps.length > 1 ? 'explore__maps explore__pair' : 'explore__maps'}>
      {maps.map((map) => (
        <TitledMap key={map.key} map={map} {...linked} />
      ))}
    </div>
  );
}
