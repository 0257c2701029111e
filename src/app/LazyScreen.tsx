import { Suspense, use, useEffect, useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LazyPart, type LazySource } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import { pageFor } from './routes.ts';

/**
 * A whole screen that comes later, anew for every address. One that rests stands as it was served: React leaves a boundary
 * alone that waits while it is taken over, as long as nothing above draws it again. So its element stays the same.
 */
export function LazyScreen({ source }: { readonly source: LazySource<object> }) {
  const [location] = useLocation();
  useEffect(
    () => () => {
      // Left before it answered: reached again, it is fetched and drawn as any other.
      source.rest?.end();
      source.rest = null;
    },
    [source, location],
  );
  return useMemo(
    () => (
      <Suspense key={location} fallback={null}>
        <Rested source={source}>
          <LazyPart
            source={source}
            props={{}}
            waiting={
              <main id="main" className="page" tabIndex={-1} aria-busy>
                <h1>{pageFor(location)?.title ?? SITE_WORDS.siteName}</h1>
                <LoadingBlock label={SITE_WORDS.loading} size="map" />
              </main>
            }
          />
        </Rested>
      </Suspense>
    ),
    [source, location],
  );
}

function Rested({ source, children }: { readonly source: LazySource<object>; readonly children: ReactNode }) {
  const { rest } = source;
  if (rest !== null) use(rest.until);
  useEffect(() => rest?.end(), [rest]);
  return children;
}
