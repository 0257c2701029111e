/** Words inside an evidence pack. The sentences around its figures are in `finding.ts`. */
import type { NotChangedReason } from '../domain/change.ts';
import type { Finding } from '../domain/finding.ts';
import {
  formatCount,
  formatDay,
  formatFigure,
  formatMonth,
  formatPeriodOf,
  formatShare,
} from '../domain/format.ts';
import type { CaveatId } from '../domain/indicator.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import { COMBINED_AREA, PLACE_WORDS as here } from '../domain/place.ts';
import { beginning } from './beginning.ts';
import { quintilePhrase } from './finding.ts';
import { outcomeSentence } from './comparison.ts';
import { lookUpRange, notComparedSentence, othersSentence, SIZE_WORDS, outcomeWords } from './comparison.ts';
import { joinNames } from './listOf.ts';
import { midSentence } from './measures.ts';
import { REDRAWN_MONTH } from './redrawn.ts';
import { PROGRAMME_WORDS as programme } from './programme.ts';

export const PACK_WORDS = {
  title: (place: string) => `Evidence for ${place}`,
  /** A measure that only a borough has, in a pack about a smaller place. */
  elsewhereTitle: (measure: string, borough: string) => `${measure} (all of ${borough})`,
  /** A partner's measure in place of a public one. */
  standInTitle: (measure: string, publisher: string) => `${measure} (supplied by ${publisher})`,
  subtitle: 'Published figures on violence, its risk factors and prevention',
  /** Beside the release, where a reader first learns whose figures these are. */
  from: (site: string, release: string, published: string) =>
    `From the ${site}. Release ${release}, published on ${formatDay(published)}.`,
  back: 'Back to the downloads',
  region: `${here.theAuthorities} of ${here.theArea}`,
  contents: 'Contents',
  sections: {
    place: 'The place',
    picture: 'On the map',
    figures: 'The figures at a glance',
    statement: 'What the figures say',
    done: 'What is already being done',
    limits: 'What this pack must not be used to claim',
    sources: 'Sources',
    check: 'Check these figures',
  },
  names: {
    drawn: 'the drawn area',
    near: (metres: number, postcode: string) =>
      `the area within ${formatCount(metres)} metres of ${postcode}`,
    many: (count: number, boroughs: readonly string[]) => `${count} wards in ${joinNames(boroughs)}`,
  },
  place: {
    people: (place: string, residents: number, boroughs: readonly string[]) =>
      `About ${formatCount(residents)} people live in the neighbourhoods counted for ${place} (mid-2024)${boroughs.length === 0 ? '' : `, in ${joinNames(boroughs)}`}.`,
    published: 'The figures are as published for this area.',
    wards: (names: readonly string[]) =>
      `The figures are put together from the published figures of ${joinNames(names)}: counts and populations are added up, and rates without counts are averaged by residents.`,
    outline: (share: number) =>
      `The outline is not a published area, so its figures are put together from neighbourhoods. A neighbourhood with all of its postcodes inside is counted whole; one that is cut is counted by the share of its postcodes inside. ${
        share === 0
          ? 'This outline cuts no neighbourhood.'
          : `${formatShare(share)} of its residents are estimated in this way, so its figures are estimates.`
      }`,
    straight: 'The distance is a straight line. The way on foot is longer.',
    partlyOutside: `Part of this place lies outside ${here.theAuthorities}. Nothing and nobody there is counted.`,
    redrawn: (boroughs: readonly string[]) =>
      `Wards in ${joinNames(boroughs)} are taken as they were until ${REDRAWN_MONTH}, when their lines were redrawn.`,
    vintage: (vintage: string) => `Areas: ${vintage}.`,
    leftOut: (titles: readonly string[]) =>
      `Left out, as no figure can be put together for this place: ${joinNames(titles)}.`,
  },
  statement: {
    elsewhere: (place: string, borough: string) =>
      `No figure can be given for ${place} itself. This is the figure for ${borough} as a whole.`,
    onlySingly: (measure: string, publisher: string) =>
      `“${measure}”, supplied by ${publisher}, is shown for one ward at a time and not put together for several.`,
    estimate: 'The figure is an estimate.',
    score: 'A higher score means more deprivation or greater need.',
    checked: 'Figures as published',
    edited: 'Words by the applicant; figures as published',
    own: 'Author’s own words; figures not as published',
    cautions: 'To keep in mind',
  },
  figureTable: {
    caption: (place: string) => `Figures for ${place}`,
    measure: 'Measure and period',
    figure: 'Figure',
    interval: '95% interval',
    compared: 'Beside other places',
    none: 'none',
    estimate: 'estimate',
    visitors:
      'Many people may come here who are not in the population of this rate, so it may look higher than it is for those who are.',
  },
  chart: {
    alt: (title: string, parts: readonly string[]) => `Bar chart. ${title}: ${parts.join('; ')}.`,
    interval: 'The thin line is the 95% interval.',
    caption: (place: string, others: readonly string[]) => `${place} beside ${joinNames(others)}`,
  },
  map: {
    caption: (place: string) => `${place} on the map, with the wards around`,
    /** What the map shows, without a place in a league: its classes, and the class of each ward that is outlined. */
    alt: (title: string, classes: readonly string[], place: string, own: readonly string[]) =>
      `Map. ${title}, in classes: ${classes.join('; ')}. ${place} is outlined.${own.length === 0 ? '' : ` ${own.join('; ')}.`}`,
    classOf: (label: string, count: number) => `${label} (${count === 1 ? '1 ward' : `${count} wards`})`,
    ownClass: (ward: string, label: string) => `${ward}: ${label}`,
    pattern: (title: string, period: string, fifth: string, count: number) =>
      `Upright lines: ${title} (${period}), ${midSentence(fifth)}: ${count === 1 ? '1 ward' : `${count} wards`}`,
    circles: (title: string, unit: string, period: string, limit: string) =>
      `Circles: ${title}, ${unit} (${period}). Twice the figure is twice the area. ${limit}`,
    marks: (title: string, day: string, hasLines: boolean, source: string) =>
      `${title} ${hasLines ? 'routes' : 'places and how many routes'}, ${day}. Source: ${source}`,
  },
  patchOutlined: (place: string) => `Outlined: ${place}`,
  done: {
    none: 'No published document known to this assessment names something that is running now.',
    current: 'Now, as far as is known',
    past: 'What has been done',
    more: (count: number) => `${formatCount(count)} more`,
    route: (name: string, walked: string) =>
      `${programme.name} route: ${name}. ${walked} This is as planned, and no promise that somebody is there now.`,
    asOf: (date: string) => `As of ${formatDay(formatMonth(date))}.`,
    source: (sources: string) => `Source: ${sources}.`,
    reach: (role: string, boroughs: readonly string[], partnership: string) =>
      `To reach the people who work on this, ask the ${partnership} for the ${role} for ${joinNames(boroughs)}.`,
  },
  check: {
    text: (release: string, published: string) =>
      `These figures are of release ${release}, published on ${formatDay(published)}. Releases are never changed. Follow the link to see whether the figures are as published, and whether there are newer ones.`,
    link: 'Link',
    follow: 'Check these figures',
    code: 'Check code',
    checkFigure: (title: string) => `Check this figure: ${title}`,
    figureCode: (code: string) => `Check code ${code}`,
  },
  sourceOf: (publisher: string, title: string, licence: string) => `${publisher}: ${title}. ${licence}.`,
  cite: {
    author: (partnership: string) => partnership,
    inSentence: `violence prevention needs assessment of ${here.theArea}`,
    site: `Violence prevention needs assessment, ${COMBINED_AREA.name}`,
  },
} as const;
/** Cautions that hold for most measures: said once, in the box of limits, and not under every figure. */
export const COMMON_CAVEATS: readonly CaveatId[] = [
  'all-ages',
  'recorded-not-occurred',
  'chance-only',
  'locations-approximate',
  'resident-rate-city-centre',
  'ward-average-hides-pockets',
  'no-england-figure',
];

