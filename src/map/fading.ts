/** Which areas a map fades because they are similar to what they are compared with. */
import { compareWithComparator } from '../domain/comparison.ts';
import { comparisonRule } from '../domain/finding.ts';
import { formatCount } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { NOTICE_WORDS, SUMMARY_WORDS } from '../words/map.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { notComparedSentence } from '../words/comparison.ts';
import type { MapQuery, MapQueryArea } from './mapQuery.ts';

interface Fading {
  readonly faded: ReadonlySet<GssCode>;
  /** What is said instead of or beside fading; null when nothing needs saying. */
  readonly notice: string | null;
  readonly sentence: string | null;
}

const NO_FADING: Fading = { faded: new Set(), notice: null, sentence: null };

/** Which areas are similar to the comparator; where no outcome can be given, why. */
export function fadingOf(query: MapQuery, shown: readonly MapQueryArea[]): Fading {
  const { first, colours = null } = query;
  // A change is told by its own limits, not by what is compared with.
  if (!query.uncertainty || first === null || colours !== null) return NO_FADING;
  const { indicator, comparator, observations, geography } = first;
  if (indicator.intervalMethod === 'none' || comparator === null) {
    const reason = comparator === null ? 'no-comparator' : 'no-interval';
    return { ...NO_FADING, notice: NOTICE_WORDS.notFaded(notComparedSentence(reason, indicator.noInterval)) };
  }
  const rule = comparisonRule(indicator, geography);
  const faded = new Set<GssCode>();
  let compared = 0;
  let onLookUp = 0;
  for (const { code, borough } of shown) {
    const observation = observations.get(code);
    if (observation === undefined) continue;
    const comparison = compareWithComparator(observation, comparator.observationFor(borough), rule);
    if (comparison.kind === 'compared') {
      compared += 1;
      if (comparison.outcome === 'similar') faded.add(code);
    } else if (comparison.kind === 'notCompared' && comparison.reason === 'depends-on-look-up') onLookUp += 1;
  }
  if (compared === 0) {
    const reason = onLookUp > 0 ? 'depends-on-look-up' : 'comparator-absent';
    return { ...NO_FADING, notice: NOTICE_WORDS.notFaded(notComparedSentence(reason, null)) };
  }
  return {
    faded,
    notice: onLookUp > 0 ? NOTICE_WORDS.dependsOnLookUp(onLookUp) : null,
    sentence: SUMMARY_WORDS.faded(
      formatCount(faded.size),
      formatCount(shown.length),
      GEOGRAPHY_WORDS[geography].many,
      comparator.name,
    ),
  };
}
