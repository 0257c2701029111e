import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Route, Router, Switch } from 'wouter';
import type { Queries } from '../data/queries.ts';
import { QueriesContext } from '../data/useQueries.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ExploreLater } from './ExploreLater.tsx';
import { ABOUT, ACCESSIBILITY, DATA, INDICATOR, NOT_HELD, OFFLINE, STORIES, STORY } from './laterScreens.ts';
import { LaterScreen } from './LaterScreen.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { PageFrame } from './PageFrame.tsx';

export interface AppProps {
  readonly client: QueryClient;
  readonly queries: Queries;
  /** Path of the app's root without its last slash. */
  readonly base: string;
  /** While prerendering: the page's path below the root. */
  readonly renderedPath?: string;
}

/** Providers, the frame of every page and the page itself. */
export function App({ client, queries, base, renderedPath }: AppProps) {
  const place = renderedPath === undefined ? {} : { ssrPath: `${base}${renderedPath}`, ssrSearch: '' };
  return (
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>
        <Router base={base} {...place}>
          <PageFrame>
            <ErrorBoundary>
              <Switch>
                <Route path="/" component={HomeScreen} />
                <Route path="/explore" component={ExploreLater} />
                <Route path="/data">
                  <LaterScreen source={DATA} />
                </Route>
                <Route path="/data/:id">
                  <LaterScreen source={INDICATOR} />
                </Route>
                <Route path="/about">
                  <LaterScreen source={ABOUT} />
                </Route>
                <Route path="/not-held">
                  <LaterScreen source={NOT_HELD} />
                </Route>
                <Route path="/accessibility">
                  <LaterScreen source={ACCESSIBILITY} />
                </Route>
                <Route path="/story">
                  <LaterScreen source={STORIES} />
                </Route>
                <Route path="/story/:id">
                  <LaterScreen source={STORY} />
                </Route>
                <Route path="/offline">
                  <LaterScreen source={OFFLINE} />
                </Route>
                <Route component={NotFoundScreen} />
              </Switch>
            </ErrorBoundary>
          </PageFrame>
        </Router>
      </QueriesContext>
    </QueryClientProvider>
  );
}