/** How a figure stands to all it is compared with: outcomes, then the figures without one and, once, why. */
export function comparisonSentences(findings: readonly Finding[]): string[] {
  const outcomes = findings
    .filter(({ comparison }) => comparison.kind !== 'notCompared')
    .map(outcomeSentence)
    .filter((sentence) => sentence !== null);
  const others = findings.map(othersSentence).filter((sentence) => sentence !== null);
  const without = findings.filter(
    ({ comparison, comparator }) => comparison.kind === 'notCompared' && comparator?.value != null,
  );
  const [first] = without;
  if (first === undefined || first.comparison.kind !== 'notCompared') return [...outcomes, ...others];
  const figures = without.map(
    ({ comparator, indicator }) =>
      `for ${comparator?.name ?? ''} it is ${formatFigure(comparator?.value ?? 0, indicator)}`,
  );
  const { reason } = first.comparison;
  const hole = isMeasured(first.observation) ? first.observation.hole : undefined;
  const why =
    reason === 'same-area' || reason === 'absent'
      ? ''
      : ` ${notComparedSentence(reason, first.noInterval, hole)}`;
  const text = joinNames(figures);
  const range = reason === 'depends-on-look-up' ? lookUpRange(first) : null;
  const told = `${beginning(text)}.${why}`;
  return [...outcomes, ...(range === null ? [] : [range]), told, ...others];
}

