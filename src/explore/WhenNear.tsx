/**
 * Charts or table, drawn where a person is near them. Their script is fetched then, and a change of view draws them again only
 * then: far from the screen, or behind another tab, they would cost more than the map. Until their script is there, what the
 * prerendered page brought stands as it is: complete to read, though it does not yet answer.
 */
import { useEffect, useRef, useState, useSyncExternalStore, type ComponentType, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { whenIdle } from '../map/webgl.ts';
import { loadLazily, type LazySource } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SITE_WORDS } from '../words/site.ts';
import { seriesKey } from './exploreData.ts';
import type { FiguresProps } from './figures.ts';
import { useIsUsed } from './useIsUsed.ts';

/** How far from the screen's edge a part is drawn. */
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
 * @param key changes when another element takes the place; null where nobody asks
 */
function useIsNear(place: RefObject<HTMLElement | null>, key: string | null): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || key === null) return undefined;
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

/** The part once it is here. @param wanted whether it is asked for now, in a quiet moment, or not at all */
function useLoaded(source: LazySource<FiguresProps>, wanted: 'now' | 'idle' | null) {
  const [Part, setPart] = useState<ComponentType<FiguresProps> | null>(() => source.loaded);
  const [failed, setFailed] = useState(false);
  const isHere = Part !== null;
  useEffect(() => {
    if (isHere || wanted === null) return undefined;
    const load = (): void => {
      loadLazily(source).then(
        () => setPart(() => source.loaded),
        () => setFailed(wanted === 'now'),
      );
    };
    if (wanted === 'idle') return whenIdle(load);
    load();
    return undefined;
  }, [isHere, wanted, source]);
  return { Part, failed };
}

/** The page must not move under a person when a part is put off or comes back: its place keeps its height. */
function useHeldHeight(
  place: RefObject<HTMLElement | null>,
  holds: 'brought' | 'drawn' | 'nothing yet',
): void {
  const height = useRef(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const isEmpty = holds === 'nothing yet';
    element.style.setProperty('min-height', isEmpty ? `${height.current}px` : '');
    if (isEmpty) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.contentRect.height ?? height.current;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, holds]);
}

/** A press on what does not yet answer is done again when it does. */
function usePressedEarly(place: RefObject<HTMLElement | null>, isBrought: boolean, isDrawn: boolean): void {
  const pressed = useRef<string | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || !isBrought) return undefined;
    const note = ({ target }: MouseEvent): void => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button !== null) pressed.current = button.textContent;
    };
    element.addEventListener('click', note);
    return () => element.removeEventListener('click', note);
  }, [place, isBrought]);
  useEffect(() => {
    if (!isDrawn || pressed.current === null) return;
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent === pressed.current)?.click();
    pressed.current = null;
  }, [place, isDrawn]);
}

export interface WhenNearProps {
  readonly source: LazySource<FiguresProps>;
  readonly props: FiguresProps;
  /** Whether it is wanted, where that does not depend on how near it is. */
  readonly isWanted?: boolean;
  /** What stands where the part will be, so that it is found by ear and comes when it is reached. */
  readonly toCome: { readonly className: string; readonly title: string; readonly note: string };
  /** Said where the script does not come. */
  readonly notFetched: string;
}

export function WhenNear({ source, props, isWanted, toCome, notFetched }: WhenNearProps) {
  const hydrating = useIsHydrating();
  // What the page brought is true only of the view it was made for; files that come late for the map change nothing in it.
  const { view } = props.data;
  const [brought] = useState(hydrating && source.loaded === null ? view : null);
  const place = useRef<HTMLDivElement>(null);
  const [isLive, setLive] = useState(brought === null);
  const isTrue = brought === view && !isLive;
  const inSight = useIsNear(place, isWanted !== undefined ? null : isTrue ? 'brought' : 'own');
  const near = isWanted ?? inSight;
  const used = useIsUsed();
  // What was brought can be read: nothing is fetched for it before the page is used. What is gone is fetched for print too.
  const { Part, failed } = useLoaded(source, isTrue ? (near && used ? 'now' : null) : near ? 'now' : 'idle');
  if (Part !== null && near && !isLive) setLive(true);
  /** The view whose figures are in the page. */
  const [drawn, setDrawn] = useState(Part === null ? null : props.data);
  if (near && Part !== null && drawn !== props.data) setDrawn(props.data);
  const isDrawn = Part !== null && drawn === props.data;
  useHeldHeight(place, isTrue ? 'brought' : isDrawn ? 'drawn' : 'nothing yet');
  usePressedEarly(place, isTrue, isDrawn);

  // What was brought can still be read.
  if (failed && near && !isTrue) {
    return (
      <div key="own" className="explore__later">
        <Notice kind="problem" label={SITE_WORDS.error.label}>
          {notFetched}
        </Notice>
      </div>
    );
  }
  if (isTrue) {
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
  const { className, title, note } = toCome;
  return (
    <div key="own" ref={place} className="explore__later">
      {isDrawn ? (
        // What shows the figures of one period has its own key inside.
        <Part key={seriesKey(props.data)} {...props} />
      ) : (
        <section className={className} aria-label={title}>
          <h2>{title}</h2>
          {Part === null ? (
            <LoadingBlock label={SITE_WORDS.loading} size="chart" />
          ) : (
            <p className="explore-charts__note">{note}</p>
          )}
        </section>
      )}
    </div>
  );
}
