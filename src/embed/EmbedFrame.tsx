import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useRouter, useSearch } from 'wouter';
import partnership from '../../content/partnership.json';
import { EMBED_ASK_MESSAGE, EMBED_HEIGHT_MESSAGE, wholePage } from './embedUrl.ts';
import { normalisePath } from '../view/routes.ts';
import { SITE_WORDS } from '../words/site.ts';
import './embed.css';

/** Tells the page around how tall this one is, at once, when asked, and whenever that changes. */
function useToldHeight() {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = content.current;
    if (element === null || window.parent === window) return undefined;
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      // A height is no secret, and whoever frames this page may have any address.
      window.parent.postMessage({ type: EMBED_HEIGHT_MESSAGE, height }, '*');
    };
    const answer = (event: MessageEvent<unknown>) => {
      const { data } = event;
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === EMBED_ASK_MESSAGE) {
        tell();
      }
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    window.addEventListener('message', answer);
    return () => {
      observer.disconnect();
      window.removeEventListener('message', answer);
    };
  }, []);
  return content;
}

/** What stands around a part that another site shows in a frame: whose it is, and the way to the whole page. */
export function EmbedFrame({ children }: { readonly children: ReactNode }) {
  const { base } = useRouter();
  const [location] = useLocation();
  const search = useSearch();
  const content = useToldHeight();
  return (
    <div ref={content} className="embed">
      {children}
      <footer className="embed__foot">
        {SITE_WORDS.embed.from(partnership.name)}{' '}
        <a href={`${base}${wholePage(normalisePath(location), search)}`} target="_blank" rel="noopener">
          {SITE_WORDS.embed.whole}
        </a>
      </footer>
    </div>
  );
}