/** "Higher than Northtown (51.6) and the boroughs together (43.7). In the highest fifth of wards." */
export function standingText(findings: readonly Finding[]): string {
  const named = ({ comparator, indicator }: Finding): string =>
    `${comparator?.name ?? ''} (${formatFigure(comparator?.value ?? 0, indicator)})`;
  const outcomes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { comparison } = finding;
    if (comparison.kind !== 'compared') continue;
    const words = outcomeWords(comparison);
    outcomes.set(words, [...(outcomes.get(words) ?? []), finding]);
  }
  const without = findings.filter(
    ({ comparison, comparator }) => comparison.kind === 'notCompared' && comparator?.value != null,
  );
  const [first] = findings;
  return [
    ...[...outcomes].map(([words, own]) => `${words} ${joinNames(own.map(named))}`),
    ...findings.flatMap((finding) => sizeBeside(finding, named(finding))),
    ...(without.length === 0 ? [] : [joinNames(without.map(named))]),
    ...(first?.band == null ? [] : [quintilePhrase(first.band, first)]),
  ]
    .map((part) => `${beginning(part)}.`)
    .join(' ');
}

/** "more than twice Northtown (9.4%)": a full count beside each comparator that is large enough for it. */
function sizeBeside({ comparison }: Finding, named: string): string[] {
  if (comparison.kind !== 'fullCount') return [];
  return [comparison.size === null ? named : `${SIZE_WORDS[comparison.size]} ${named}`];
}

const WHY_NO_CHANGE: Readonly<Partial<Record<NotChangedReason, string>>> = {
  'varies-beyond-chance': 'How much such figures usually move is not known',
  'depends-on-look-up': 'Whether it is more than usual depends on how neighbourhoods are assigned to wards',
  'population-hole': 'Many of the people counted here live where no police record is held',
  'no-interval': 'There is no 95% interval for the two figures',
};

/** The period before, where the domain gives no outcome on the change, with the reason; null where it does or there is none. */
export function earlierSentence(finding: Finding, earlier: Observation | null): string | null {
  if (!isMeasured(earlier) || !isMeasured(finding.observation)) return null;
  const { change, indicator } = finding;
  if (change === null || change.kind === 'compared') return null;
  const before = formatFigure(earlier.value, indicator);
  const when = formatPeriodOf(earlier.period, indicator);
  const why = WHY_NO_CHANGE[change.reason];
  return `It was ${before} in the earlier period (${when}).${why === undefined ? '' : ` ${why}.`}`;
}

/** What is in a pack that decides which limits must be said. */
export interface PackContent {
  readonly caveats: ReadonlySet<CaveatId>;
  readonly hasIntervals: boolean;
  readonly hasElsewhere: boolean;
  readonly hasStandIns: boolean;
  readonly hasEstimates: boolean;
  readonly hasLookUp: boolean;
  readonly hasCityCentre: boolean;
  readonly hasSmallAreas: boolean;
}

export function limitSentences(content: PackContent): readonly string[] {
  const { caveats } = content;
  const said = (isSaid: boolean, text: string): string[] => (isSaid ? [text] : []);
  return [
    ...said(
      caveats.has('recorded-not-occurred'),
      'How much violence or crime happened. The figures count what was recorded; much is never reported, and recording differs between places and over time.',
    ),
    ...said(
      caveats.has('all-ages'),
      'That young people were hurt or took part, from figures of offences. Those count people of all ages.',
    ),
    'That one thing brings about another. Things that occur in the same place are only shown to occur there together.',
    'Anything about a person, a family or a group. A rate describes a place, and most of those who live there have no part in violence.',
    ...said(content.hasIntervals, 'More certainty than there is. The 95% interval allows for chance alone.'),
    ...said(
      content.hasSmallAreas,
      'A place in a league. Areas are told apart by bands or intervals, never by a rank.',
    ),
    ...said(
      content.hasElsewhere,
      `Figures of a whole ${here.authority.one} as figures of this patch. Where none is published for smaller areas, the ${here.authority.one}’s is shown and named.`,
    ),
    ...said(
      content.hasStandIns,
      'A partner’s figures as those of the public measure in whose place they are shown. The two are counted in different ways.',
    ),
    ...said(
      content.hasEstimates,
      'Exact figures. Those of a drawn area are estimates from the neighbourhoods it touches.',
    ),
    ...said(
      content.hasLookUp,
      'A verdict on figures that hang on how neighbourhoods are assigned to wards. They are marked.',
    ),
    ...said(
      content.hasCityCentre,
      'A rate of those who live in a city or town centre. Many people may come there to work, shop or go out. If so, rates look high.',
    ),
    ...said(
      caveats.has('not-all-missing-children'),
      'How many children went missing. Only children looked after by the council are counted, wherever they were placed.',
    ),
    ...said(
      caveats.has('recording-varies'),
      'That one council has more of a problem than another. Councils record these factors in different ways.',
    ),
    ...said(
      caveats.has('locations-approximate'),
      'What happened in a street. Places of offences are moved to a nearby point before they are published.',
    ),
    ...said(
      caveats.has('contains-crime'),
      'That deprivation goes with violence, from a deprivation score that has recorded crime in it.',
    ),
  ];
}
