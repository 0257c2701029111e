import { useEffect, useRef, useState } from 'react';
import '../ui/disclosure.css';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { MoreChoicesProps } from './MoreChoices.tsx';

const MORE = lazySource<MoreChoicesProps>(async () => (await import('./MoreChoices.tsx')).MoreChoices);

/** Choices that few need, folded away: fetched when they are opened. */
export function MapChoices(props: MoreChoicesProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [used, setUsed] = useState(false);
  useEffect(() => {
    // Opened before the script was there.
    if (details.current?.open === true) setUsed(true);
  }, []);
  return (
    <details ref={details} className="disclosure" onToggle={() => setUsed(true)}>
      <summary className="disclosure__summary">{words.more}</summary>
      <div className="disclosure__content">
        {used && <LazyPart source={MORE} props={props} waiting={<p>{SITE_WORDS.loading}</p>} />}
      </div>
    </details>
  );
}
