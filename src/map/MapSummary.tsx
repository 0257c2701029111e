import { useEffect, useState } from 'react';
import type { MapModel } from '../domain/mapModel.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** A change is told once things have been still for this long, so that moving through choices does not chatter. */
const STILL_MILLISECONDS = 900;

/** What the map shows, in sentences. A change of map is announced politely: its title and first sentence. */
export function MapSummary({ model }: { readonly model: MapModel }) {
  const { title, summary } = model;
  const news = [title, summary[0] ?? ''].join('. ');
  const [first] = useState(news);
  const [announced, setAnnounced] = useState(news);
  useEffect(() => {
    if (news === announced) return undefined;
    const timer = window.setTimeout(() => setAnnounced(news), STILL_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [news, announced]);
  return (
    <div className="mapSummary">
      {summary.map((sentence) => (
        <p key={sentence} className="mapSummary__sentence">
          {sentence}
        </p>
      ))}
      <div role="status">
        {/* Nothing is announced as the page arrives: the sentences are there to be read. */}
        {announced === first ? null : <VisuallyHidden>{announced}</VisuallyHidden>}
      </div>
    </div>
  );
}
