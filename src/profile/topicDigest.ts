/** The line on a closed topic: how many measures, and how they stand. */
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileFigure } from './profileModel.ts';

const words = PROFILE_WORDS.topics;

export function topicDigest(figures: readonly ProfileFigure[]): string {
  const told = [words.digest(figures.length)];
  const names = new Set(figures.flatMap(({ finding }) => finding.comparator?.name ?? []));
  for (const name of names) {
    const count = (verdict: 'higher' | 'lower') =>
      figures.filter(
        ({ finding: { comparison, comparator } }) =>
          comparator?.name === name && comparison.kind === 'compared' && comparison.verdict === verdict,
      ).length;
    for (const verdict of ['higher', 'lower'] as const) {
      if (count(verdict) > 0) told.push(words[verdict](count(verdict), name));
    }
  }
  // Bands only where no verdict says more.
  if (told.length === 1) {
    for (const [band, say] of [
      ['highest-fifth', words.highestFifth],
      ['lowest-fifth', words.lowestFifth],
    ] as const) {
      const banded = figures.filter(({ finding }) => finding.band === band);
      const [first] = banded;
      if (first !== undefined) told.push(say(banded.length, GEOGRAPHY_WORDS[first.entry.level].many));
    }
  }
  return told.length === 1 ? `${told[0] ?? ''}.` : `${told[0] ?? ''}: ${told.slice(1).join('; ')}.`;
}
