import { useState } from 'react';
import { draftText, isOfPack, readDraft, type KeptDraft } from '../data/evidenceDraft.ts';
import type { Manifest } from '../data/schema.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { forgetDraft, keepDraft, keptDrafts } from './keptDrafts.ts';

const words = BID_DESK_WORDS.open;

export interface OpenDraftProps {
  readonly manifest: Manifest;
  /** Whether there is no pack yet: drafts on the device are then in sight. */
  readonly isStart: boolean;
  /** Shows the pack of a draft, with the words that are now kept for it. */
  readonly onOpen: (query: string) => void;
}

/** Drafts on this device, and the way to open one from a file. A draft is always shown with the figures of its own release. */
export function OpenDraft({ manifest, isStart, onOpen }: OpenDraftProps) {
  const [drafts, setDrafts] = useState(keptDrafts);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** From a file, where the device has later words for the same place and release. */
  const [waiting, setWaiting] = useState<KeptDraft | null>(null);
  const open = (kept: KeptDraft): void => {
    setWaiting(null);
    setSaid(
      kept.release === manifest.current
        ? words.opened(kept.release)
        : words.older(kept.release, manifest.current),
    );
    onOpen(kept.query);
  };
  const take = (text: string): void => {
    const reading = readDraft(text);
    setFault(null);
    setSaid('');
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
      <Disclosure summary={words.title} startOpen={isStart && drafts.length > 0}>
        {drafts.length > 0 && (
          <>
            <p id="drafts-here">{words.device}:</p>
            <ul aria-labelledby="drafts-here">
              {drafts.map((kept) => (
                <li key={`${kept.place} ${kept.release}`}>
                  {words.item(kept.title, kept.release, kept.changed.slice(0, 10))}{' '}
                  <Button
                    onClick={() => {
                      open(kept);
                    }}
                  >
                    <VisuallyHidden>{words.open(kept.title)}</VisuallyHidden>
                    <span aria-hidden="true">{words.openShort}</span>
                  </Button>{' '}
                  <Button
                    variant="quiet"
                    onClick={() => {
                      forgetDraft(kept);
                      setDrafts(keptDrafts());
                    }}
                  >
                    <VisuallyHidden>{words.remove(kept.title)}</VisuallyHidden>
                    <span aria-hidden="true">{words.removeShort}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        <label className="evidence__field">
          {words.file}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              void file?.text().then(take);
            }}
          />
        </label>
      </Disclosure>
      <p role="status">{said}</p>
      {fault !== null && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {fault}
        </Notice>
      )}
      {waiting !== null && here !== undefined && (
        <Notice kind="information" label={EVIDENCE_WORDS.note}>
          <p>{words.newerHere(here.changed.slice(0, 10))}</p>
          <Button
            onClick={() => {
              keepDraft(waiting);
              open(waiting);
            }}
          >
            {words.takeFile}
          </Button>{' '}
          <Button
            onClick={() => {
              open(here);
            }}
          >
            {words.keepHere}
          </Button>
        </Notice>
      )}
    </>
  );
}
