import { useId, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { MapSummary } from '../map/MapSummary.tsx';
import { MapView, type MapViewProps } from '../map/MapView.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import type { ViewMap } from './viewMaps.ts';

interface Linked extends Pick<MapViewProps, 'lit'> {
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
}

/** A map under its title, with what must be said before it is read. */
export function TitledMap({
  map,
  headingLevel = 2,
  interactive = true,
  over,
  ...linked
}: Linked & {
  readonly map: ViewMap;
  /** Drawn over the map. */
  readonly over?: ReactNode;
  readonly headingLevel?: 1 | 2;
  /** Whether the map may become one to zoom and move. */
  readonly interactive?: boolean;
}) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const { model, shapes, areas } = map;
  return (
    <section className="explore-map" aria-labelledby={id}>
      <Heading key={model.title} id={id} className="explore-map__title">
        {model.title}
      </Heading>
      {over}
      <MapView model={model} shapes={shapes} areas={areas} interactive={interactive} {...linked} />
      {model.notice !== null && (
        <Notice key={model.notice} kind="note" label={EXPLORE_WORDS.noteLabel}>
          {model.notice}
        </Notice>
      )}
    </section>
  );
}

/** What a map shows, in words. */
export function MapWords({ map: { model } }: { readonly map: ViewMap }) {
  return (
    <>
      {model.areas.some(({ dimmed }) => dimmed) && (
        <p className="explore-key__notes">{EXPLORE_WORDS.marks.faded}</p>
      )}
      <MapSummary model={model} />
    </>
  );
}

/** What must be known before the map's figures are used, and whose they are. */
export function MapNotes({
  map,
  headingLevel = 3,
}: {
  readonly map: ViewMap;
  readonly headingLevel?: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div key={map.model.title} className="explore-notes">
      {map.cautions.length > 0 && (
        <>
          <Heading className="explore-key__heading">{EXPLORE_WORDS.cautions}</Heading>
          <ul className="explore-key__cautions">
            {map.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </>
      )}
      <div className="explore-key__notes">
        {map.footnotes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </div>
  );
}

/** Two maps side by side. */
export function MapPair({
  maps,
  drawn,
}: {
  readonly maps: readonly ViewMap[];
  readonly drawn: (map: ViewMap) => ReactNode;
}) {
  return (
    <div className="explore__pair">
      {maps.map((map, index) => (
        <div key={map.key}>
          {drawn(map)}
          {index > 0 && <MapWords map={map} />}
          <MapNotes map={map} />
        </div>
      ))}
    </div>
  );
}
