import { useMemo } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BID_DESK_WORDS as words } from '../words/bidDesk.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import './bidDesk.css';
import { BidTextPanel } from './BidTextPanel.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import type { PackDocument } from './packDocument.ts';
import type { DraftHandle } from './useDraft.ts';
import { screenVoices, toldVoices } from './voices.ts';
import { VoicesPanel } from './VoicesPanel.tsx';
import { chosenWorks } from './whatWorks.ts';
import { WorksPanel } from './WorksPanel.tsx';

export interface BidDeskProps {
  readonly pack: PackDocument;
  readonly handle: DraftHandle;
  /** Names of places, which are no persons. */
  readonly places: readonly string[];
  /** Opens the address of a draft. */
  readonly onOpen: (query: string) => void;
}

/** What the writer adds to the figures, and the text that is made of all of it. */
export function BidDesk({ pack, handle, places, onOpen }: BidDeskProps) {
  const { draft, change } = handle;
  const screened = useMemo(() => screenVoices(draft.voices, places), [draft.voices, places]);
  const voices = useMemo(() => toldVoices(screened), [screened]);
  const works = useMemo(() => chosenWorks(draft.works), [draft.works]);
  return (
    <section className="bid-desk evidence__screen" aria-labelledby="bid-desk">
      <h2 id="bid-desk">{words.title}</h2>
      <p>{words.intro}</p>
      <OtherRelease pack={pack} handle={handle} onOpen={onOpen} />
      <VoicesPanel
        screened={screened}
        onChange={(now) => {
          change({ voices: now });
        }}
      />
      <WorksPanel
        chosen={draft.works}
        onChange={(ids) => {
          change({ works: [...ids] });
        }}
      />
      <BidTextPanel pack={pack} draft={draft} voices={voices} works={works} onChange={change} />
      <DraftPanel handle={handle} />
    </section>
  );
}

/** Words for the same place that speak of another release's figures: opened with those, or left out. */
function OtherRelease({ pack, handle, onOpen }: Pick<BidDeskProps, 'pack' | 'handle' | 'onOpen'>) {
  const [other] = handle.ofOtherReleases;
  if (other === undefined) return null;
  const { voices, works } = handle.draft;
  return (
    <Notice kind="information" label={EVIDENCE_WORDS.note}>
      <p>{words.otherRelease(other.release, other.changed.slice(0, 10), pack.release.id)}</p>
      <Button
        onClick={() => {
          onOpen(other.query);
        }}
      >
        {words.openOther(other.release)}
      </Button>{' '}
      {voices.length === 0 && works.length === 0 && (
        <Button
          onClick={() => {
            handle.change({ voices: other.draft.voices, works: other.draft.works });
          }}
        >
          {words.takeNotes}
        </Button>
      )}
    </Notice>
  );
}
