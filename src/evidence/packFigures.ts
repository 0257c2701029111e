/** The figures of a pack: for each measure the patch's own figure, or its boroughs', each with what it is compared with. */
import { FILES } from '../data/releaseFiles.ts';
import { decodePeriod } from '../data/decodeObservations.ts';
import { figuresAt } from '../data/figuresAt.ts';
import type { ProfileShared } from '../data/profileSchema.ts';
import type { OpenRelease } from '../data/releaseReader.ts';
import type { Catalogue, ObservationsFile } from '../data/schema.ts';
import { computeFinding, type Finding, type FindingArea, type FindingInput } from '../domain/finding.ts';
import { SINGLE_AREAS, type Geography, type GssCode } from '../domain/geography.ts';
import { indicatorAt, type Indicator } from '../domain/indicator.ts';
import { NO_PEERS, peersOf, type Observation } from '../domain/observation.ts';
import { aggregatePatch, canAggregate, estimatedIndicator, PATCH_CODE } from '../domain/patch.ts';
import { answeringMeasure, isTold, standInsFor } from '../domain/standIn.ts';
import type { EvidenceComparator, EvidenceView } from '../view/evidenceView.ts';
import { joinNames } from '../words/listOf.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import { findingsOfEach } from './eachWard.ts';
import type { Patch } from './readPatch.ts';

/** One figure of the pack, with everything that is said about it. */
export interface PackFigure {
  readonly indicator: Indicator;
  readonly area: FindingArea;
  /** Put together for the patch, not published as such. */
  readonly isAggregated: boolean;
  /** An estimate, because neighbourhoods are cut. */
  readonly isEstimate: boolean;
  /** Of a borough, because there is none for the patch. */
  readonly isElsewhere: boolean;
  /** A partner's measure, shown where the pack asks for a public one that the patch does not have. */
  readonly standIn: StandInOf | null;
  /** On the borough's figure: a partner's measure of single wards that cannot be put together for this patch. */
  readonly onlySingly: { readonly title: string; readonly publisher: string } | null;
  readonly finding: Finding;
  /** The same figure against the other comparators. */
  readonly others: readonly Finding[];
  readonly comparators: readonly {
    readonly level: ComparedLevel;
    readonly name: string;
    readonly code: GssCode;
    readonly observation: Observation;
  }[];
  /** The complete period before, where one may be told. */
  readonly earlier: Observation | null;
  /** The same of each of its wards, where the patch is made of whole ones: what holds for each is told before the whole. */
  readonly each: readonly Finding[];
  /** Beside an estimate: the same of the whole wards that the outline touches. Not in the check code. */
  readonly wholeWards: Finding | null;
}

type ComparedLevel = EvidenceComparator | 'wider-region';

export interface StandInOf {
  /** Title of the public measure. */
  readonly asked: string;
  readonly publisher: string;
}

export interface PackSources {
  readonly files: Pick<OpenRelease, 'read' | 'release'>;
  readonly catalogue: Catalogue;
  readonly shared: ProfileShared;
  /** False for a pack as it was made before partners' measures were followed: its code is checked against that too. */
  readonly followsStandIns: boolean;
}

/** The figures as far as their files are here. */
export function packFigures(
  sources: PackSources,
  patch: Patch,
  placeName: string,
  view: Pick<EvidenceView, 'compare' | 'earlier'> & { readonly indicators: readonly string[] },
): readonly PackFigure[] {
  const chosen = view.indicators.flatMap(
    (id) => sources.catalogue.indicators.find((one) => one.id === id) ?? [],
  );
  return once(chosen.flatMap((indicator) => figuresOf(sources, patch, placeName, view, indicator)));
}

/** A partner's measure that is chosen itself and stands in for another one too is told once, with what it stands in for. */
function once(figures: readonly PackFigure[]): readonly PackFigure[] {
  const keyOf = ({ indicator, area }: PackFigure): string => `${indicator.id}.${area.code}`;
  const standIns = new Set(figures.filter(({ standIn }) => standIn !== null).map(keyOf));
  return figures.filter((figure) => figure.standIn !== null || !standIns.has(keyOf(figure)));
}

