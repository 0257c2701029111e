/** The line of a topic: how many measures, how those of the area itself stand, and whose the others are. */
import type { ProfileLevel } from '../data/profileSchema.ts';
import type { Finding } from '../domain/finding.ts';
import { subjectOf } from '../domain/sameSubject.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { isWardVisitorRate, type ProfileFigure } from './profileModel.ts';

const words = PROFILE_WORDS.topics;

/** How many things the findings are about: one that two sources measure counts once. */
function countSubjects(findings: readonly Finding[]): number {
  return new Set(findings.map(({ indicator }) => subjectOf(indicator.id))).size;
}

function count(findings: readonly Finding[], verdict: 'higher' | 'lower', name: string): number {
  return countSubjects(
    findings.filter(
      ({ comparison, comparator }) =>
        comparator?.name === name && comparison.kind === 'compared' && comparison.verdict === verdict,
    ),
  );
}

/** Titles of the things that two of the measures are of. */
function measuredTwice(figures: readonly ProfileFigure[]): readonly string[] {
  const ids = figures.map(({ entry }) => entry.indicator.id);
  return figures
    .filter(({ entry: { indicator } }) =>
      ids.some((id) => id !== indicator.id && subjectOf(id) === indicator.id),
    )
    .map(({ entry }) => entry.indicator.title);
}

/**
 * "10 measures: higher than England: 4; lower than England: 2." Where many people may come from elsewhere the line says how
 * many of the measures are rates that they may raise: that is a caution and drops no verdict. A thing that two sources measure is
 * named, and counted once.
 */
export function topicDigest(
  figures: readonly ProfileFigure[],
  level: ProfileLevel,
  isCityCentre: boolean,
): string {
  const own = figures.filter(({ entry }) => entry.level === level);
  const counted = own.length === 0 ? figures : own;
  const raised = isCityCentre ? counted.filter(({ entry }) => isWardVisitorRate(entry)).length : 0;
  const findings = counted.map(({ finding }) => finding);
  const names = [...new Set(findings.flatMap(({ comparator }) => comparator?.name ?? []))];
  const verdicts = names.flatMap((name) =>
    (['higher', 'lower'] as const).flatMap((verdict) => {
      const number = count(findings, verdict, name);
      return number === 0 ? [] : [words[verdict](number, name)];
    }),
  );
  const { many } = GEOGRAPHY_WORDS[counted[0]?.entry.level ?? level];
  const banded = (band: Finding['band']) =>
    countSubjects(findings.filter((finding) => finding.band === band));
  const bands = [
    ...(banded('highest-fifth') > 0 ? [words.highestFifth(banded('highest-fifth'), many)] : []),
    ...(banded('lowest-fifth') > 0 ? [words.lowestFifth(banded('lowest-fifth'), many)] : []),
  ];
  const elsewhere = figures.filter((figure) => !own.includes(figure));
  const place = elsewhere[0]?.entry.area.name;
  const told = [
    ...verdicts,
    ...bands,
    ...(raised > 0 ? [words.raised(raised)] : []),
    ...(place === undefined ? [] : [words.elsewhere(elsewhere.length, place)]),
  ];
  const twice = measuredTwice(figures);
  const measures = `${words.digest(figures.length)}${twice.length === 0 ? '' : words.twice(twice)}`;
  return told.length === 0 ? `${measures}.` : `${measures}: ${told.join('; ')}.`;
}
