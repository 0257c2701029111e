/**
 * The charts in a script of their own, fetched when a person comes near them. Until then what the prerendered page brought
 * stands as it is: complete to read, though it does not yet answer.
 */
import { useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from 'react';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import type { ExploreChartsProps } from './ExploreCharts.tsx';

let loaded: ComponentType<ExploreChartsProps> | null = null;

/** The prerenderer waits for this, so that the page holds the charts. */
export async function loadCharts(): Promise<ComponentType<ExploreChartsProps>> {
  const { ExploreCharts } = await import('./ExploreCharts.tsx');
  loaded = ExploreCharts;
  return ExploreCharts;
}

/** How far from the screen's edge the charts are fetched. */
const NEAR = '600px';

const never = () => () => undefined;

/** True only while React takes over a prerendered page. */
function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

export function ChartsLater(props: ExploreChartsProps) {
  const hydrating = useIsHydrating();
  // What the page brought is true only of the view it was made for.
  const [brought] = useState(hydrating ? props.data : null);
  const place = useRef<HTMLDivElement>(null);
  const [Charts, setCharts] = useState<ComponentType<ExploreChartsProps> | null>(() => loaded);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const element = place.current;
    if (Charts !== null || element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        loadCharts().then(
          (Loaded) => {
            setCharts(() => Loaded);
          },
          (cause: unknown) => {
            setError(cause instanceof Error ? cause : new Error(String(cause)));
          },
        );
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [Charts]);
  if (error !== null) throw error;
  if (Charts !== null) {
    return (
      <div key="charts" className="explore__later">
        <Charts {...props} />
      </div>
    );
  }
  return brought === props.data ? (
    // React leaves the markup of the page alone where it differs from this empty text.
    <div
      key="prerendered"
      ref={place}
      className="explore__later"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  ) : (
    <div key="loading" ref={place} className="explore__later">
      <LoadingBlock label={SITE_WORDS.loading} size="chart" />
    </div>
  );
}
