/** Sentences of a bid's text: whole ones, each with its figure, whose it is, and of when. */
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatDay, formatFigure, formatPeriodOf } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { changeOutcome } from './change.ts';
import { lookUpRange, outcomeWords, SIZE_WORDS } from './comparison.ts';
import { eachSentences } from './eachArea.ts';
import { figurePhrase, quintilePhrase } from './finding.ts';
import { joinNames } from './listOf.ts';
import { midSentence } from './measures.ts';

export const BID_TEXT_WORDS = {
  estimate: 'The figure is an estimate.',
  /** A measure of the authority, where the place has none. */
  whole: (authority: string) => `${authority} as a whole`,
  nothingHigher: 'None of the figures chosen here is clearly higher than those beside it.',
  notHigher: (titles: readonly string[]) => `Not clearly higher here: ${joinNames(titles.map(midSentence))}.`,
  limits:
    'Police figures count what was recorded, of people of all ages, and depend on how crimes are reported and recorded. Things that occur together here need not be linked.',
  limitsOther: 'Things that occur together here need not be linked.',
  source: (site: string, release: string, published: string, signs: string) =>
    `Source: ${site}, release ${release} of ${formatDay(published)}, check code ${signs}.`,
  voice: (heard: string, text: string) =>
    `We have been told${heard === '' ? '' : ` (${heard})`}: “${text.replace(/\s+/gu, ' ').trim()}”`,
  voices: (count: number) =>
    `What ${count === 1 ? 'one person or group' : `${formatCount(count)} people or groups`} told us is in the pack, in our own notes.`,
  exists: (text: string, date: string) => `${text} (as of ${date}).`,
  works: (title: string, rating: string, publisher: string, day: string, text: string) =>
    `${title}: ${rating} by the ${publisher}, as read on ${formatDay(day)}. ${text} That is from elsewhere and no promise.`,
} as const;

/** Where and when: "In Oldfield there were 4.5 recorded robberies per 1,000 residents (April 2025 to March 2026)." */
export function bidFigure(finding: Finding, place: string): string | null {
  const { indicator, observation } = finding;
  if (!isMeasured(observation)) return null;
  const when = formatPeriodOf(finding.period, indicator);
  const phrase = figurePhrase(finding, observation.value);
  switch (indicator.unit) {
    case 'score':
    case 'decile':
    case 'index':
      return `In ${place} the figure for ${midSentence(indicator.title)} is ${formatFigure(observation.value, indicator)} (${when}; a higher score means more deprivation or need).`;
    case 'percent':
      return `In ${place}, ${phrase} (${when}).`;
    default:
      return `In ${place} there were ${phrase} (${when}).`;
  }
}

/** "This is higher than Northtown (3.2) and in the highest fifth of wards in the boroughs."; null where nothing can be said. */
export function bidStanding(findings: readonly Finding[]): string | null {
  const [first] = findings;
  const clauses = [
    ...standingClauses(findings),
    ...(first?.band == null ? [] : [`${quintilePhrase(first.band, first)} in ${here.theAuthorities}`]),
  ];
  const told = clauses.length === 0 ? [] : [`This is ${joinNames(clauses)}.`];
  const without = findings.filter(
    ({ comparison, comparator }) => comparison.kind === 'notCompared' && comparator?.value != null,
  );
  const plain = without.map(
    ({ comparator, indicator }) =>
      `for ${comparator?.name ?? ''} it is ${formatFigure(comparator?.value ?? 0, indicator)}`,
  );
  const range = first === undefined ? null : lookUpRange(first);
  const all = [
    ...told,
    ...(plain.length === 0 ? [] : [`${beginning(joinNames(plain))}.`]),
    ...(range === null ||
    first === undefined ||
    !isMeasured(first.observation) ||
    first.observation.alternative === null
      ? []
      : [range]),
  ];
  return all.length === 0 ? null : all.join(' ');
}

/** "higher than Northtown (3.2) and England (2.1)" for each thing that is said of some. */
function standingClauses(findings: readonly Finding[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { comparison, comparator, indicator } of findings) {
    if (comparison.kind === 'notCompared' || comparator === null) continue;
    const words =
      comparison.kind === 'compared'
        ? outcomeWords(comparison)
        : comparison.size === null
          ? null
          : SIZE_WORDS[comparison.size];
    if (words === null) continue;
    const named = `${comparator.name} (${formatFigure(comparator.value ?? 0, indicator)})`;
    groups.set(words, [...(groups.get(words) ?? []), named]);
  }
  return [...groups].map(([words, names]) => `${words} ${joinNames(names)}`);
}

/** What holds for each of several wards: "For robbery, both wards are in the highest fifth of wards." */
export function bidEach(title: string, each: readonly Finding[]): string | null {
  const [first] = eachSentences(each);
  if (first === undefined) return null;
  // Names keep their capital.
  const said = first.replace(/^(?:Both|All|Of) /u, (word) => word.toLowerCase());
  return `For ${midSentence(title)}, ${said}`;
}

/** "It was 8.0 in the earlier period (September 2023 to August 2024): 44% lower, by more than …" */
export function bidChange({ change, indicator, area }: Finding): string | null {
  if (change?.kind !== 'compared') return null;
  const { earlier } = change;
  return `It was ${formatFigure(earlier.value, indicator)} in ${formatPeriodOf(earlier.period, indicator)}: ${changeOutcome(change, area.geography, 'figures')}.`;
}

/** What does not stand out, in one sentence, each with how it stands; null where all does. */
export function notStandingOut(
  told: readonly { readonly title: string; readonly findings: readonly Finding[] }[],
): string | null {
  const clauses = told.flatMap(({ title, findings }) => {
    const [standing] = standingClauses(findings);
    const [first] = findings;
    const said = standing ?? (first?.band == null ? null : quintilePhrase(first.band, first));
    return said === null ? [] : [`${midSentence(title)} is ${said}`];
  });
  return clauses.length === 0 ? null : `Not everything is higher here: ${clauses.join('; ')}.`;
}
