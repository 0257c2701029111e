import { useState } from 'react';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import '../ui/disclosure.css';
import { SITE_WORDS } from '../words/site.ts';
import './share.css';

const SHARE_PANEL = lazySource(async () => (await import('./SharePanel.tsx')).SharePanel);
const NOTHING = {};

/** Ways to pass the page on, fetched when they are asked for. Without script: what to do instead. */
export function SharePage() {
  const [opened, setOpened] = useState(false);
  return (
    <section className="page share" aria-label={SITE_WORDS.share.title}>
      <details
        className="disclosure"
        onToggle={() => {
          setOpened(true);
        }}
      >
        <summary className="disclosure__summary">{SITE_WORDS.share.title}</summary>
        <div className="disclosure__content">
          {opened ? (
            <LazyPart source={SHARE_PANEL} props={NOTHING} waiting={<p>{SITE_WORDS.loading}</p>} />
          ) : (
            <p>{SITE_WORDS.share.noScript}</p>
          )}
        </div>
      </details>
    </section>
  );
}
