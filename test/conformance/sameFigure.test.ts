/**
 * One figure everywhere: ten measures of ten areas have the same value, interval, place, outcome and words in the explorer's
 * table and panel, on the page of the area, in a story, in a pack and in the files of table and pack.
 */
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { decodeProfile, profileFinding } from '../../src/data/decodeProfile.ts';
import { areaEntries } from '../../src/data/queries.ts';
import { FILES } from '../../src/data/releaseFiles.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { parseGssCode, type Geography, type GssCode } from '../../src/domain/geography.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { isMeasured, peersOf } from '../../src/domain/observation.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import { packFigures } from '../../src/evidence/packFigures.ts';
import { packCsv, rowsOfFigure } from '../../src/evidence/packRows.ts';
import { namedPatch } from '../../src/evidence/readPatch.ts';
import { areaFinding } from '../../src/explore/areaFinding.ts';
import { hasMeasure, type MeasuredData } from '../../src/explore/exploreData.ts';
import { exploreRows } from '../../src/explore/exploreRows.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { tableCsv } from '../../src/ui/tableCsv.ts';
import { DEFAULT_EXPLORE_VIEW } from '../../src/view/exploreView.ts';
import { plainLayers } from '../../src/view/viewLayers.ts';
import { outcomeSentence } from '../../src/words/comparison.ts';
import {
  findingSentence,
  intervalSentence,
  quintilePhrase,
  standingPhrase,
} from '../../src/words/finding.ts';
import { GEOGRAPHY_WORDS } from '../../src/words/measures.ts';
import type { Form } from '../../stories/reference.ts';
import { openRelease } from '../../stories/releaseData.ts';
import { resolveFigure } from '../../stories/resolveFigure.ts';
import { filesOnDisk, indicators, profileOf, profileShared, RELEASE } from '../data/publishedFiles.ts';

const MEASURES = [
  'violence-with-injury',
  'violence-and-sexual-offences',
  'robbery',
  'possession-of-weapons',
  'anti-social-behaviour',
  'children-missing-incidents',
  'income-deprivation',
  'imd-score',
  'overcrowding',
  'risk-index',
] as const;

/** Measured by both look-ups, with holes, without records, without a fifth; two local authorities, and all together. */
const AREAS = [
  ['E05014848', 'a documented case, which depends on the look-up'],
  ['E05011128', 'a large hole in the police records'],
  ['E05011126', 'a small hole'],
  ['E05011177', 'no complete year'],
  ['E05011132', 'no fifth by people at risk'],
  ['E05011156', 'highest'],
  ['E05016424', 'lowest'],
  ['E08000025', 'more than a fifth of all'],
  ['E08000031', 'a local authority'],
  [COMBINED_AREA.code, 'all together'],
] as const;

function read<Content>(need: Parameters<typeof filesOnDisk.read<Content>>[0]): Content {
  const content = filesOnDisk.read(need);
  if (content === undefined) throw new Error(`${need.path(RELEASE.id)} is not there.`);
  return content;
}

const files = { ...filesOnDisk, release: read(FILES.release), manifest: read(FILES.manifest) };
const catalogue = read(FILES.catalogue);
const [wards, authorities] = [
  areaEntries(read(FILES.areas('ward'))),
  areaEntries(read(FILES.areas('borough'))),
];
const story = openRelease('public', RELEASE.id);

type Row = Readonly<Record<string, string | undefined>>;

/** What each way out says of one figure. */
interface Said {
  readonly status: string;
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
}

function said({ observation }: Pick<Finding, 'observation'>): Said {
  if (!isMeasured(observation)) return { status: observation.status, value: null, interval: null };
  const { value, interval } = observation;
  return { status: 'measured', value, interval: interval === null ? null : [interval.lower, interval.upper] };
}

function wordsOf(finding: Finding) {
  return {
    sentence: findingSentence(finding),
    interval: intervalSentence(finding),
    outcome: outcomeSentence(finding),
    quintile: finding.band === null ? null : quintilePhrase(finding.band, finding),
  };
}

/** Of a CSV file; its figures are rounded for the file, so they are compared to their digits. */
function saidInRow(row: Readonly<Record<string, string | undefined>>): Said {
  const number = (text: string | undefined): number | null =>
    text === undefined || text === '' ? null : Number(text);
  const [lower, upper] = [number(row['lower']), number(row['upper'])];
  return {
    status: row['status'] ?? '',
    value: number(row['value']),
    interval: lower === null || upper === null ? null : [lower, upper],
  };
}

function expectNear(actual: Said, expected: Said, where: string): void {
  expect(actual.status, where).toBe(expected.status);
  const [given, wanted] = [actual, expected].map(({ value, interval }) => [value, ...(interval ?? [])]);
  expect(given?.length, where).toBe(wanted?.length);
  given?.forEach((one, index) => {
    const other = wanted?.[index] ?? null;
    if (one === null || other === null) expect(one, where).toBe(other);
    else expect(one, where).toBeCloseTo(other, 2);
  });
}

function explored(indicator: string, geography: 'ward' | 'borough'): MeasuredData {
  const view = { ...DEFAULT_EXPLORE_VIEW, geography, layers: plainLayers({ indicator, over: [] }) };
  const data = makeExploreData(files, view);
  if (data === null || !hasMeasure(data)) throw new Error(`The view of ${indicator} is not complete.`);
  return data;
}

