import { useLocation } from 'wouter';
import { Later, type LaterSource } from '../ui/Later.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import { pageFor } from './routes.ts';

/** A whole screen that comes later, anew for every address. */
export function LaterScreen({ source }: { readonly source: LaterSource<object> }) {
  const [location] = useLocation();
  return (
    <Later
      key={location}
      source={source}
      props={{}}
      waiting={
        <main id="main" className="page" tabIndex={-1} aria-busy>
          <h1>{pageFor(location)?.title ?? SITE_WORDS.siteName}</h1>
          <LoadingBlock label={SITE_WORDS.loading} size="map" />
        </main>
      }
    />
  );
}
