/** What an area page shows, worked out once from its files: findings in order, what they are compared with, topics. */
import {
  decodeProfile,
  profileFinding,
  type ProfileComparatorLevel,
  type ProfileEntry,
  type ProfileIndicator,
} from '../data/decodeProfile.ts';
import type { ProfileFile, ProfileShared } from '../data/profileSchema.ts';
import { isComparable } from '../domain/comparison.ts';
import type { Finding } from '../domain/finding.ts';
import { headlinesOf } from '../domain/headlines.ts';
import type { Topic } from '../domain/indicator.ts';
import { TOPICS } from '../domain/indicator.ts';
import { isVisitorRate } from '../domain/indicatorTraits.ts';
import { isMeasured } from '../domain/observation.ts';
import { answeringMeasure, isTold } from '../domain/standIn.ts';
import type { ChangeAround } from '../words/areaChange.ts';
import { cautionTexts } from '../words/caveats.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { changesAround } from './changesAround.ts';

/** One figure of the page with everything said about it. */
export interface ProfileFigure {
  readonly entry: ProfileEntry;
  /** Against the comparator that is said first. */
  readonly finding: Finding;
  /** Against the others. */
  readonly others: readonly Finding[];
  readonly comparators: readonly {
    readonly level: ProfileComparatorLevel;
    readonly name: string;
    readonly value: number | null;
  }[];
  /** A partner's measure, shown where the page would otherwise have a public one of the borough only. */
  readonly standIn: { readonly asked: string; readonly publisher: string } | null;
  /** Publisher of a partner's figures for wards that have none for this one; on the public measure's figure of the borough. */
  readonly notCovered: string | null;
}

export interface ProfileTopic {
  readonly topic: Topic;
  readonly figures: readonly ProfileFigure[];
  /** Titles of the topic's measures among the main layers. */
  readonly shownAbove: readonly string[];
  readonly cautions: readonly { readonly text: string; readonly titles: readonly string[] }[];
}

export interface ProfileModel {
  readonly file: ProfileFile;
  readonly shared: ProfileShared;
  readonly release: string;
  readonly localAuthorityName: string | null;
  readonly byId: ReadonlyMap<string, ProfileFigure>;
  /** What became of each measure in the area around: a ward's borough, a borough's combined area. */
  readonly changesAround: ReadonlyMap<string, ChangeAround>;
  /** The measure the page leads with, then what else is asked for first: counts, deprivation, missing episodes. */
  readonly headlines: readonly ProfileFigure[];
  readonly topics: readonly ProfileTopic[];
}

/** Whether visitors may make the figure look high: a ward's rate for people who live, or live and work, there. */
export function isWardVisitorRate({ indicator, level }: Pick<ProfileEntry, 'indicator' | 'level'>): boolean {
  return level === 'ward' && isVisitorRate(indicator);
}

/** Whether a neighbourhood without police records makes the figure too low: a ward's rate for each 1,000 of its residents. */
export function isWardResidentRate({ indicator, level }: Pick<ProfileEntry, 'indicator' | 'level'>): boolean {
  return level === 'ward' && indicator.unit === 'per-1000-residents';
}

/** The comparator said first, by level of the figure: the nearest one that every measure of the level has, if it is there. */
const FIRST_COMPARATOR: Readonly<Record<ProfileEntry['level'], readonly ProfileComparatorLevel[]>> = {
  ward: ['region', 'england', 'borough'],
  borough: ['england', 'region', 'wider-region'],
  region: ['england', 'wider-region'],
};

