/** Drafts kept in this browser's own storage, and nowhere else. Without that storage they last as long as the page. */
import { isEmptyDraft, isOfPack, readDrafts, type KeptDraft } from '../data/evidenceDraft.ts';

const KEY = 'needs-assessment-drafts';
/** Set when a person does not want drafts kept, as on a computer that others use. */
const REFUSED = 'needs-assessment-drafts-not-kept';
const MOST_KEPT = 20;

/** What is held while the page is open; the same list until it changes. */
let held: readonly KeptDraft[] | null = null;

const listeners = new Set<() => void>();

/** Tells of every change. @returns what ends that */
export function onKeptDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function keptDrafts(): readonly KeptDraft[] {
  try {
    held ??= readDrafts(localStorage.getItem(KEY));
  } catch {
    held ??= [];
  }
  return held;
}

/** @returns whether it will be there after the browser was closed */
export function keepDraft(kept: KeptDraft): boolean {
  const others = keptDrafts().filter((one) => !isOfPack(one, kept));
  return store(isEmptyDraft(kept.draft) ? others : [kept, ...others].slice(0, MOST_KEPT));
}

export function forgetDraft(of: Pick<KeptDraft, 'place' | 'release'>): void {
  store(keptDrafts().filter((one) => !isOfPack(one, of)));
}

export function forgetAllDrafts(): void {
  store([]);
}

export function keepsDrafts(): boolean {
  try {
    return localStorage.getItem(REFUSED) === null;
  } catch {
    return false;
  }
}

/** From now on drafts are kept on this device, or only until the page is closed. */
export function setKeepsDrafts(keeps: boolean): void {
  try {
    if (keeps) localStorage.removeItem(REFUSED);
    else {
      localStorage.setItem(REFUSED, '1');
      localStorage.removeItem(KEY);
    }
  } catch {
    // Without storage there is nothing to remove.
  }
  store(keptDrafts());
}

function store(drafts: readonly KeptDraft[]): boolean {
  held = drafts;
  for (const listener of listeners) listener();
  if (!keepsDrafts()) return false;
  try {
    if (drafts.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(drafts));
    return true;
  } catch {
    return false;
  }
}
