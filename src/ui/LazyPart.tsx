/**
 * A part of a page in a script of its own. It never suspends: the prerenderer would put a hidden template and inline script
 * around it, which the security policy forbids and nobody can read without script.
 */
import { useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

/** A screen that stands as it was served until somebody means to use it (src/app/restingScreen.ts). */
export interface Rest {
  /** Comes true when its script and files are here; never, where it is to be drawn anew instead. */
  readonly until: Promise<unknown>;
  /** Told when the screen answers, or is left before it does. */
  readonly end: () => void;
}

/** Where a part comes from, and the part itself once it is there. */
export interface LazySource<Props> {
  readonly fetch: () => Promise<ComponentType<Props>>;
  loaded: ComponentType<Props> | null;
  rest: Rest | null;
}

export function lazySource<Props = object>(fetch: () => Promise<ComponentType<Props>>): LazySource<Props> {
  return { fetch, loaded: null, rest: null };
}

/** Fetch the part; from then on `LazyPart` draws it without waiting. The prerenderer waits for this. */
export async function loadLazily<Props>(source: LazySource<Props>): Promise<void> {
  source.loaded ??= await source.fetch();
}

export interface LazyPartProps<Props> {
  readonly source: LazySource<Props>;
  readonly props: Props;
  /** Shown while the part is on its way to a page reached inside the app. */
  readonly waiting: ReactNode;
}

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
 * Draws the part. On a prerendered page its markup stands as it was served: it is complete, so neither its script nor its
 * figures are fetched. Reached inside the app, it is fetched and drawn.
 */
export function LazyPart<Props extends object>({ source, props, waiting }: LazyPartProps<Props>) {
  const hydrating = useIsHydrating();
  const [state, setState] = useState<{
    readonly Part: ComponentType<Props> | null;
    readonly error: Error | null;
  }>({ Part: source.loaded, error: null });
  const [kept] = useState(hydrating && source.loaded === null);
  const { Part, error } = state;
  useEffect(() => {
    if (Part !== null || kept) return undefined;
    let gone = false;
    loadLazily(source).then(
      () => {
        if (!gone) setState({ Part: source.loaded, error: null });
      },
      (cause: unknown) => {
        if (!gone) setState({ Part: null, error: new Error('The page could not be loaded.', { cause }) });
      },
    );
    return () => {
      gone = true;
    };
  }, [Part, kept, source]);
  if (error !== null) throw error;
  if (kept) {
    // React leaves the markup of the page alone where it differs from this empty text.
    return <div className="later" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
  }
  return <div className="later">{Part === null ? waiting : <Part {...props} />}</div>;
}
