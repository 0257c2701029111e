import type { EVIDENCE_WORDS } from '../words/evidence.ts';

/** What may be wrong with an outline that a person draws or uploads: the entry of its words. */
export type PatchFault = keyof typeof EVIDENCE_WORDS.problems;
