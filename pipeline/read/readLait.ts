/**
 * DfE Local Authority Interactive Tool: published values by local authority, for the ONS region and England. Other areas are
 * passed over. A region of the same name as the combined area is always the region. A dash or an empty cell means withheld or not available; the source does
 * not tell them apart, so both are "not collected" here.
 */
import { ENGLAND_CODE, type GssCode } from '../../src/domain/geography.ts';
import { AUTHORITIES, REGION } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber } from './cells.ts';
import type { Lookups } from './lookups.ts';
import { sourceFile } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

interface LaitValue {
  readonly area: GssCode;
  /** As published: `2025`, `2023/24`, `2021/22-23/24`. */
  readonly years: string;
  /** Null where the source has a dash or nothing. */
  readonly value: number | null;
}

export interface Lait {
  /** @throws RangeError for a measure that the file does not have */
  readonly measure: (code: string) => readonly LaitValue[];
}

/** @throws SourceError when number and name are of two authorities, one of ours has no row, a key appears twice, or a value is neither a number nor a known mark */
export function readLait(context: BuildContext, lookups: Lookups): Lait {
  const { file } = sourceFile('lait');
  const table = context.readCsv(file, ['Short Desc', 'Years', 'LA and Regions', 'Values', 'LA Number']);
  const problems = new ProblemList(file);
  const localAuthorityByName = new Map([...lookups.boroughs.values()].map(({ name, code }) => [name, code]));
  const measures = new Map<string, LaitValue[]>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    const name = row.text('LA and Regions');
    const number = row.text('LA Number').replace(/\.0$/, '');
    const numbered = AUTHORITIES.find(({ dfeNumber }) => dfeNumber !== null && dfeNumber === number);
    const named = areaOfName(name, localAuthorityByName);
    // The number goes before a name, which may have changed.
    const area = numbered?.code ?? named;
    if (area === null) continue;
    if (numbered !== undefined && named !== null && numbered.code !== named) {
      const reason = `${number} is ${numbered.name}, not ${name}.`;
      problems.add(row.row, 'LA Number', reason, 'correct one of the two.');
    }
    const measure = row.text('Short Desc');
    const years = row.text('Years');
    const key = `${measure}|${years}|${area}`;
    if (seen.has(key)) {
      problems.add(
        row.row,
        null,
        `${measure}, ${years}, ${name} appears twice.`,
        'remove one of the two rows.',
      );
      continue;
    }
    seen.add(key);
    const text = row.text('Values');
    const list = measures.get(measure) ?? [];
    list.push({ area, years, value: LAIT_MARKS.includes(text) ? null : parseNumber(text) });
    measures.set(measure, list);
    if (!LAIT_MARKS.includes(text) && parseNumber(text) === null) {
      problems.add(
        row.row,
        'Values',
        `'${text}' is not a number.`,
        'correct the number, or add the mark to readLait.ts.',
      );
    }
  }
  requireAuthorities(new Set([...measures.values()].flat().map(({ area }) => area)), context, file, problems);
  problems.throwIfAny();
  return {
    measure: (code) => {
      const values = measures.get(code);
      if (values === undefined) throw new RangeError(`${file} has no measure '${code}'.`);
      return values;
    },
  };
}

const LAIT_MARKS: readonly string[] = ['', '-'];

/** Without a row under its number or name, an authority that has a number was lost; one that has none may not be in this source. */
function requireAuthorities(
  held: ReadonlySet<GssCode>,
  { report }: Pick<BuildContext, 'report'>,
  file: string,
  problems: ProblemList,
): void {
  for (const { code, name, dfeNumber } of AUTHORITIES) {
    if (held.has(code)) continue;
    if (dfeNumber === null) {
      report.warn(`${file}: ${name} has no number in content/area.json and no row, so it has no figure.`);
      continue;
    }
    const remedy = 'correct "dfeNumber" or "name" in content/area.json, or use the whole file.';
    problems.add(null, 'LA Number', `it has no row of ${name} (${dfeNumber}).`, remedy);
  }
}

function areaOfName(name: string, boroughs: ReadonlyMap<string, GssCode>): GssCode | null {
  if (name === 'England') return ENGLAND_CODE;
  if (name === REGION.publishedAs) return REGION.code;
  return boroughs.get(name) ?? null;
}