export function profileModel(file: ProfileFile, shared: ProfileShared, release: string): ProfileModel {
  const borough = shared.boroughs.find(({ code }) => code === file.area.borough);
  const entries = decodeProfile(file, shared);
  const figures = entries.map((entry) => ({
    ...figureOf(entry, borough?.name ?? null, release),
    ...standingIn(entry, entries, shared),
  }));
  const byId = new Map(figures.map((figure) => [figure.entry.indicator.id, figure]));
  const indicators = entries.map(({ indicator }) => indicator);
  const headlines = headlinesOf(file.area.geography).flatMap((id) => {
    const asked = byId.get(id)?.entry.indicator;
    if (asked === undefined) return [];
    const answers = (one: ProfileIndicator): boolean => hasOwnFigure(byId.get(one.id)?.entry, file);
    return byId.get(answeringMeasure(asked, indicators, answers).id) ?? [];
  });
  return {
    file,
    shared,
    release,
    localAuthorityName: file.area.geography === 'ward' ? (borough?.name ?? null) : null,
    byId,
    changesAround: changesAround(entries, file, borough?.name ?? null),
    headlines,
    topics: TOPICS.map((topic) => topicOf(topic, figures, new Set(headlines))).filter(
      ({ figures: shown }) => shown.length > 0,
    ),
  };
}

/** Whether an entry is of the area itself and not of its borough, and says something of it. */
function hasOwnFigure(entry: ProfileEntry | undefined, { area }: ProfileFile): boolean {
  return entry?.level === area.geography && isTold(entry.observation);
}

/** What is said of an entry because a partner's measure stands in for a public one, or would if it had this ward. */
function standingIn(
  entry: ProfileEntry,
  entries: readonly ProfileEntry[],
  { sources }: ProfileShared,
): Pick<ProfileFigure, 'standIn' | 'notCovered'> {
  const { indicator, level } = entry;
  const publisherOf = ({ source }: ProfileIndicator): string =>
    sources.find(({ id }) => id === source)?.publisher ?? source;
  const asked = entries.find((one) => one.indicator.id === indicator.standsInFor);
  const [other] = entries.filter(
    (one) => one.indicator.standsInFor === indicator.id && one.level === 'ward' && !isTold(one.observation),
  );
  return {
    standIn:
      asked?.level === 'borough' && level === 'ward' && isTold(entry.observation)
        ? { asked: asked.indicator.title, publisher: publisherOf(indicator) }
        : null,
    notCovered: other === undefined ? null : publisherOf(other.indicator),
  };
}

function figureOf(
  entry: ProfileEntry,
  borough: string | null,
  release: string,
): Omit<ProfileFigure, 'standIn' | 'notCovered'> {
  const comparable = isComparable(entry.indicator) ? entry.comparators : [];
  const named = comparable.map(({ level, observation }) => ({
    level,
    name: level === 'borough' ? (borough ?? GEOGRAPHY_WORDS.borough.one) : GEOGRAPHY_WORDS[level].one,
    value: isMeasured(observation) ? observation.value : null,
  }));
  const held = FIRST_COMPARATOR[entry.level].filter((level) => named.some((one) => one.level === level));
  const measured = held.find((level) => named.some((one) => one.level === level && one.value !== null));
  const first = named.find(({ level }) => level === (measured ?? held[0])) ?? null;
  return {
    entry,
    finding: profileFinding(entry, first, release),
    others: named.filter((one) => one !== first).map((one) => profileFinding(entry, one, release)),
    comparators: named,
  };
}

function topicOf(
  topic: Topic,
  all: readonly ProfileFigure[],
  headlines: ReadonlySet<ProfileFigure>,
): ProfileTopic {
  const ofTopic = all.filter(({ entry }) => entry.indicator.topic === topic);
  const figures = ofTopic.filter((figure) => !headlines.has(figure));
  return {
    topic,
    figures,
    shownAbove: ofTopic.filter((figure) => headlines.has(figure)).map(({ entry }) => entry.indicator.title),
    cautions: cautionTexts(figures.map(({ entry }) => entry.indicator)).map((text) => {
      const about = figures.filter(({ entry }) => cautionTexts([entry.indicator]).includes(text));
      return {
        text,
        titles: about.length === figures.length ? [] : about.map(({ entry }) => entry.indicator.title),
      };
    }),
  };
}
