import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import type { Queries } from '../data/queries.ts';
import { QueriesContext } from '../data/useQueries.ts';
import { lazySource } from '../ui/LazyPart.tsx';
import { isEmbedPath, ROUTES } from '../view/routes.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LazyScreen } from './LazyScreen.tsx';
import type { PageEntry } from './page.ts';
import { PageFrame } from './PageFrame.tsx';
import { PAGES } from './routes.ts';

/** Defined here, because the screen itself looks through the table of pages. */
const NOT_FOUND = lazySource(async () => (await import('./NotFoundScreen.tsx')).NotFoundScreen);

export interface AppProps {
  readonly client: QueryClient;
  readonly queries: Queries;
  /** Path of the app's root without its last slash. */
  readonly base: string;
  /** While prerendering: the page's path below the root. */
  readonly renderedPath?: string;
  /** Called once buttons and lists answer. */
  readonly onReady?: (() => void) | undefined;
}

/** The site's own frame. Parts that other sites show bring a small one with their script. */
function Frame({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return isEmbedPath(location) ? children : <PageFrame>{children}</PageFrame>;
}

function Screen({ screen }: Pick<PageEntry, 'screen'>) {
  if ('fetch' in screen) return <LazyScreen source={screen} />;
  const Eager = screen;
  return <Eager />;
}

/** Providers, the frame of every page and the page itself. */
export function App({ client, queries, base, renderedPath, onReady }: AppProps) {
  useEffect(() => {
    onReady?.();
  }, [onReady]);
  const place = renderedPath === undefined ? {} : { ssrPath: `${base}${renderedPath}`, ssrSearch: '' };
  return (
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>
        <Router base={base} {...place}>
          <Frame>
            <ErrorBoundary>
              <Switch>
                {ROUTES.map(({ name, path }) => (
                  <Route key={name} path={path}>
                    <Screen screen={PAGES[name].screen} />
                  </Route>
                ))}
                <Route>
                  <LazyScreen source={NOT_FOUND} />
                </Route>
              </Switch>
            </ErrorBoundary>
          </Frame>
        </Router>
      </QueriesContext>
    </QueryClientProvider>
  );
}
