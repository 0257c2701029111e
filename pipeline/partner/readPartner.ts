/** Reads a partner's folder: every data set in it, and every problem of every file at once. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SourceError, type Problem } from '../report.ts';
import type { Dataset } from './datasetSchema.ts';
import type { Gazetteer } from './gazetteer.ts';
import { PARTNER_FILES } from './outsideRepository.ts';
import { PartnerProblems } from './partnerFile.ts';
import { checkPlausibility } from './plausibility.ts';
import { periodsPublished, type PublishedBefore } from './publishedBefore.ts';
import { readDescription } from './readDescription.ts';
import { periodsOverlap } from '../../src/domain/period.ts';
import { PROGRAMME } from '../../src/domain/programme.ts';
import { checkEnded, kindOf } from './checkPeriods.ts';
import { readObservations, type PrivateRow } from './readObservations.ts';
import { readPartnerPlaces, type PartnerPlace } from './readPartnerPlaces.ts';
import { hasProgramme, readRoutes, type PartnerRoute } from './readRoutes.ts';
import { wasRolling } from './checkRolling.ts';
import type { Relations } from './checkRelations.ts';
import { relate } from './relate.ts';
import type { Member } from './relations.ts';
import { checkKey, checkStrength } from './checkStrength.ts';
import { readRoundingKey } from './roundingKey.ts';
import { checkSum } from './checkSum.ts';
import { bringForward, type Forwarded } from './wardsForward.ts';

export interface PartnerDataset {
  readonly dataset: Dataset;
  /** Private counts by present areas: never written. */
  readonly forwarded: Forwarded;
  /** The secret for rounding at random; null where small counts are withheld. */
  readonly key: string | null;
}

/** A measure that adds up periods of another one, and has no counts of its own. */
export type SumDataset = Dataset & { readonly sumOf: NonNullable<Dataset['sumOf']> };

export interface PartnerData {
  readonly datasets: readonly PartnerDataset[];
  readonly routes: readonly PartnerRoute[];
  readonly places: readonly PartnerPlace[];
  /** Measures that add up periods of others. */
  readonly sums: readonly SumDataset[];
  /** What is protected together. */
  readonly relations: Relations;
  /** What a person should know that is no fault, in whole sentences. */
  readonly warnings: readonly string[];
}

/** What the rest of a release already holds. */
export interface Surroundings {
  readonly gazetteer: Gazetteer;
  /** Ids of the measures made from public sources. */
  readonly publicIds: ReadonlySet<string>;
  readonly before: PublishedBefore;
  /** The day of publication, where it is known. */
  readonly published?: string;
}

/**
 * @param folder a data set's folder, or one with a folder for each data set
 * @throws SourceError with every problem found; nothing has been written then
 */
