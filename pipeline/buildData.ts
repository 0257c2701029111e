/**
 * `npm run data -- --sources DIR [--out DIR] [--release ID --published DATE]`
 *
 * From the sources to everything the app is served: `<out>/data` and `<out>/geo` (out: `public`), and
 * docs/indicators.md. The same sources give the same bytes. Nothing is changed unless the whole build succeeds.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GssCode } from '../src/domain/geography.ts';
import { makeBuildContext } from './buildContext.ts';
import { readBuildOptions, type BuildOptions } from './buildOptions.ts';
import { cityCentreRatios, cityCentreWards } from './cityCentre.ts';
import { withoutPoliceRecords } from './exceptions.ts';
import { areasOf } from './figureTable.ts';
import { writeGeo } from './geo/writeGeo.ts';
import { ALL_INDICATORS } from './indicators/allIndicators.ts';
import { readInputs } from './inputs.ts';
import { readLookups } from './lookups.ts';
import { makeStatistics } from './makeStatistics.ts';
import { makeReport, SourceError, type Report } from './report.ts';
import { writeProfiles } from './profiles/writeProfiles.ts';
import { summaryTable } from './summaryTable.ts';
import { indicatorDocs } from './writeIndicatorDocs.ts';
import { writeCsvFiles, writeStatistics } from './writeStatistics.ts';
import { writeRelease } from './writeRelease.ts';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** @throws SourceError when the sources cannot be used; nothing has been changed then */
export async function buildData(options: BuildOptions, report: Report): Promise<void> {
  const out = options.out ?? join(REPOSITORY, 'public');
  const docs = options.out === null ? join(REPOSITORY, 'docs') : options.out;
  const staging = mkdtempSync(join(tmpdir(), 'data-build-'));
  try {
    const context = makeBuildContext({
      sources: options.sources,
      out: staging,
      release: options.release,
      report,
      ...(options.repeatedKeys === undefined ? {} : { repeatedKeys: options.repeatedKeys }),
    });
    const lookups = readLookups(context);
    report.step(
      `${lookups.lsoas.size} neighbourhoods, ${lookups.wards.size} wards, ${lookups.regionResidents} people`,
    );
    const inputs = readInputs(context, lookups);
    report.step(`Making ${ALL_INDICATORS.length} indicators`);
    const statistics = makeStatistics(inputs, ALL_INDICATORS);
    const tableOf = (id: string) => {
      const found = statistics.find(({ indicator }) => indicator.id === id);
      if (found === undefined) throw new RangeError(`There is no indicator ${id}.`);
      return found.table;
    };
    const ratios = cityCentreRatios(areasOf(lookups, 'ward'), tableOf('violence-and-sexual-offences'), [
      tableOf('violence-with-injury'),
      tableOf('violence-without-injury'),
      tableOf('stalking-and-harassment'),
    ]);
    context.cityCentre.push(...cityCentreWards(ratios));
    for (const area of withoutPoliceRecords(inputs.exceptions)) {
      const ward = lookups.lsoas.get(area as GssCode)?.ward;
      if (ward !== undefined) context.policeGaps.push(ward);
    }

    report.step('Writing observations and CSV');
    writeStatistics(context, lookups, statistics);
    writeCsvFiles(context, lookups, statistics);
    await writeGeo(context);
    report.step('Profiles of the areas');
    writeProfiles(context);
    writeRelease(context, out);

    for (const folder of [`data/${options.release.id}`, 'data/csv', 'geo']) {
      rmSync(join(out, folder), { recursive: true, force: true });
    }
    mkdirSync(out, { recursive: true });
    cpSync(staging, out, { recursive: true });
    mkdirSync(docs, { recursive: true });
    writeFileSync(join(docs, 'indicators.md'), indicatorDocs(lookups, statistics, ratios, inputs.exceptions));
    report.step(summaryTable(lookups, statistics));
    report.step(`${context.written.size} files below ${out}, ${report.warnings.length} notes`);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
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
