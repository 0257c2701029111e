import { useEffect, useState } from 'react';
import type { MapModel } from '../domain/mapModel.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { SUMMARY_WORDS } from '../words/map.ts';

/** A change is told once things have been still for this long, so that moving through choices does not chatter. */
const STILL_MILLISECONDS = 500;

/**
 * A polite announcement of each change of a map: the chosen areas when only they changed, otherwise the title and every
 * sentence. The chosen areas are spoken only, for they are shown elsewhere.
 */
export function MapAnnouncements({ model }: { readonly model: MapModel }) {
  const { title, summary, selectionSummary = [] } = model;
  const picture = [`${title}.`, ...summary].join(' ');
  const selection = selectionSummary.join(' ');
  // Nothing is announced as the page arrives: the sentences are there to be read.
  const [told, setTold] = useState({ picture, selection, announcement: '' });
  useEffect(() => {
    if (picture === told.picture && selection === told.selection) return undefined;
    const timer = window.setTimeout(() => {
      const announcement =
        picture === told.picture ? selection || SUMMARY_WORDS.noneSelected : `${picture} ${selection}`.trim();
      setTold({ picture, selection, announcement });
    }, STILL_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [picture, selection, told]);
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
      <MapAnnouncements model={model} />
    </>
  );
}