function figuresOf(
  sources: PackSources,
  patch: Patch,
  placeName: string,
  view: Pick<EvidenceView, 'compare' | 'earlier'>,
  asked: Indicator,
): PackFigure[] {
  const all = sources.catalogue.indicators;
  const standIns = sources.followsStandIns ? standInsFor(asked, all) : [];
  const own = new Map<Indicator, PackFigure | null>();
  for (const indicator of [asked, ...standIns]) {
    const figure = ownFigure(sources, patch, placeName, view, indicator);
    // What its place is taken by is not asked for before it is known that it has none.
    if (figure === undefined) return [];
    if (indicator === asked && figure !== null) return [figure];
    own.set(indicator, figure);
  }
  const answering = answeringMeasure(asked, standIns, (indicator) => {
    const figure = own.get(indicator) ?? null;
    return figure !== null && isTold(figure.finding.observation);
  });
  const figure = own.get(answering) ?? null;
  const publisherOf = ({ source }: Indicator): string =>
    sources.catalogue.sources.find(({ id }) => id === source)?.publisher ?? source;
  if (figure !== null) {
    return [{ ...figure, standIn: { asked: asked.title, publisher: publisherOf(answering) } }];
  }
  if (asked.geographies.borough === undefined) return [];
  const file = sources.files.read(FILES.observations(asked.id, 'borough'));
  if (file === undefined) return [];
  const single = standIns.find((one) => one.geographies.ward !== undefined && own.get(one) === null);
  const onlySingly = single === undefined ? null : { title: single.title, publisher: publisherOf(single) };
  return patch.boroughs.map(({ code, name }) => {
    const area: FindingArea = { code, name, geography: 'borough', localAuthorityName: null };
    const isElsewhere = patch.code !== code;
    const made = makeFigure(sources, view, { indicator: asked, area, file, patch, isElsewhere });
    return { ...made, onlySingly };
  });
}

/** The figure of the patch itself; null where none can honestly be given, undefined while its file is not here. */
function ownFigure(
  sources: PackSources,
  patch: Patch,
  placeName: string,
  view: Pick<EvidenceView, 'compare' | 'earlier'>,
  indicator: Indicator,
): PackFigure | null | undefined {
  const isPublishedArea = patch.members.length === 0;
  const level = isPublishedArea ? patch.level : patch.memberLevel;
  if (indicator.geographies[level] === undefined) return null;
  const file = sources.files.read(FILES.observations(indicator.id, level));
  if (file === undefined) return undefined;
  if (!isPublishedArea && !canAggregate(indicator, patch.memberLevel, hasWithheld(file))) return null;
  const [only, ...more] = patch.boroughs;
  const inLocalAuthority = patch.level === 'ward' && more.length === 0 ? (only?.name ?? null) : null;
  const area: FindingArea = {
    code: patch.code,
    name: placeName,
    geography: patch.level,
    // A person's own name for a place has no borough to follow it.
    localAuthorityName: isPublishedArea ? inLocalAuthority : null,
  };
  return makeFigure(sources, view, { indicator, area, file, patch, isElsewhere: false });
}

function hasWithheld(file: ObservationsFile): boolean {
  return file.series.some(({ status }) => Object.values(status ?? {}).includes('suppressed'));
}

interface Making {
  readonly indicator: Indicator;
  readonly area: FindingArea;
  /** Figures of the area's level, or of the members of the patch. */
  readonly file: ObservationsFile;
  readonly patch: Patch;
  readonly isElsewhere: boolean;
}

