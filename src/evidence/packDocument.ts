/** The whole pack as plain data: what the page shows and every file is written from. */
import partnership from '../../content/partnership.json';
import type { ProfileFile } from '../data/profileSchema.ts';
import type { AreasFile, Catalogue, Manifest, Release } from '../data/schema.ts';
import { formatDay, formatMonth } from '../domain/format.ts';
import { CAVEATS, TOPICS, type CaveatId, type Topic } from '../domain/indicator.ts';
import { isMeasured } from '../domain/observation.ts';
import { serialiseEvidenceUrl } from '../view/evidenceUrl.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import { caveatText } from '../words/caveats.ts';
import {
  COMMON_CAVEATS,
  comparisonSentences,
  earlierSentence,
  limitSentences,
  PACK_WORDS as words,
} from '../words/evidencePack.ts';
import { lookUpSentence } from '../words/comparison.ts';
import { eachSentences, wholeWardsSentence } from '../words/eachArea.ts';
import { changeSentence } from '../words/change.ts';
import { quintileSentence, findingSentence, intervalSentence } from '../words/finding.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import { joinNames } from '../words/listOf.ts';
import { STAND_IN_WORDS } from '../words/standIn.ts';
import { checkCode } from './checkCode.ts';
import type { PackFigure } from './packFigures.ts';
import { packRows, rowsOfFigure, type PackRow } from './packRows.ts';
import type { Patch } from './readPatch.ts';

export type DoneFact = ProfileFile['done'][number];

export interface PackStatement {
  /** Unique in the pack: measure and place. */
  readonly id: string;
  readonly figure: PackFigure;
  readonly title: string;
  /** As computed; a person may put other words in its place. */
  readonly text: string;
  readonly cautions: readonly string[];
  /** A rate of residents where many people may come from elsewhere. */
  readonly hasVisitors: boolean;
  readonly rows: readonly PackRow[];
  readonly source: PackSource;
  /** Of this one figure. */
  readonly code: string;
  readonly link: string;
}

export interface PackSource {
  readonly id: string;
  /** From 1, in the order in which the pack needs them. */
  readonly number: number;
  readonly text: string;
  readonly period: string;
  readonly url: string;
}

export interface PackDocument {
  readonly title: string;
  readonly placeName: string;
  readonly release: Release;
  /** The current release, where it is another. */
  readonly newer: string | null;
  readonly intro: readonly string[];
  readonly topics: readonly {
    readonly topic: Topic;
    readonly title: string;
    readonly statements: readonly PackStatement[];
  }[];
  readonly statements: readonly PackStatement[];
  readonly done: {
    readonly current: readonly DoneFact[];
    readonly past: readonly DoneFact[];
    readonly reach: string;
  };
  readonly limits: readonly string[];
  readonly sources: readonly PackSource[];
  readonly attributions: readonly string[];
  readonly rows: readonly PackRow[];
  readonly code: string;
  readonly link: string;
}

export interface PackInput {
  readonly view: EvidenceView;
  /** Measures of the pack, in the order chosen. */
  readonly indicators: readonly string[];
  readonly patch: Patch;
  readonly placeName: string;
  readonly figures: readonly PackFigure[];
  readonly release: Release;
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly wards: AreasFile;
  readonly done: readonly DoneFact[];
  /** Part of an outline lies where there are no figures. */
  readonly isPartlyOutside: boolean;
  /** The app's root, with its last slash. */
  readonly root: string;
}

/** Name of a patch: the person's own, or that of its areas. */
export function patchName(view: EvidenceView, patch: Patch): string {
  if (view.name !== null) return view.name;
  if (patch.level === 'region') return words.region;
  if (view.patch.kind === 'near') return words.names.near(view.patch.metres, view.patch.postcode);
  if (view.patch.kind === 'outline') return words.names.drawn;
  const names = patch.areas.map(({ name }) => name);
  if (names.length > 4) {
    return words.names.many(
      patch.members.length,
      patch.boroughs.map(({ name }) => name),
    );
  }
  return joinNames(names);
}

