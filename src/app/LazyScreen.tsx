import { useLocation } from 'wouter';
import { LazyPart, type LazySource } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import { pageFor } from './routes.ts';

/** A whole screen that comes later, anew for every address. */
export function LazyScreen({ source }: { readonly source: LazySource<object> }) {
  const [location] = useLocation();
  return (
    <LazyPart
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