export function readPartner(folder: string, surroundings: Surroundings): PartnerData {
  const problems: Problem[] = [];
  const folders = datasetFolders(folder);
  const named = (path: string): string => path.slice(folder.length).replace(/^\//, '') || basename(path);
  if (folders.length === 0) {
    problems.push({
      file: basename(folder),
      row: null,
      column: null,
      reason: 'there is no dataset.json in it, nor in a folder below it.',
      remedy: 'run "npm run data:new -- FOLDER" to begin with a template.',
    });
  }
  const read = folders
    .filter((one) => ['dataset.json', 'observations.csv'].some((name) => existsSync(join(one, name))))
    .flatMap((one) => {
      const result = readDataset(one, named, surroundings, problems);
      return result === null ? [] : [result];
    });
  requireOwnIds(read, problems);
  for (const { dataset, file } of read) {
    if (isSum(dataset)) {
      checkSum(
        dataset,
        file,
        read.map((one) => one.dataset),
        surroundings.before,
        existsSync(join(folder, file)),
        problems,
      );
    }
  }
  const members = read.flatMap(({ dataset, file, forwarded }): Member[] =>
    forwarded === null ? [] : [{ dataset, file, periods: forwarded.periods }],
  );
  const relations = relate(members, surroundings, problems);
  const warnings = [...relations.warnings, ...read.flatMap((one) => one.warnings)];
  const routes = folders.flatMap((one) => {
    const path = join(one, 'routes.geojson');
    if (!existsSync(path) || !hasProgramme(named(path), PROGRAMME, problems)) return [];
    return readRoutes(path, named(path), surroundings.gazetteer, problems, warnings);
  });
  const places = folders.flatMap((one) => {
    const path = join(one, 'places.geojson');
    return existsSync(path)
      ? readPartnerPlaces(path, named(path), surroundings.gazetteer, problems, warnings)
      : [];
  });
  if (problems.length > 0) throw new SourceError(problems);
  return {
    datasets: read.flatMap(({ dataset, forwarded, key }) =>
      forwarded === null ? [] : [{ dataset, forwarded, key }],
    ),
    routes,
    places,
    relations,
    sums: read.flatMap(({ dataset }) => (isSum(dataset) ? [dataset] : [])),
    warnings,
  };
}

/** The folder itself and those directly below it, where they hold something to publish. */
function datasetFolders(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
  return [folder, ...below].filter((one) => PARTNER_FILES.some((name) => existsSync(join(one, name))));
}

interface ReadDataset {
  readonly dataset: Dataset;
  readonly file: string;
  readonly forwarded: Forwarded | null;
  readonly key: string | null;
  readonly warnings: readonly string[];
}

function readDataset(
  folder: string,
  named: (path: string) => string,
  surroundings: Surroundings,
  problems: Problem[],
): ReadDataset | null {
  const about = new PartnerProblems(named(join(folder, 'dataset.json')));
  const file = named(join(folder, 'observations.csv'));
  const counted = new PartnerProblems(file);
  try {
    const described = readDescription(join(folder, 'dataset.json'), about);
    if (described === null) return null;
    const { dataset, wrong } = described;
    checkSurroundings(dataset, surroundings, about);
    if (isSum(dataset)) return { dataset, file, forwarded: null, key: null, warnings: [] };
    const rows = readObservations(join(folder, 'observations.csv'), dataset, surroundings.gazetteer, counted);
    if (rows === null) return null;
    if (wrong.size > 0) {
      // The rows are looked through all the same, so that their faults are told with those of the description.
      if (!wrong.has('mostPerArea') && !wrong.has('confirmed'))
        checkPlausibility(rows, null, dataset, surroundings, counted);
      return null;
    }
    if (surroundings.published !== undefined)
      checkEnded([...new Set(rows.map(({ period }) => period))], dataset, surroundings.published, counted);
    if (!changesRolling(dataset, surroundings.before, about) && !dataset.rolling) {
      checkEarlierPeriods(rows, dataset, surroundings.before, counted);
    }
    const clean = counted.found.length === 0;
    const forwarded = clean ? bringForward(rows, dataset, surroundings.gazetteer, counted) : null;
    checkStrength(dataset, surroundings, about);
    const isRounded = dataset.suppression.strength === 'rounding';
    const key = isRounded ? readRoundingKey(folder, about) : null;
    if (key !== null) checkKey(key, dataset, surroundings, about);
    const warnings = checkPlausibility(rows, forwarded, dataset, surroundings, counted);
    return { dataset, file, forwarded, key, warnings };
  } finally {
    problems.push(...about.inOrder(), ...counted.inOrder());
  }
}

const isSum = (dataset: Dataset): dataset is SumDataset => dataset.sumOf !== undefined;

function requireOwnIds(read: readonly ReadDataset[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { dataset, file } of read) {
    if (seen.has(dataset.id)) {
      problems.push({
        file: file.replace('observations.csv', 'dataset.json'),
        row: null,
        column: 'id',
        reason: `two data sets have the id ${dataset.id}.`,
        remedy: 'give each its own.',
      });
    }
    seen.add(dataset.id);
  }
}

function checkSurroundings(
  dataset: Dataset,
  { publicIds, before }: Surroundings,
  problems: PartnerProblems,
): void {
  if (publicIds.has(dataset.id)) {
    problems.add(
      null,
      'id',
      `${dataset.id} is a public measure.`,
      `give yours a name of its own, such as ${dataset.id}-${dataset.geography}.`,
    );
  }
  if (typeof dataset.standsInFor === 'string' && !publicIds.has(dataset.standsInFor)) {
    problems.add(
      null,
      'standsInFor',
      `there is no public measure ${dataset.standsInFor}.`,
      'correct the id, or leave the entry out.',
    );
  }
  for (const release of before.releases) {
    const earlier = release.indicator(dataset.id);
    if (earlier === null || publicIds.has(dataset.id)) continue;
    // A release of which all wards had to be withheld has no wards to show.
    const wards = earlier.geographies.ward !== undefined;
    const sameYears = earlier.yearMeans === dataset.years;
    if (earlier.unit === dataset.unit && (!wards || dataset.geography === 'ward') && sameYears) continue;
    problems.add(
      null,
      'id',
      `release ${release.id} has a measure of this id with another unit, level or meaning of a year.`,
      'an id keeps its meaning for ever. Correct the entry; only a measure of other events takes a new id.',
    );
    return;
  }
}

/** Periods side by side and rolling ones of the same counts would give away what lies between them. */
function changesRolling(dataset: Dataset, before: PublishedBefore, problems: PartnerProblems): boolean {
  if (periodsPublished(before, dataset.id).length === 0) return false;
  const was = wasRolling(before, dataset.id);
  if (was === dataset.rolling) return false;
  problems.add(
    null,
    'rolling',
    was
      ? 'an earlier release has published this measure in rolling periods.'
      : 'an earlier release has published this measure in periods side by side.',
    was
      ? 'set "rolling": true, and go on with its quarters or half-years.'
      : 'take "rolling" out, and go on with the same kind of period.',
  );
  return true;
}

/** A period that overlaps with one that was published would give counts away by their difference. */
function checkEarlierPeriods(
  rows: readonly PrivateRow[],
  dataset: Dataset,
  before: PublishedBefore,
  problems: PartnerProblems,
): void {
  const earlier = periodsPublished(before, dataset.id);
  const kinds = [...new Set(earlier.map(kindOf))];
  for (const period of new Set(rows.map((row) => row.period))) {
    if (kinds.length > 0 && !kinds.includes(kindOf(period))) {
      problems.add(
        null,
        'period',
        `${period} is of another kind than the periods that an earlier release has published (${kinds.join(', ')}).`,
        'go on with the same kind of period. Several in one are added up by the command: see "sumOf" in docs/adding-data.md.',
      );
      continue;
    }
    const other = earlier.find((one) => one !== period && periodsOverlap(one, period));
    if (other === undefined) continue;
    problems.add(
      null,
      'period',
      `${period} overlaps with ${other}, which an earlier release has published.`,
      'publish the next period that follows the published ones, when it is complete.',
    );
  }
}
