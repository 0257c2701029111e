/** DfE children's social care tables: one row an area and year, or an area, year and measure. */
import { ENGLAND_CODE, parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import { REGION } from '../../src/domain/place.ts';
import type { AbsentStatus } from '../../src/domain/observation.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber, UniqueKeys } from './cells.ts';
import type { Row } from './csv.ts';
import type { Lookups } from './lookups.ts';
import { eachHeld, sourceFile } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

/** Columns of the publisher's own 95% limits. */
export const INJURY_LIMITS = ['Lower CI 95.0 limit', 'Upper CI 95.0 limit'] as const;

/**
 * Shorthand of the Department for Education. `c`: withheld so that no child can be known. `k`, `low`: above zero but
 * rounds to it. `z`: does not apply. `x`: not available. `u`: low reliability. Only `c` is a withheld figure.
 */
const MARKS: Readonly<Record<string, AbsentStatus>> = {
  c: 'suppressed',
  k: 'notCollected',
  low: 'notCollected',
  u: 'notCollected',
  x: 'notCollected',
  z: 'notCollected',
  '': 'notCollected',
};

type Cell = number | AbsentStatus;

/** Figures by column or measure, period and area. */
export interface CareTable {
  readonly file: string;
  readonly periods: readonly string[];
  readonly areas: readonly GssCode[];
  readonly cell: (measure: string, period: string, area: GssCode) => Cell;
}

export interface ChildrensSocialCare {
  readonly missing: CareTable;
  readonly factors: CareTable;
  readonly inNeed: CareTable;
  readonly lookedAfter: CareTable;
  /** Children aged 0 to 17, mid-year; the rates of a year ending in March use the year before. */
  readonly children: CareTable;
  readonly injury: CareTable;
}

/** A place may have some of these tables and not others. */
export function readChildrensSocialCare(context: BuildContext, lookups: Lookups): ChildrensSocialCare {
  const wide = (file: string, columns: readonly string[]): CareTable =>
    readCareTable(context, lookups, file, columns, (row) =>
      columns.map((column) => [column, row.text(column)]),
    );
  return eachHeld({
    missing: () =>
      readCareTable(context, lookups, sourceFile('childrenMissing').file, ['CLA_group', 'number'], (row) => [
        [row.text('CLA_group'), row.text('number')],
      ]),
    factors: () => wide(sourceFile('assessmentFactors').file, FACTORS),
    inNeed: () => wide(sourceFile('childrenInNeed').file, ['At31_episodes']),
    lookedAfter: () => readLookedAfter(context, lookups),
    children: () => wide(sourceFile('children').file, ['population_estimate']),
    injury: () => readInjury(context, lookups),
  });
}

const FACTORS = [
  'Episodes_with_assessment_factor',
  'Going_missing',
  'Gangs',
  'Child_criminal_exploitation',
  'Child_sexual_exploitation',
  'Trafficking',
  'Domestic_Abuse_child',
  'Domestic_Abuse_parent',
];

function readLookedAfter(context: BuildContext, lookups: Lookups): CareTable {
  const measures = ['population_estimate', 'children_count'];
  const columns = ['population_type', ...measures];
  return readCareTable(context, lookups, sourceFile('childrenLookedAfter').file, columns, (row) =>
    row.text('population_type') === 'Children looked after on 31 March each year'
      ? measures.map((measure) => [measure, row.text(measure)])
      : [],
  );
}

/** @throws SourceError when an area is unknown, a key appears twice, or a cell is neither a number nor a known mark */
function readCareTable(
  context: BuildContext,
  lookups: Lookups,
  file: string,
  columns: readonly string[],
  measuresOf: (row: Row<string>) => readonly (readonly [measure: string, text: string])[],
): CareTable {
  const table = context.readCsv<string>(file, [
    'time_period',
    'geographic_level',
    'region_code',
    'new_la_code',
    ...columns,
  ]);
  const problems = new ProblemList(file);
  const collected = new CollectedCells(file, problems);
  for (const row of table.rows) {
    const area = areaOfRow(row, lookups);
    if (area === null) {
      problems.add(
        row.row,
        'new_la_code',
        `'${row.text('new_la_code')}' is not a known area.`,
        'correct the code.',
      );
      continue;
    }
    for (const [measure, text] of measuresOf(row)) {
      collected.add(row.row, measure, row.text('time_period'), area, text);
    }
  }
  problems.throwIfAny();
  return collected.table();
}

/** Fingertips 90284: the England rows appear twice, so equal repeats are passed over there. */
function readInjury(context: BuildContext, lookups: Lookups): CareTable {
  const { file } = sourceFile('injuryAdmissions');
  const table = context.readCsv(file, [
    'Area Code',
    'Sex',
    'Category Type',
    'Parent Code',
    'Time period',
    'Count',
    'Denominator',
    ...INJURY_LIMITS,
  ]);
  const problems = new ProblemList(file);
  const collected = new CollectedCells(file, problems);
  for (const row of table.rows) {
    if (row.text('Sex') !== 'Persons' || row.text('Category Type') !== '') continue;
    const area = parseGssCode(row.text('Area Code'));
    if (area === null || (area !== ENGLAND_CODE && !lookups.boroughs.has(area))) {
      problems.add(
        row.row,
        'Area Code',
        `'${row.text('Area Code')}' is not a known area.`,
        'correct the code.',
      );
      continue;
    }
    if (area === ENGLAND_CODE && row.text('Parent Code') !== '') continue;
    // Financial years, 2023/24, are published by the year they end in.
    const period = String(Number(row.text('Time period').slice(0, 4)) + 1);
    collected.add(row.row, 'Count', period, area, row.text('Count'));
    collected.add(row.row, 'Denominator', period, area, row.text('Denominator'));
    for (const limit of INJURY_LIMITS) collected.add(row.row, limit, period, area, row.text(limit));
  }
  problems.throwIfAny();
  return collected.table();
}

class CollectedCells {
  private readonly cells = new Map<string, Cell>();
  private readonly periods = new Set<string>();
  private readonly areas = new Set<GssCode>();
  private readonly keys = new UniqueKeys();
  private readonly file: string;
  private readonly problems: ProblemList;

  constructor(file: string, problems: ProblemList) {
    this.file = file;
    this.problems = problems;
  }

  add(row: number, measure: string, period: string, area: GssCode, text: string): void {
    if (!this.keys.add(`${measure}, ${period}, ${area}`, row, this.problems)) return;
    const cell = MARKS[text] ?? parseNumber(text);
    if (cell === null) {
      this.problems.add(row, measure, `'${text}' is not a number or a known mark.`, 'correct the number.');
      return;
    }
    this.periods.add(period);
    this.areas.add(area);
    this.cells.set(`${measure}|${period}|${area}`, cell);
  }

  table(): CareTable {
    return {
      file: this.file,
      periods: [...this.periods].sort(),
      areas: [...this.areas],
      cell: (measure, period, area) => this.cells.get(`${measure}|${period}|${area}`) ?? 'notCollected',
    };
  }
}

function areaOfRow(row: Row<string>, lookups: Lookups): GssCode | null {
  switch (row.text('geographic_level')) {
    case 'National':
      return ENGLAND_CODE;
    case 'Regional':
      return row.text('region_code') === REGION.code ? REGION.code : null;
    default: {
      const code = parseGssCode(row.text('new_la_code'));
      return code !== null && lookups.boroughs.has(code) ? code : null;
    }
  }
}
