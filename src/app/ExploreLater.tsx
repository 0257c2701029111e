/**
 * The explore screen in a script of its own: it is the largest, and the other pages do without it. No Suspense: the
 * prerenderer would put a hidden template and inline script around it, and hydration must find the screen at once.
 */
import { useEffect, useState, type ComponentType } from 'react';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PAGE_WORDS } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';

let loaded: ComponentType | null = null;

/** Load the screen; once it is there, `ExploreLater` renders it without waiting. */
export async function loadExplore(): Promise<ComponentType> {
  const { ExploreScreen } = await import('../explore/ExploreScreen.tsx');
  loaded = ExploreScreen;
  return ExploreScreen;
}

export function ExploreLater() {
  const [screen, setScreen] = useState<{
    readonly Screen: ComponentType | null;
    readonly error: Error | null;
  }>({
    Screen: loaded,
    error: null,
  });
  const { Screen, error } = screen;
  useEffect(() => {
    if (Screen !== null) return undefined;
    let gone = false;
    loadExplore().then(
      (Loaded) => {
        if (!gone) setScreen({ Screen: Loaded, error: null });
      },
      (cause: unknown) => {
        if (!gone) setScreen({ Screen: null, error: new Error('The page could not be loaded.', { cause }) });
      },
    );
    return () => {
      gone = true;
    };
  }, [Screen]);
  if (error !== null) throw error;
  if (Screen !== null) return <Screen />;
  return (
    <main id="main" className="page" tabIndex={-1} aria-busy>
      <h1>{PAGE_WORDS.explore.title}</h1>
      <LoadingBlock label={SITE_WORDS.loading} size="map" />
    </main>
  );
}
