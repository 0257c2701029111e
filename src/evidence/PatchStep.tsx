import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePublishedQueries } from '../data/useQueries.ts';
import { cleanName } from '../domain/cleanText.ts';
import { decodeOutline } from '../domain/outline.ts';
import { Notice } from '../ui/Notice.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { LONGEST_NAME, type EvidenceView, type PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { OUTLINE_FILE_WORDS } from '../words/outlineFile.ts';
import { AreaChooser } from './AreaChooser.tsx';
import { DrawOutline } from './DrawOutline.tsx';
import type { EvidenceBase } from './gatherPack.ts';
import { NearMap } from './NearMap.tsx';
import { NearPostcode } from './NearPostcode.tsx';
import { readPatch } from './readPatch.ts';
import type { PatchFault } from './patchFault.ts';
import type { OutlineTaken } from './takeOutlineFile.ts';
import { UploadOutline } from './UploadOutline.tsx';
import type { ChangeEvidence } from './useEvidenceView.ts';

const words = EVIDENCE_WORDS.patch;

type Way = 'areas' | 'near' | 'outline';

const WAYS: readonly Way[] = ['areas', 'near', 'outline'];

/** Takes a choice when it can be used; what cannot is explained, and what was chosen before stays. */
function usePatchChoice(base: EvidenceBase, change: ChangeEvidence) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const [fault, setFault] = useState<string | null>(null);
  /** What is said about an uploaded outline for as long as it is the patch. */
  const [told, setTold] = useState<Extract<OutlineTaken, { outline: string }> | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = (choice: PatchChoice): void => {
    setFault(null);
    change({ patch: choice });
  };
  const refuse = (problem: PatchFault): void => {
    setFault(EVIDENCE_WORDS.problems[problem]);
  };
  /** Takes an outline or a distance only when there are people inside it. */
  const tryChoice = async (choice: Exclude<PatchChoice, { kind: 'none' }>): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const reading = await readPatch(client, queries, base.release, choice);
      if ('problem' in reading) refuse(reading.problem);
      else choose(choice);
    } catch {
      refuse('failed');
    } finally {
      setBusy(false);
    }
  };
  const tried = (choice: Exclude<PatchChoice, { kind: 'none' }>): void => {
    void tryChoice(choice);
  };
  const takeFile = (taken: OutlineTaken): void => {
    setBusy(false);
    if ('fault' in taken) setFault(taken.fault);
    else {
      setTold(taken);
      choose({ kind: 'outline', outline: taken.outline });
    }
  };
  return {
    fault,
    told,
    busy,
    choose,
    refuse,
    tried,
    takeFile,
    start: () => {
      setFault(null);
      setBusy(true);
    },
    clear: () => {
      setFault(null);
    },
  };
}

/** Says where: by name, by distance, or by an outline. What cannot be used is explained, and what was chosen stays. */
export function PatchStep({
  base,
  view,
  change,
}: {
  readonly base: EvidenceBase;
  readonly view: EvidenceView;
  readonly change: ChangeEvidence;
}) {
  const { patch } = view;
  const [wanted, setWanted] = useState<Way | null>(null);
  const way = wanted ?? (patch.kind === 'none' ? 'areas' : patch.kind);
  const { fault, told, busy, choose, refuse, tried, start, takeFile, clear } = usePatchChoice(base, change);
  return (
    <section aria-labelledby="evidence-patch">
      <h2 id="evidence-patch">{words.title}</h2>
      <RadioGroup
        legend={words.how}
        choices={WAYS.map((value) => ({ value, label: words.ways[value] }))}
        value={way}
        onChange={(value) => {
          setWanted(value);
          clear();
        }}
        inline
      />
      {way === 'areas' && <AreaChooser base={base} patch={patch} onChoose={choose} />}
      {way === 'near' && <NearPostcode patch={patch} onChoose={tried} />}
      {way === 'outline' && (
        <>
          <UploadOutline base={base} onStart={start} onTaken={takeFile} />
          <DrawOutline
            key={patch.kind === 'outline' ? patch.outline : ''}
            base={base}
            rings={patch.kind === 'outline' ? decodeOutline(patch.outline) : null}
            onOutline={tried}
            onFault={refuse}
          />
        </>
      )}
      <p role="status">{busy ? words.looking : ''}</p>
      {fault !== null && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {fault}
        </Notice>
      )}
      {patch.kind === 'outline' && <p>{words.outlineChosen}</p>}
      {patch.kind === 'outline' && told?.outline === patch.outline && told.notes.length > 0 && (
        <Notice kind="information" label={OUTLINE_FILE_WORDS.taken}>
          {told.notes.join(' ')}
        </Notice>
      )}
      {patch.kind === 'near' && <p>{words.nearChosen(patch.metres, patch.postcode)}</p>}
      {patch.kind === 'near' && way === 'near' && <NearMap base={base} patch={patch} />}
      <NameField
        key={view.name}
        name={view.name}
        onName={(name) => {
          change({ name }, { replace: true });
        }}
      />
    </section>
  );
}

/** The person's own name for the patch; in the address once the field is left. */
function NameField({
  name,
  onName,
}: {
  readonly name: string | null;
  readonly onName: (name: string | null) => void;
}) {
  const [text, setText] = useState(name ?? '');
  return (
    <label className="evidence__field">
      {words.name} <span className="evidence__quiet">{words.nameHint}</span>
      <input
        type="text"
        value={text}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={() => {
          const clean = cleanName(text, LONGEST_NAME);
          const now = clean === '' ? null : clean;
          setText(clean);
          if (now !== name) onName(now);
        }}
      />
    </label>
  );
}
