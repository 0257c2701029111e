/** Words for several areas together: what holds for each of them, before the figure of all. */
import type { Finding } from '../domain/finding.ts';
import { formatCount, formatFigure } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { outcomeSentence, SIZE_WORDS } from './comparison.ts';
import { quintilePhrase, standingPhrase } from './finding.ts';
import { GEOGRAPHY_WORDS } from './measures.ts';
import { joinNames } from './listOf.ts';

/** More areas than this are counted and not named. */
const MOST_NAMED = 5;

/**
 * "Both wards are in the highest fifth of wards in the boroughs."; "Oldfield and Hillside are higher than Northtown; Weston is
 * similar to Northtown." Empty for fewer than two areas, and where nothing can be said of any.
 */
export function eachSentences(findings: readonly Finding[]): string[] {
  if (findings.length < 2) return [];
  const quintiles = grouped(findings, ({ band }) => band);
  const standings = grouped(findings, besidePhrase);
  const band = sentenceOf(findings, quintiles, (first) =>
    first.band === null ? '' : `${quintilePhrase(first.band, first)} in ${here.theAuthorities}`,
  );
  const standing = sentenceOf(findings, standings, (first) => besidePhrase(first) ?? '');
  return [band, standing].filter((sentence) => sentence !== null);
}

/** "higher than Northtown"; of full counts "more than twice the figure for Northtown". */
function besidePhrase(finding: Finding): string | null {
  const { comparison, comparator } = finding;
  if (comparison.kind !== 'fullCount' || comparator === null) return standingPhrase(finding);
  return comparison.size === null ? null : `${SIZE_WORDS[comparison.size]} the figure for ${comparator.name}`;
}

/** Findings by what is said of them, in the order of first saying; those of which nothing is said are left out. */
function grouped(
  findings: readonly Finding[],
  saidOf: (finding: Finding) => string | null,
): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const said = saidOf(finding);
    if (said !== null) groups.set(said, [...(groups.get(said) ?? []), finding]);
  }
  return [...groups.values()];
}

function sentenceOf(
  findings: readonly Finding[],
  groups: readonly (readonly Finding[])[],
  phrase: (first: Finding) => string,
): string | null {
  const clauses = groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [`${subjectOf(group, findings)} ${phrase(first)}`];
  });
  if (clauses.length === 0) return null;
  const told = new Set(groups.flat());
  const rest = findings.filter((finding) => !told.has(finding));
  const text = [...clauses, ...(rest.length === 0 ? [] : [`${restOf(rest, findings)} ${NOT_SAID}`])].join(
    '; ',
  );
  return `${beginning(text)}.`;
}

const NOT_SAID = 'this cannot be said';

/** "of Nechells", "of 3 others". */
function restOf(rest: readonly Finding[], all: readonly Finding[]): string {
  return `of ${all.length <= MOST_NAMED ? joinNames(rest.map(({ area }) => area.name)) : `${formatCount(rest.length)} others`}`;
}

/** "both wards are", "all three wards are", "Lozells and Handsworth are", "4 of the 9 wards are". */
function subjectOf(group: readonly Finding[], all: readonly Finding[]): string {
  const { many } = GEOGRAPHY_WORDS[all[0]?.area.geography ?? 'ward'];
  if (group.length === all.length) {
    return all.length === 2 ? `both ${many} are` : `all ${formatCount(all.length)} ${many} are`;
  }
  if (all.length <= MOST_NAMED) {
    return `${joinNames(group.map(({ area }) => area.name))} ${group.length === 1 ? 'is' : 'are'}`;
  }
  return group.length === 1
    ? `1 of the ${formatCount(all.length)} ${many} is`
    : `${formatCount(group.length)} of the ${formatCount(all.length)} ${many} are`;
}

/** Beside an estimate: "The whole wards that it touches (Oldfield and Weston) together: 4.5. This is higher than England (3.2)." */
export function wholeWardsSentence(finding: Finding): string | null {
  const { observation, area, indicator } = finding;
  if (!isMeasured(observation)) return null;
  const figure = formatFigure(observation.value, indicator);
  const outcome = finding.comparison.kind === 'notCompared' ? null : outcomeSentence(finding);
  return `The whole wards that it touches (${area.name}) together: ${figure}.${outcome === null ? '' : ` ${outcome}`}`;
}
