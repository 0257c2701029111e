/**
 * DfE Local Authority Interactive Tool: published values by local authority, for the ONS region and England. A region of the
 * same name as the combined area is always the region. A dash or an empty cell means withheld or not available; the source does
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

/** @throws SourceError when an area is unknown, a key appears twice, or a value is neither a number nor a known mark */
export function readLait(context: BuildContext, lookups: Lookups): Lait {
  const { file } = sourceFile('lait');
  const table = context.readCsv(file, ['Short Desc', 'Years', 'LA and Regions', 'Values', 'LA Number']);
  const problems = new ProblemList(file);
  const localAuthorityByName = new Map([...lookups.boroughs.values()].map(({ name, code }) => [name, code]));
  const measures = new Map<string, LaitValue[]>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    const name = row.text('LA and Regions');
    const area = areaOfName(name, localAuthorityByName);
    if (area === null) {
      problems.add(row.row, 'LA and Regions', `'${name}' is not a known area.`, 'correct the name.');
      continue;
    }
    const number = row.text('LA Number').replace(/\.0$/, '');
    const expected = AUTHORITIES.find(({ dfeNumber }) => dfeNumber === number)?.name;
    if (expected !== undefined && expected !== name) {
      problems.add(row.row, 'LA Number', `${number} is ${expected}, not ${name}.`, 'correct one of the two.');
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

function areaOfName(name: string, boroughs: ReadonlyMap<string, GssCode>): GssCode | null {
  if (name === 'England') return ENGLAND_CODE;
  if (name === REGION.publishedAs) return REGION.code;
  return boroughs.get(name) ?? null;
}