export function packDocument(input: PackInput): PackDocument {
  const { view, figures, release, manifest, root, placeName, patch } = input;
  const sources = sourcesOf(input);
  const statements = figures.map((figure) => statementOf(input, figure, sources));
  const rows = packRows(figures);
  const code = checkCode(release.id, rows);
  return {
    title: words.title(placeName),
    placeName,
    release,
    newer: manifest.current === release.id ? null : manifest.current,
    intro: introOf(input),
    topics: TOPICS.map((topic) => ({
      topic,
      title: TOPIC_WORDS[topic],
      statements: statements.filter(({ figure }) => figure.indicator.topic === topic),
    })).filter(({ statements: own }) => own.length > 0),
    statements,
    done: {
      current: input.done.filter(({ status }) => status === 'current'),
      past: input.done.filter(({ status }) => status === 'past'),
      reach: words.done.reach(
        partnership.navigators.role,
        patch.boroughs.map(({ name }) => name),
        partnership.name,
      ),
    },
    limits: limitsOf(input),
    sources,
    attributions: release.attributions.filter((text) => text.includes('OS data')).slice(0, 1),
    rows,
    code,
    link: checkLink(root, { ...view, indicators: input.indicators, release: release.id, code }),
  };
}

/** The link at which anybody can check the figures. */
function checkLink(root: string, view: EvidenceView): string {
  return `${root}evidence/check/?${serialiseEvidenceUrl(view)}`;
}

function statementOf(input: PackInput, figure: PackFigure, sources: readonly PackSource[]): PackStatement {
  const { indicator, finding, others, area } = figure;
  const source = sources.find(({ id }) => id === indicator.source);
  if (source === undefined) throw new Error(`The release has no source ${indicator.source}.`);
  const sentences = [
    figure.isElsewhere ? words.statement.elsewhere(input.placeName, area.name) : null,
    figure.onlySingly === null
      ? null
      : words.statement.onlySingly(figure.onlySingly.title, figure.onlySingly.publisher),
    figure.standIn === null ? null : STAND_IN_WORDS.figure(figure.standIn.asked, figure.standIn.publisher),
    ...eachSentences(figure.each),
    findingSentence(finding),
    indicator.unit === 'score' ? words.statement.score : null,
    quintileSentence(finding),
    figure.isEstimate ? words.statement.estimate : null,
    figure.wholeWards === null ? null : wholeWardsSentence(figure.wholeWards),
    intervalSentence(finding),
    ...comparisonSentences([finding, ...others]),
    lookUpSentence(finding),
    changeSentence(finding),
    earlierSentence(finding, figure.earlier),
  ].filter((sentence) => sentence !== null);
  const rows = rowsOfFigure(figure);
  const code = checkCode(input.release.id, rows);
  const { view, release, root } = input;
  const hasVisitors =
    !figure.isElsewhere &&
    indicator.caveats.includes('resident-rate-city-centre') &&
    mayTakeInCentre(input.patch, input.wards);
  return {
    id: `${indicator.id}.${area.code}`,
    figure,
    title: titleOf(figure),
    text: sentences.join(' '),
    cautions: [
      ...(hasVisitors ? [words.figureTable.visitors] : []),
      ...cautionsOf(indicator).map((id) => caveatText(id, indicator)),
      ...(indicator.ownCautions ?? []),
    ],
    hasVisitors,
    rows,
    source,
    code,
    link: checkLink(root, { ...view, indicators: [indicator.id], release: release.id, code }),
  };
}

/** The measure, and whose figure it is where it is not the patch's own or not of the measure asked for. */
function titleOf({ indicator: { title }, area, isElsewhere, standIn }: PackFigure): string {
  if (standIn !== null) return words.standInTitle(title, standIn.publisher);
  return isElsewhere ? words.elsewhereTitle(title, area.name) : title;
}

/** Cautions of this measure beyond those that the box of limits has for all. What a decile means is said beside deciles. */
function cautionsOf({ caveats, unit }: PackFigure['indicator']): readonly CaveatId[] {
  return caveats.filter(
    (id) => !COMMON_CAVEATS.includes(id) && (id !== 'decile-one-most-deprived' || unit === 'decile'),
  );
}

