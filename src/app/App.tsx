import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import type { Queries } from '../data/queries.ts';
import { QueriesContext } from '../data/useQueries.ts';
import { laterSource } from '../ui/Later.tsx';
import { AreaPage } from './AreaPage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import {
  ABOUT,
  ACCESSIBILITY,
  DATA,
  EMBED,
  EVIDENCE,
  EVIDENCE_CHECK,
  EXPLORE,
  HOME,
  INDICATOR,
  NOT_HELD,
  OFFLINE,
  PREVENTION,
  STORIES,
  STORY,
} from './laterScreens.ts';
import { LaterScreen } from './LaterScreen.tsx';
import { EmbedFrame } from './EmbedFrame.tsx';
import { PageFrame } from './PageFrame.tsx';
import { isEmbedPath } from './pages.ts';

/** Defined here, because the screen itself looks through the list of pages. */
const NOT_FOUND = laterSource(async () => (await import('./NotFoundScreen.tsx')).NotFoundScreen);

export interface AppProps {
  readonly client: QueryClient;
  readonly queries: Queries;
  /** Path of the app's root without its last slash. */
  readonly base: string;
  /** While prerendering: the page's path below the root. */
  readonly renderedPath?: string;
  /** Called once buttons and lists answer. */
  readonly onReady?: () => void;
}

/** The site's own frame, or the small one of parts that other sites show. */
function Frame({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return isEmbedPath(location) ? <EmbedFrame>{children}</EmbedFrame> : <PageFrame>{children}</PageFrame>;
}

/** Providers, the frame of every page and the page itself. */
export function App({ client, queries, base, renderedPath, onReady }: AppProps) {
  // Says that buttons and lists now answer; before this the page is only to be read.
  useEffect(() => {
    document.documentElement.dataset['ready'] = '';
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
                <Route path="/">
                  <LaterScreen source={HOME} />
                </Route>
                <Route path="/explore">
                  <LaterScreen source={EXPLORE} />
                </Route>
                <Route path="/area/:code" component={AreaPage} />
                <Route path="/data">
                  <LaterScreen source={DATA} />
                </Route>
                <Route path="/data/:id">
                  <LaterScreen source={INDICATOR} />
                </Route>
                <Route path="/evidence">
                  <LaterScreen source={EVIDENCE} />
                </Route>
                <Route path="/evidence/check">
                  <LaterScreen source={EVIDENCE_CHECK} />
                </Route>
                <Route path="/about">
                  <LaterScreen source={ABOUT} />
                </Route>
                <Route path="/not-held">
                  <LaterScreen source={NOT_HELD} />
                </Route>
                <Route path="/prevention">
                  <LaterScreen source={PREVENTION} />
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
                <Route path="/embed/:kind">
                  <LaterScreen source={EMBED} />
                </Route>
                <Route>
                  <LaterScreen source={NOT_FOUND} />
                </Route>
              </Switch>
            </ErrorBoundary>
          </Frame>
        </Router>
      </QueriesContext>
    </QueryClientProvider>
  );
}
