import { useEffect, useState } from 'react';
import { LazyDisclosure } from '../ui/LazyDisclosure.tsx';
import { lazySource } from '../ui/LazyPart.tsx';
import { REACH_WORDS as words } from '../words/reach.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { reachMeasures } from './reachMeasures.ts';
import type { ReachPartProps } from './ReachPart.tsx';
import type { ReachResult } from './reachRows.ts';

/** Asked for when it is opened. */
const REACH_PART = lazySource<ReachPartProps>(async () => (await import('./ReachPart.tsx')).ReachPart);

/** A comparison, and whether the pack takes it in. */
export interface HeldReach {
  readonly result: ReachResult;
  readonly isInPack: boolean;
}

/**
 * A comparison lives as long as the page is shown, and only with the release it was made from: a browser may keep a page that was left.
 */
export function useHeldReach(release: string | undefined) {
  const [held, setHeld] = useState<HeldReach | null>(null);
  useEffect(() => {
    const forget = (): void => {
      setHeld(null);
    };
    addEventListener('pagehide', forget);
    return () => {
      removeEventListener('pagehide', forget);
    };
  }, []);
  return { held: held?.result.release === release ? held : null, setHeld };
}

/** Who an organisation reaches: nothing of it is loaded before it is opened. */
export function ReachStep({
  base,
  held,
  onHeld,
}: {
  readonly base: EvidenceBase;
  readonly held: HeldReach | null;
  readonly onHeld: (held: HeldReach | null) => void;
}) {
  if (reachMeasures(base.catalogue) === null) return null;
  return (
    <section aria-label={words.title} className="evidence__screen">
      <LazyDisclosure
        summary={words.open}
        source={REACH_PART}
        props={{ base, held, onHeld }}
        loading={SITE_WORDS.loading}
      />
    </section>
  );
}
