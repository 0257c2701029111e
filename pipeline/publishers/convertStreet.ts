/** Downloaded months of street-level crime beside those that are held. */
import { join } from 'node:path';
import type { GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import { csvLine } from '../../src/domain/csv.ts';
import type { Lookups } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { linesOf, type Converted } from './converted.ts';
import { readStreetMonth, type StreetLookup } from './streetCrime.ts';
import { addUpForces } from './streetMonths.ts';

const CHANGED_CODES_FILE = 'geo/lookups/lsoa11_to_lsoa21.csv';

/** @throws SourceError when a file cannot be used, a force is there twice, or a month has no force of our area */
export function convertStreet(
  files: readonly string[],
  from: string,
  context: BuildContext,
  lookups: Pick<Lookups, 'lsoas' | 'boroughs'>,
): Converted | null {
  if (files.length === 0) return null;
  const lookup = streetLookup(context, lookups);
  const { file: policeFile } = sourceFile('police');
  const columns = 'month,lsoa21cd,lsoa21nm,lad25nm,category,crime_count';
  const months = new Map<string, string[]>();
  for (const line of linesOf(join(context.sources, policeFile)).slice(1)) {
    const month = line.slice(0, 7);
    const held = months.get(month);
    if (held === undefined) months.set(month, [line]);
    else held.push(line);
  }
  const read = files.map((file) => ({ file, read: readStreetMonth(join(from, file), file, lookup) }));
  for (const { file, read: one } of read) {
    context.report.step(
      `${file}: ${one.rows} rows, ${one.repeated} repeated, ${one.unlocated} without a place, ${one.elsewhere} elsewhere`,
    );
  }
  for (const [month, counts] of addUpForces(read)) {
    const lines = [...counts].sort().map(([key, count]) => {
      const [code = '', category = ''] = key.split(',');
      const lsoa = lookups.lsoas.get(code as GssCode);
      const borough = lsoa === undefined ? '' : (lookups.boroughs.get(lsoa.borough)?.name ?? '');
      return csvLine([
        month,
        code,
        lsoa?.officialName ?? lsoa?.name ?? '',
        borough,
        category,
        count,
      ]).trimEnd();
    });
    warnOfFewer(month, months.get(month), lines, context);
    months.set(month, lines);
  }
  const all = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, lines]) => lines);
  return { path: policeFile, text: `${[columns, ...all].join('\n')}\n` };
}

/** A month that is downloaded again takes the place of the one that is held. */
function warnOfFewer(
  month: string,
  held: readonly string[] | undefined,
  now: readonly string[],
  { report }: BuildContext,
): void {
  const offences = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(',') + 1)), 0);
  if (held === undefined) return;
  const [before, after] = [offences(held), offences(now)];
  if (after * 2 >= before) return;
  report.warn(
    `${sourceFile('police').file}: ${month} had ${before} offences and has ${after} now. Look whether a police force is absent from the download.`,
  );
}

function streetLookup(context: BuildContext, lookups: Pick<Lookups, 'lsoas'>): StreetLookup {
  const from2011 = new Map<string, string | null>();
  const table = context.readCsv(CHANGED_CODES_FILE, ['lsoa11_code', 'lsoa21_code']);
  for (const row of table.rows) {
    const [old, now] = [row.text('lsoa11_code'), row.text('lsoa21_code')];
    from2011.set(old, from2011.has(old) ? null : now);
  }
  const codes = new Set<string>(lookups.lsoas.keys());
  return { isOurs: (lsoa) => codes.has(lsoa), from2011 };
}