/** The finding of the explorer's panel, after table and file are found to be the same. */
function inExplorer(
  indicator: Indicator,
  code: GssCode,
  geography: 'ward' | 'borough',
  where: string,
): Finding {
  const data = explored(indicator.id, geography);
  const { first } = data;
  const [map] = viewMaps(data);
  const row = exploreRows(data, map.model).find((one) => one.code === code);
  const area = first.areas.find((one) => one.code === code);
  if (row === undefined || area === undefined) throw new Error(`The table has no ${where}.`);
  const peers = peersOf(first.observations.values());
  const panel = areaFinding(first, area, data.localAuthorityNames, peers, RELEASE.id);
  if (panel === null) throw new Error(`The panel has no ${where}.`);
  if (row.observation === null) throw new Error(`The table has no figure of ${where}.`);
  expect(said({ observation: row.observation }), where).toEqual(said(panel));
  const standing = standingPhrase(panel);
  const placed = panel.band === null ? null : quintilePhrase(panel.band, panel);
  if (standing !== null) expect(row.comparison, where).toBe(standing);
  else if (placed !== null) expect(row.comparison, where).toBe(placed);
  const measure = {
    indicator: indicator.id,
    unit: indicator.unit,
    period: first.period,
    decimals: indicator.decimals,
  };
  const [line] = parse<Row>(tableCsv({ rows: [row], geography, first: measure, second: null }), {
    columns: true,
  });
  expectNear(saidInRow(line ?? {}), said(panel), `${where}, file of the table`);
  return panel;
}

/** What a story says in a form; null where it refuses. */
function inStory(indicator: string, code: string, against: string | null, form: Form): string | null {
  const resolved = resolveFigure(story, {
    kind: 'figure',
    indicator,
    area: code,
    period: null,
    against,
    since: null,
    form,
  });
  return resolved.ok ? resolved.text : null;
}

function inPack(indicator: Indicator, code: GssCode, compare: 'region' | 'england') {
  const reading = namedPatch([code], wards, authorities);
  if (!('patch' in reading)) throw new Error(`${code} gives no pack.`);
  const name = [...wards, ...authorities].find((one) => one.code === code)?.name ?? COMBINED_AREA.name;
  const sources = { files, catalogue, shared: profileShared, followsStandIns: true };
  const view = { compare: [compare], earlier: false, indicators: [indicator.id] };
  const [figure] = packFigures(sources, reading.patch, name, view);
  return figure;
}

let compared = 0;
const states = new Set<string>();
const reasons = new Set<string>();

test.each(AREAS)('%s (%s): every way out says the same', (text) => {
  const code = parseGssCode(text);
  if (code === null) throw new Error(`${text} is no code.`);
  const entries = decodeProfile(profileOf(code), profileShared);
  const geography: Geography = profileOf(code).area.geography;
  const above = geography === 'region' ? 'england' : 'region';
  for (const id of MEASURES) {
    const indicator = indicators.find((one) => one.id === id);
    const entry = entries.find((one) => one.indicator.id === id);
    if (indicator === undefined) throw new Error(`There is no ${id}.`);
    if (indicator.geographies[geography] === undefined || entry === undefined) continue;
    const where = `${id} of ${text}`;
    const name = GEOGRAPHY_WORDS[above].one;
    const held = entry.comparators.some(({ level }) => level === above);
    // The page of all together is headed by the name of the place, where a story says what it is.
    const area = geography === 'region' ? { ...entry.area, name: GEOGRAPHY_WORDS.region.one } : entry.area;
    const page = profileFinding({ ...entry, area }, held ? { level: above, name } : null, RELEASE.id);
    const words = wordsOf(page);

    if (geography === 'ward' || geography === 'borough') {
      const panel = inExplorer(indicator, code, geography, where);
      expect(said(panel), where).toEqual(said(page));
      expect(panel.band, where).toBe(page.band);
      // The explorer takes the next comparator where the one asked for is not published.
      if (held) expect(panel.comparison, where).toEqual(page.comparison);
      if (held) expect(wordsOf(panel), where).toEqual(words);
    }

    const against = held ? above : null;
    expect(inStory(id, code, against, 'sentence'), where).toBe(words.sentence);
    expect(inStory(id, code, against, 'interval'), where).toBe(
      isMeasured(page.observation) ? words.interval : null,
    );
    expect(inStory(id, code, against, 'band'), where).toBe(words.quintile);
    if (isMeasured(page.observation)) {
      expect(inStory(id, code, against, 'verdict'), where).toBe(words.outcome);
    }

    const figure = inPack(indicator, code, above);
    if (figure === undefined) throw new Error(`The pack has no ${where}.`);
    expect(said(figure.finding), where).toEqual(said(page));
    expect(figure.finding.band, where).toBe(page.band);
    if (held) expect(figure.finding.comparison, where).toEqual(page.comparison);
    const [row] = parse<Row>(packCsv(rowsOfFigure(figure)), { columns: true });
    expectNear(saidInRow(row ?? {}), said(page), `${where}, file of the pack`);

    compared += 1;
    states.add(page.observation.status);
    reasons.add(page.comparison.kind === 'notCompared' ? page.comparison.reason : page.comparison.kind);
  }
});

test('measured and absent figures, outcomes and reasons for none are among them', () => {
  expect(compared).toBeGreaterThan(80);
  expect([...states].sort()).toEqual(['incomplete', 'measured']);
  for (const reason of ['compared', 'depends-on-look-up', 'population-hole', 'absent']) {
    expect([...reasons]).toContain(reason);
  }
});
