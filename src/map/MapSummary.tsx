import { useEffect, useState } from 'react';
import type { MapModel } from '../domain/mapModel.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { announcementOf, spokenKey } from './announcement.ts';

/** A change is told once things have been still for this long, so that moving through choices does not chatter. */
const STILL_MILLISECONDS = 500;

/** A polite announcement of each change of the maps of a view: what changed, and only that. */
export function MapAnnouncements({ models }: { readonly models: readonly MapModel[] }) {
  const key = spokenKey(models);
  // Nothing is announced as the page arrives: the sentences are there to be read.
  const [told, setTold] = useState({ models, key, announcement: '' });
  useEffect(() => {
    if (key === told.key) return undefined;
    const timer = window.setTimeout(() => {
      setTold({ models, key, announcement: announcementOf(told.models, models) });
    }, STILL_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [key, models, told]);
  return (
    <div role="status">
      {told.announcement === '' ? null : <VisuallyHidden>{told.announcement}</VisuallyHidden>}
    </div>
  );
}

/** What the map shows, in sentences. */
export function MapSentences({ model: { summary } }: { readonly model: Pick<MapModel, 'summary'> }) {
  return (
    <div className="mapSummary">
      {summary.map((sentence) => (
        <p key={sentence} className="mapSummary__sentence">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** What the map shows, and each change of it told. */
export function MapSummary({ model }: { readonly model: MapModel }) {
  return (
    <>
      <MapSentences model={model} />
      <MapAnnouncements models={[model]} />
    </>
  );
}
