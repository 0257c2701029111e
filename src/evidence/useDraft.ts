/** The writer's own part of one pack: read from the device when the pack is shown, kept there at every change. */
import { useEffect, useState } from 'react';
import {
  EMPTY_DRAFT,
  isEmptyDraft,
  isOfPack,
  keptDraft,
  type Draft,
  type KeptDraft,
} from '../data/evidenceDraft.ts';
import { forgetDraft, keepDraft, keepsDrafts, keptDrafts, setKeepsDrafts } from './keptDrafts.ts';
import type { PackDocument } from './packDocument.ts';

/** What a draft belongs to: the place as its link has it, in one order, and the release. */
export function draftKey({
  link,
  release,
}: Pick<PackDocument, 'link' | 'release'>): Pick<KeptDraft, 'place' | 'release'> {
  const asked = new URL(link).searchParams;
  const place = new URLSearchParams();
  for (const name of ['areas', 'outline', 'near', 'metres']) {
    const value = asked.get(name);
    if (value !== null) place.set(name, name === 'areas' ? value.split(',').sort().join() : value);
  }
  return { place: place.toString(), release: release.id };
}

function queryOf(link: string): string {
  const asked = new URL(link).searchParams;
  asked.delete('code');
  return asked.toString().replaceAll('%2C', ',');
}

export interface DraftHandle {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Whether it will be here after the browser was closed. */
  readonly isKept: boolean;
  readonly keeps: boolean;
  readonly setKeeps: (keeps: boolean) => void;
  readonly clear: () => void;
  /** As a file has it. */
  readonly toSave: () => KeptDraft;
  /** It is in a file as it is now. */
  readonly markSaved: () => void;
  /** Of the same place beside other releases. */
  readonly ofOtherReleases: readonly KeptDraft[];
}

/** For one place and release: give the component that calls it their key. */
export function useDraft(pack: PackDocument): DraftHandle {
  const of = draftKey(pack);
  const [draft, setDraft] = useState<Draft>(
    () => keptDrafts().find((one) => isOfPack(one, of))?.draft ?? EMPTY_DRAFT,
  );
  const [isKept, setIsKept] = useState(keepsDrafts);
  const [keeps, setKeepsHere] = useState(keepsDrafts);
  const [saved, setSaved] = useState<Draft | null>(null);
  const keptNow = (now: Draft): KeptDraft =>
    keptDraft({
      ...of,
      query: queryOf(pack.link),
      title: pack.title,
      changed: new Date().toISOString(),
      draft: now,
    });
  const put = (now: Draft): void => {
    setDraft(now);
    setIsKept(keepDraft(keptNow(now)));
  };
  const isAtRisk = !isKept && !isEmptyDraft(draft) && saved !== draft;
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
  return {
    draft,
    change: (part) => put({ ...draft, ...part }),
    isKept,
    keeps,
    setKeeps: (now) => {
      setKeepsDrafts(now);
      setKeepsHere(keepsDrafts());
      setIsKept(keepDraft(keptNow(draft)));
    },
    clear: () => {
      forgetDraft(of);
      setDraft(EMPTY_DRAFT);
    },
    toSave: () => keptNow(draft),
    markSaved: () => setSaved(draft),
    ofOtherReleases: keptDrafts().filter(
      ({ place, release }) => place === of.place && release !== of.release,
    ),
  };
}
