import { useState, useSyncExternalStore } from 'react';
import { draftText, isOfPack, readDraft, type KeptDraft } from '../data/evidenceDraft.ts';
import type { Manifest } from '../data/schema.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { forgetDraft, keepDraft, keptDrafts, onKeptDrafts } from './keptDrafts.ts';

const words = BID_DESK_WORDS.open;

export interface OpenDraftProps {
  readonly manifest: Manifest;
  /** Whether there is no pack yet: drafts on the device are then in sight. */
  readonly isStart: boolean;
  /** Shows the pack of a draft, with the words that are now kept for it. @param said what to tell of it */
  readonly onOpen: (query: string, said: string) => void;
}

/** The page as it was served knows of no device. */
const NO_DRAFTS: readonly KeptDraft[] = [];
const noDrafts = (): readonly KeptDraft[] => NO_DRAFTS;

/** Drafts on this device, and the way to open one from a file. A draft is always shown with the figures of its own release. */
export function OpenDraft({ manifest, isStart, onOpen }: OpenDraftProps) {
  const drafts = useSyncExternalStore(onKeptDrafts, keptDrafts, noDrafts);
  const [fault, setFault] = useState<string | null>(null);
  const [isWanted, setIsWanted] = useState<boolean | null>(null);
  const isOpen = isWanted ?? (isStart && drafts.length > 0);
  /** From a file, where the device has later words for the same place and release. */
  const [waiting, setWaiting] = useState<KeptDraft | null>(null);
  const open = (kept: KeptDraft): void => {
    setWaiting(null);
    const isCurrent = kept.release === manifest.current;
    onOpen(kept.query, isCurrent ? words.opened(kept.release) : words.older(kept.release, manifest.current));
  };
  const take = (text: string): void => {
    const reading = readDraft(text);
    setFault(null);
    if ('fault' in reading) {
      setFault(words.faults[reading.fault]);
      return;
    }
    const { kept } = reading;
    if (!manifest.releases.some(({ id }) => id === kept.release)) {
      setFault(words.faults.noRelease(kept.release));
      return;
    }
    const here = keptDrafts().find((one) => isOfPack(one, kept));
    if (here !== undefined && here.changed > kept.changed && draftText(here) !== draftText(kept)) {
      setWaiting(kept);
      return;
    }
    keepDraft(kept);
    open(kept);
  };
  const here = waiting === null ? undefined : keptDrafts().find((one) => isOfPack(one, waiting));
  return (
    <>
      <p>
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            setIsWanted(!isOpen);
          }}
        >
          {words.title}
        </Button>
      </p>
      {isOpen && (
        <>
          {drafts.length > 0 && <DraftList drafts={drafts} onOpen={open} onForget={forgetDraft} />}
          <DraftFile onText={take} />
        </>
      )}
      {fault !== null && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {fault}
        </Notice>
      )}
      {waiting !== null && here !== undefined && (
        <LaterHere
          changed={here.changed}
          onFile={() => {
            keepDraft(waiting);
            open(waiting);
          }}
          onHere={() => {
            open(here);
          }}
        />
      )}
    </>
  );
}

function DraftList({
  drafts,
  onOpen,
  onForget,
}: {
  readonly drafts: readonly KeptDraft[];
  readonly onOpen: (kept: KeptDraft) => void;
  readonly onForget: (kept: KeptDraft) => void;
}) {
  return (
    <>
      <p id="drafts-here">{words.device}:</p>
      <ul aria-labelledby="drafts-here">
        {drafts.map((kept) => (
          <li key={`${kept.place} ${kept.release}`}>
            {words.item(kept.title, kept.release, kept.changed.slice(0, 10))}{' '}
            <Button
              onClick={() => {
                onOpen(kept);
              }}
            >
              <VisuallyHidden>{words.open(kept.title)}</VisuallyHidden>
              <span aria-hidden="true">{words.openShort}</span>
            </Button>{' '}
            <Button
              variant="quiet"
              onClick={() => {
                onForget(kept);
              }}
            >
              <VisuallyHidden>{words.remove(kept.title)}</VisuallyHidden>
              <span aria-hidden="true">{words.removeShort}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The device has words for the same place that were changed after those of the file. */
function LaterHere({
  changed,
  onFile,
  onHere,
}: {
  readonly changed: string;
  readonly onFile: () => void;
  readonly onHere: () => void;
}) {
  return (
    <Notice kind="information" label={EVIDENCE_WORDS.note}>
      <p>{words.newerHere(changed.slice(0, 10))}</p>
      <Button onClick={onFile}>{words.takeFile}</Button> <Button onClick={onHere}>{words.keepHere}</Button>
    </Notice>
  );
}

function DraftFile({ onText }: { readonly onText: (text: string) => void }) {
  return (
    <label className="evidence__field">
      {words.file}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          void file?.text().then(onText);
        }}
      />
    </label>
  );
}
