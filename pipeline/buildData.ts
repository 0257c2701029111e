/**
 * `npm run data -- --sources DIR [--partner DIR] [--out DIR] [--release ID --published DATE] [--dry-run]`
 *
 * Without --sources, a partner's data are added to the figures of the newest release.
 * From the sources to everything the app is served: `<out>/data` (out: `public`), and
 * docs/indicators.md. The same sources give the same bytes. Nothing is changed unless the whole build succeeds. A release
 * that is published is never written again.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addPartnerData } from './partner/addPartnerData.ts';
import { requireOutsideRepository } from './partner/outsideRepository.ts';
import { readPublishedBefore } from './partner/publishedBefore.ts';
import { copyCurrentRelease } from './release/baseRelease.ts';
import { makeBuildContext, type BuildContext } from './buildContext.ts';
import { changeReport } from './release/changeReport.ts';
import type { GssCode } from '../src/domain/geography.ts';
import { readBuildOptions, type BuildOptions } from './buildOptions.ts';
import { cityCentreRatios, cityCentreWards } from './figures/cityCentre.ts';
import { withoutPoliceRecords } from './read/exceptions.ts';
import { areasOf } from './figures/figureTable.ts';
import { bestFitWords } from './figures/lookupNote.ts';
import { writeGeo } from './geo/writeGeo.ts';
import { ALL_INDICATORS } from './indicators/allIndicators.ts';
import { readInputs } from './read/inputs.ts';
import { readLookups } from './read/lookups.ts';
import { wardsPublished } from './read/wardVintage.ts';
import { makeStatistics } from './figures/makeStatistics.ts';
import { makeReport, SourceError, type Report } from './report.ts';
import { partnersLeftOut, requireNextRelease } from './release/releaseOrder.ts';
import { writeProfiles } from './profiles/writeProfiles.ts';
import { summaryTable } from './release/summaryTable.ts';
import { indicatorDocs } from './release/writeIndicatorDocs.ts';
import { writeCsvFiles, writeStatistics } from './release/writeStatistics.ts';
import { requireSharedUnchanged } from './release/sharedOutlines.ts';
import { writeRelease } from './release/writeRelease.ts';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @throws SourceError when the sources cannot be used; nothing has been changed then */
export async function buildData(options: BuildOptions, report: Report): Promise<void> {
  const out = options.out ?? join(REPOSITORY, 'public');
  const docs = options.out === null ? join(REPOSITORY, 'docs') : options.out;
  if (options.partner !== undefined) requireOutsideRepository(options.partner, REPOSITORY, out);
  const before = readPublishedBefore(out);
  requireNextRelease(options.release, out, before.manifest);
  const leftOut = options.partner === undefined ? partnersLeftOut(before) : null;
  if (leftOut !== null) report.warn(leftOut);
  const staging = mkdtempSync(join(tmpdir(), 'data-build-'));
  try {
    const context = makeBuildContext({
      sources: options.sources ?? '',
      out: staging,
      release: options.release,
      report,
      // Without sources, wards and all that comes with them are those of the release that is taken over.
      ...(options.sources === null && before.manifest !== null
        ? { wardsTakenOver: wardsPublished(join(out, 'data', before.manifest.current)) }
        : {}),
      ...(options.repeatedKeys === undefined ? {} : { repeatedKeys: options.repeatedKeys }),
    });
    let indicatorsText: string | null = null;
    if (options.sources !== null) indicatorsText = await makeFromSources(context);
    else copyCurrentRelease(context, out, before);
    if (options.partner !== undefined) addPartnerData(context, options.partner, before);
    report.step('Profiles of the areas');
    writeProfiles(context);
    writeRelease(context, out);
    requireSharedUnchanged(context.written, out);

    const [previous] = before.releases;
    const changes =
      previous === undefined
        ? null
        : changeReport(
            { id: options.release.id, folder: join(staging, 'data', options.release.id) },
            { id: previous.id, folder: join(out, 'data', previous.id) },
          );
    if (options.dryRun === true) {
      report.step(changes ?? 'There is no earlier release to compare with.');
      report.step('This was a trial: nothing has been written.');
      return;
    }
    for (const folder of [`data/${options.release.id}`, 'data/csv']) {
      rmSync(join(out, folder), { recursive: true, force: true });
    }
    mkdirSync(out, { recursive: true });
    cpSync(staging, out, { recursive: true });
    mkdirSync(docs, { recursive: true });
    if (indicatorsText !== null) writeFileSync(join(docs, 'indicators.md'), indicatorsText);
    if (changes !== null) {
      const file = join(docs, `changes-${options.release.id}.md`);
      writeFileSync(file, changes);
      report.step(`Read ${file} before you publish.`);
    }
    report.step(`${context.written.size} files below ${out}, ${report.warnings.length} notes`);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** @returns the text of docs/indicators.md */
async function makeFromSources(context: BuildContext): Promise<string> {
  const { report } = context;
  const { visitorCentres, bestFitDerivedFor } = context.wards();
  const lookups = readLookups(context);
  report.step(
    `${lookups.lsoas.size} neighbourhoods, ${lookups.wards.size} wards, ${lookups.combinedAreaResidents} people`,
  );
  const inputs = readInputs(context, lookups);
  report.step(`Making ${ALL_INDICATORS.length} indicators`);
  const statistics = makeStatistics(inputs, ALL_INDICATORS, report.step, bestFitWords(bestFitDerivedFor));
  const ratios = cityCentreRatios(
    areasOf(lookups, 'ward'),
    (id) => statistics.find(({ indicator }) => indicator.id === id)?.table ?? null,
    visitorCentres,
  );
  context.cityCentre.push(...cityCentreWards(ratios));
  for (const area of withoutPoliceRecords(inputs.exceptions)) {
    const ward = lookups.lsoas.get(area as GssCode)?.ward;
    if (ward !== undefined) context.policeGaps.push(ward);
  }

  report.step('Writing observations and CSV');
  writeStatistics(context, lookups, statistics);
  writeCsvFiles(context, lookups, statistics);
  await writeGeo(context);
  report.step(summaryTable(lookups, statistics));
  return indicatorDocs(lookups, statistics, ratios, inputs.exceptions, visitorCentres);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    await buildData(readBuildOptions(process.argv.slice(2)), makeReport());
    console.log(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(`\nThe build stopped and changed nothing.\n\n${error.message}\n`);
    process.exitCode = 1;
  }
}