function makeFigure(
  sources: PackSources,
  view: Pick<EvidenceView, 'compare' | 'earlier'>,
  { indicator: published, area, file, patch, isElsewhere }: Making,
): PackFigure {
  const isAggregated = !isElsewhere && patch.members.length > 0;
  const isEstimate = isAggregated && patch.estimatedShare > 0;
  const indicator = indicatorAt(isEstimate ? estimatedIndicator(published) : published, area.geography);
  const period = published.geographies[file.geography]?.periods.at(-1) ?? '';
  const observe = (when: string): Observation => {
    const all = decodePeriod(file, when, published);
    if (isAggregated) return aggregatePatch(patch.members, all, published, when);
    return all.get(area.code) ?? { area: area.code, period: when, status: 'notCollected' };
  };
  const earlierPeriod = view.earlier ? earlierOf(sources.shared, published.id, area.geography) : null;
  const earlier = earlierPeriod === null ? null : observe(earlierPeriod);
  const comparators = comparatorsOf(sources, view.compare, {
    indicator: published,
    area,
    patch,
    period,
  });
  const peers = isAggregated ? NO_PEERS : peersOf(decodePeriod(file, period, published).values());
  const findings = (comparators.length === 0 ? [null] : comparators).map((comparator) =>
    computeFinding({
      indicator,
      area,
      observation: observe(period),
      comparator,
      peers,
      ...(earlier === null ? {} : { earlier }),
      release: sources.files.release.id,
    }),
  );
  const [finding, ...others] = findings;
  if (finding === undefined) throw new Error('A figure has at least one finding.');
  return {
    indicator,
    area,
    isAggregated,
    isEstimate,
    isElsewhere,
    standIn: null,
    onlySingly: null,
    finding,
    others,
    comparators,
    earlier,
    each:
      isAggregated && patch.memberLevel === 'ward'
        ? findingsOfEach(sources.files.release.id, patch, file, published, comparators[0] ?? null)
        : [],
    wholeWards: isAggregated ? wholeWardsOf(sources, patch, published, comparators[0] ?? null) : null,
  };
}

/** The figure of all wards together that an outline touches; null for other patches, and where none can be given. */
function wholeWardsOf(
  { files }: PackSources,
  { memberLevel, touchedWards }: Patch,
  indicator: Indicator,
  comparator: FindingInput['comparator'],
): Finding | null {
  const period = indicator.geographies.ward?.periods.at(-1);
  if (memberLevel !== 'lsoa' || period === undefined || touchedWards.length === 0) return null;
  const file = files.read(FILES.observations(indicator.id, 'ward'));
  if (file === undefined || !canAggregate(indicator, 'ward', hasWithheld(file))) return null;
  const members = touchedWards.map(({ code, residents }) => ({ code, residents, share: 1 }));
  const name = joinNames(touchedWards.map((ward) => ward.name));
  return computeFinding({
    indicator,
    area: { code: PATCH_CODE, name, geography: 'ward', localAuthorityName: null },
    observation: aggregatePatch(members, decodePeriod(file, period, indicator), indicator, period),
    comparator: comparator ?? null,
    release: files.release.id,
  });
}

/** The period before, where the release says that the two may be compared. */
function earlierOf(shared: ProfileShared, id: string, level: Geography): string | null {
  if (level !== 'ward' && level !== 'borough' && level !== 'region') return null;
  return shared.indicators.find((one) => one.id === id)?.levels[level]?.earlier ?? null;
}

const ABOVE: Readonly<Record<string, readonly EvidenceComparator[]>> = {
  ward: ['borough', 'region', 'england'],
  borough: ['region', 'england'],
  region: ['england'],
};

function comparatorsOf(
  sources: PackSources,
  wanted: readonly EvidenceComparator[],
  {
    indicator,
    area,
    patch,
    period,
  }: Pick<Making, 'indicator' | 'area' | 'patch'> & { readonly period: string },
): PackFigure['comparators'] {
  const [borough, ...moreLocalAuthorities] = patch.boroughs;
  const levels = (ABOVE[area.geography] ?? []).filter((level) => wanted.includes(level));
  const compared = (level: ComparedLevel, code: GssCode, name: string): PackFigure['comparators'] => {
    const observation = figuresAt(sources.files, indicator, level, period)?.get(code);
    return observation === undefined ? [] : [{ level, name, code, observation }];
  };
  return levels.flatMap((level): PackFigure['comparators'] => {
    if (level === 'borough') {
      if (borough === undefined || moreLocalAuthorities.length > 0) return [];
      return compared(level, borough.code, borough.name);
    }
    const isWider = level === 'region' && indicator.geographies.region === undefined;
    const above = isWider ? 'wider-region' : level;
    return compared(above, SINGLE_AREAS[above], GEOGRAPHY_WORDS[above].one);
  });
}
