import { useId, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { MapView, type MapViewProps } from '../map/MapView.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { ViewMap } from './viewMaps.ts';

interface Linked extends Pick<MapViewProps, 'lit' | 'onAllFigures' | 'closeUp'> {
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
}

/** A map under its title, with what must be said before it is read. */
export function TitledMap({
  map,
  headingLevel = 2,
  interactive = true,
  beside,
  ...linked
}: Linked & {
  readonly map: ViewMap;
  /** Stands beside the title. */
  readonly beside?: ReactNode;
  readonly headingLevel?: 1 | 2;
  /** Whether the map may become one to zoom and move. */
  readonly interactive?: boolean;
}) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const { model, shapes, areas, drawing } = map;
  const { title, titleEnd = '' } = model;
  return (
    <section className="explore-map" aria-labelledby={id} tabIndex={-1}>
      <div className="explore-map__head">
        <Heading key={model.title} id={id} className="explore-map__title">
          {titleEnd === '' ? title : title.slice(0, -titleEnd.length)}
          {titleEnd !== '' && <span className="explore-map__title-end">{titleEnd}</span>}
        </Heading>
        {beside}
      </div>
      <MapView
        model={model}
        shapes={shapes}
        areas={areas}
        over={drawing}
        interactive={interactive}
        {...linked}
      />
      {model.notice !== null && (
        <Notice key={model.notice} kind="note" label={EXPLORE_WORDS.noteLabel}>
          {model.notice}
        </Notice>
      )}
    </section>
  );
}

/** Which areas these are, whose the figures are, and whom to credit for the shapes. */
export function MapSources({ map }: { readonly map: ViewMap }) {
  return (
    <div className="explore-key__notes">
      {map.footnotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** What must be known before the map's figures are used, and whose they are. */
export function MapNotes({ map }: { readonly map: ViewMap }) {
  return (
    <div key={map.model.title} className="explore-notes">
      {map.cautions.length > 0 && (
        <>
          <h2 className="explore-key__heading">{EXPLORE_WORDS.cautions}</h2>
          <CautionList cautions={map.cautions} />
        </>
      )}
      <MapSources map={map} />
    </div>
  );
}

export function CautionList({ cautions }: Pick<ViewMap, 'cautions'>) {
  return (
    <ul className="explore-key__cautions">
      {cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
    </ul>
  );
}

/** Two maps side by side; the same areas are pointed at and selected in both. */
export function MapPair({
  maps,
  drawn,
}: {
  readonly maps: readonly ViewMap[];
  readonly drawn: (map: ViewMap) => ReactNode;
}) {
  return (
    <div className="explore__pair">
      {maps.map((map) => (
        <div key={map.key}>
          {drawn(map)}
          <MapSources map={map} />
        </div>
      ))}
    </div>
  );
}
