/** What in a link cannot have come from a pack, but from the way that the link took. */
import { EVIDENCE_PARAMETERS } from '../view/evidenceUrl.ts';
import type { AddressProblem } from '../view/exploreUrl.ts';
import { editDistance } from '../view/nearest.ts';

export type LinkDamage =
  /** A part that every link of a pack has is not there. */
  | { readonly kind: 'missing'; readonly part: 'place' | 'indicators' | 'release' }
  /** A part is there, but not as a pack writes it. */
  | { readonly kind: 'broken'; readonly part: string };

const PLACES = ['areas', 'outline', 'near'] as const;
/** Letters that a word may lose on its way and still be told from another word. */
const FEW_LETTERS = 2;
/** Signs of an outline that are surely not all small by chance. */
const SURELY_MIXED = 20;

function isPiece({ value, suggestion }: AddressProblem): boolean {
  if (suggestion === null) return false;
  const [part, whole] = [value.toLowerCase(), suggestion.toLowerCase()];
  return editDistance(part, whole) <= FEW_LETTERS || (part.length > FEW_LETTERS && whole.includes(part));
}

function isBroken(problem: AddressProblem): boolean {
  const { parameter, kind, value } = problem;
  if (kind === 'malformed' || parameter === 'metres') return true;
  if (kind === 'unknown-name') return isPiece({ ...problem, value: parameter });
  // A release that is written as releases are may only be one that never was.
  if (parameter === 'release') return !/^\d{4}-\d{2}$/u.test(value);
  return kind === 'unknown' && isPiece(problem);
}

/** @param problems what reading the query found */
export function linkDamage(query: URLSearchParams, problems: readonly AddressProblem[]): LinkDamage | null {
  const broken = problems.find(isBroken);
  if (broken !== undefined) {
    return { kind: 'broken', part: broken.kind === 'unknown-name' ? broken.parameter : broken.value };
  }
  const cut = EVIDENCE_PARAMETERS.find((name) => /\ufffd|\.\.$|^$/u.test(query.get(name) ?? '-'));
  if (cut !== undefined) return { kind: 'broken', part: cut };
  const outline = query.get('outline') ?? '';
  if (
    outline.length > SURELY_MIXED &&
    (outline === outline.toLowerCase() || outline === outline.toUpperCase())
  ) {
    return { kind: 'broken', part: outline.slice(0, SURELY_MIXED) };
  }
  if (!PLACES.some((name) => query.has(name))) return { kind: 'missing', part: 'place' };
  if (query.has('near') && !query.has('metres')) return { kind: 'missing', part: 'place' };
  if (!query.has('indicators')) return { kind: 'missing', part: 'indicators' };
  return query.has('release') ? null : { kind: 'missing', part: 'release' };
}