function sourcesOf({ figures, catalogue }: PackInput): readonly PackSource[] {
  const ids = new Set(figures.map(({ indicator }) => indicator.source));
  return [...ids].flatMap((id, index) => {
    const source = catalogue.sources.find((one) => one.id === id);
    if (source === undefined) return [];
    const { publisher, title, licence, obtained, period, url } = source;
    const text = [words.sourceOf(publisher, title, licence), obtained].filter(Boolean).join(' ');
    return [{ id, number: index + 1, text, period, url }];
  });
}

/** Titles of measures that are asked for and have no figure for the place. */
function leftOut({ indicators, figures, catalogue }: PackInput): readonly string[] {
  return indicators
    .filter((id) => !figures.some(({ indicator, standIn }) => indicator.id === id || standIn !== null))
    .flatMap((id) => catalogue.indicators.find((one) => one.id === id)?.title ?? []);
}

function introOf(input: PackInput): readonly string[] {
  const { view, patch, placeName, wards, isPartlyOutside } = input;
  const missing = leftOut(input);
  const names = patch.boroughs.map(({ name }) => name);
  const redrawn = patch.boroughs.filter(({ code }) => wards.redrawn?.includes(code)).map(({ name }) => name);
  const usesWards = patch.rings === null && patch.level === 'ward';
  return [
    words.place.people(
      placeName,
      // More digits would look counted.
      patch.estimatedShare === 0 ? patch.residents : Math.round(patch.residents / 100) * 100,
      // A borough need not be said to lie in itself.
      patch.level === 'borough' || patch.level === 'region' ? [] : names,
    ),
    patch.rings !== null
      ? words.place.outline(patch.estimatedShare)
      : patch.members.length === 0
        ? words.place.published
        : words.place.wards(patch.areas.map(({ name }) => name)),
    ...(isPartlyOutside ? [words.place.partlyOutside] : []),
    ...(view.patch.kind === 'near' ? [words.place.straight] : []),
    ...(usesWards && redrawn.length > 0 ? [words.place.redrawn(redrawn)] : []),
    ...(usesWards ? [words.place.vintage(wards.vintage)] : []),
    ...(missing.length > 0 ? [words.place.leftOut(missing)] : []),
  ];
}

/** Whether the patch is, or has in it, a ward that many people come to; an outline may take in a part of one. */
function mayTakeInCentre(patch: PackInput['patch'], wards: PackInput['wards']): boolean {
  const codes = [patch.code, ...patch.members.map(({ code }) => code)];
  return patch.rings !== null || codes.some((code) => wards.cityCentre?.includes(code) === true);
}

function limitsOf({ figures, patch, wards }: PackInput): readonly string[] {
  const caveats = new Set(figures.flatMap(({ indicator }) => indicator.caveats));
  return limitSentences({
    caveats: new Set<CaveatId>(CAVEATS.filter((id) => caveats.has(id))),
    hasIntervals: figures.some(({ finding }) => finding.interval !== null),
    hasElsewhere: figures.some(({ isElsewhere }) => isElsewhere),
    hasStandIns: figures.some(({ standIn }) => standIn !== null),
    hasEstimates: figures.some(({ isEstimate }) => isEstimate),
    hasLookUp: figures.some(
      ({ finding: { observation } }) => isMeasured(observation) && observation.alternative !== null,
    ),
    hasCityCentre: caveats.has('resident-rate-city-centre') && mayTakeInCentre(patch, wards),
    hasSmallAreas: patch.level === 'ward',
  });
}

/** Date and document of a fact. */
export function factSource({ asOf, cites }: Pick<DoneFact, 'asOf' | 'cites'>): string {
  const sources = cites.map(({ document, place }) => (place === '' ? document : `${document}, ${place}`));
  return `${words.done.asOf(formatDay(formatMonth(asOf)))} ${words.done.source(sources.join('; '))}`;
}
