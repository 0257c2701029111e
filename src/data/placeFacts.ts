/** Which file holds the facts of an area's page, and a profile with its facts put in. */
import type { GssCode } from '../domain/geography.ts';
import type { PlaceDone, ProfileFact, ProfileFile, ProfileShared } from './profileSchema.ts';

/** The place whose facts a page tells: a ward's borough, the borough itself, the region; null where the profile has them. */
export function placeOfFacts({ area }: ProfileFile, shared: ProfileShared): GssCode | null {
  return shared.done === undefined ? null : (area.borough ?? area.code);
}

/** The profile as releases before 2026-11.1 published it: with the facts of its place. */
export function withFacts(file: ProfileFile, place: PlaceDone): ProfileFile {
  return { ...file, done: place.facts };
}

/** The facts of a page, each once: those of its place first, then those that are on every page. */
export function factsOfPage(
  own: readonly ProfileFact[],
  everywhere: readonly ProfileFact[],
): readonly ProfileFact[] {
  const ofPlace = new Set(own.map(({ text }) => text));
  return [...own, ...everywhere.filter(({ text }) => !ofPlace.has(text))];
}
