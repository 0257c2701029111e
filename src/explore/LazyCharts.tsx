/**
 * The charts, drawn where a person is near them. Their script is fetched then, and a change of view draws them again only
 * then: far from the screen they would cost more than the map. Until their script is there, what the prerendered page
 * brought stands as it is: complete to read, though it does not yet answer.
 */
import {
  memo,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ExploreChartsProps } from './ExploreCharts.tsx';
import { figuresKey } from './exploreData.ts';

let loaded: ComponentType<ExploreChartsProps> | null = null;

/** The prerenderer waits for this, so that the page holds the charts. */
export async function loadCharts(): Promise<ComponentType<ExploreChartsProps>> {
  const { ExploreCharts } = await import('./ExploreCharts.tsx');
  loaded = memo(ExploreCharts);
  return loaded;
}

/** How far from the screen's edge the charts are drawn. */
const NEAR = '300px';

const never = () => () => undefined;

/** True only while React takes over a prerendered page. */
function useIsHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/**
 * Whether an element is on the screen or near it, or the page is being printed.
 * @param key changes when another element takes the place
 */
function useIsNear(place: RefObject<HTMLElement | null>, key: string): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    const print = (): void => flushSync(() => setNear(true));
    window.addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [place, key]);
  return near;
}

export function LazyCharts(props: ExploreChartsProps) {
  const hydrating = useIsHydrating();
  // What the page brought is true only of the view it was made for.
  const [brought] = useState(hydrating ? props.data : null);
  const place = useRef<HTMLDivElement>(null);
  const [Charts, setCharts] = useState<ComponentType<ExploreChartsProps> | null>(() => loaded);
  const showsBrought = brought === props.data && Charts === null;
  const near = useIsNear(place, showsBrought ? 'brought' : 'own');
  const [error, setError] = useState<Error | null>(null);
  const height = useRef(0);
  /** The view whose charts are in the page. */
  const [drawn, setDrawn] = useState(Charts === null ? null : props.data);
  if (near && Charts !== null && drawn !== props.data) setDrawn(props.data);

  useEffect(() => {
    if (Charts !== null || !near) return;
    loadCharts().then(
      (Loaded) => {
        setCharts(() => Loaded);
      },
      (cause: unknown) => {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  }, [Charts, near]);
  const isDrawn = Charts !== null && drawn === props.data;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    // The page must not move under a person when charts are put off or come back.
    element.style.minHeight = isDrawn ? '' : `${height.current}px`;
    if (!isDrawn) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.contentRect.height ?? height.current;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isDrawn]);

  if (error !== null) {
    return (
      <div key="charts" className="explore__later">
        <Notice kind="problem" label={SITE_WORDS.error.label}>
          {EXPLORE_WORDS.charts.notFetched}
        </Notice>
      </div>
    );
  }
  if (showsBrought) {
    return (
      // React leaves the markup of the page alone where it differs from this empty text.
      <div
        key="prerendered"
        ref={place}
        className="explore__later"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
    );
  }
  return (
    <div key="charts" ref={place} className="explore__later">
      {isDrawn ? (
        <Charts key={figuresKey(props.data)} {...props} />
      ) : (
        <ChartsToCome waiting={Charts === null} />
      )}
    </div>
  );
}

/** What stands where the charts will be: their heading, so that they are found by ear and come when it is reached. */
function ChartsToCome({ waiting }: { readonly waiting: boolean }) {
  return (
    <section className="explore-charts" aria-labelledby="charts-title">
      <h2 id="charts-title">{EXPLORE_WORDS.charts.title}</h2>
      {waiting ? (
        <LoadingBlock label={SITE_WORDS.loading} size="chart" />
      ) : (
        <p className="explore-charts__note">{EXPLORE_WORDS.charts.whenNear}</p>
      )}
    </section>
  );
}
