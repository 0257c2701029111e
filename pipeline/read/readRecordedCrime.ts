/**
 * Police recorded crime by Community Safety Partnership (Table C2), of one year.
 *
 * The raw table has title lines over its header, line ends inside header cells, numbers as text with thousands commas
 * and trailing blanks, force totals among the rows of areas, and "Unassigned" rows. England is the sum of all English
 * rows of areas, the unassigned ones included. Force totals are never summed: the City of London has none.
 */
import { parseGssCode, ENGLAND_CODE, type GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA, POLICE_FORCE } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber } from './cells.ts';
import { splitCsv } from './csv.ts';
import type { Lookups } from './lookups.ts';
import { sourceFile } from './sourceFiles.ts';
import { ProblemList } from '../report.ts';

const RECORDED_OFFENCES = [
  'Homicide',
  'Violence with injury',
  'Sexual offences',
  'Robbery',
  'Possession of weapons offences',
] as const;
export type RecordedOffence = (typeof RECORDED_OFFENCES)[number];

export interface RecordedCrime {
  /** Of all its offences: "2024-07/2025-06". */
  readonly period: string;
  /** Offences recorded in a borough, the region (with those assigned to no borough) or England. */
  readonly count: (offence: RecordedOffence, area: GssCode) => number;
  /** Offences of the region's force that are assigned to no borough. */
  readonly unassigned: (offence: RecordedOffence) => number;
}

/** @throws SourceError when the header is not found, a cell is no number, or parts do not add up to their total */
export function readRecordedCrime(context: BuildContext, lookups: Lookups): RecordedCrime {
  const { file, period } = sourceFile('recordedCrime');
  const problems = new ProblemList(file);
  const lines = splitCsv(context.readText(file));
  const header = readHeader(lines, problems);
  const totals = addUp(lines, header, lookups, problems);
  checkSums(totals, problems);
  problems.throwIfAny();
  return {
    period,
    count: (offence, area) => totals.get(`${area}|${offence}`) ?? 0,
    unassigned: (offence) => totals.get(`unassigned|${offence}`) ?? 0,
  };
}

interface Header {
  /** Line of the header, from 0. */
  readonly line: number;
  readonly at: Readonly<Record<'force' | 'partnership' | 'authority', number>>;
  readonly offencesAt: readonly (readonly [RecordedOffence, number])[];
}

function readHeader(lines: readonly string[][], problems: ProblemList): Header {
  const { columns } = sourceFile('recordedCrime');
  const line = lines.findIndex((cells) => plain(cells[0]) === columns.force);
  const header = (lines[line] ?? []).map(plain);
  const column = (name: string): number => {
    const at = header.findIndex((cell) => cell === name);
    if (at === -1)
      problems.add(line + 1, name, 'the header has no such column.', 'use Table C2 as published.');
    return at;
  };
  const at = {
    force: column(columns.force),
    partnership: column(columns.partnership),
    authority: column(columns.authority),
  };
  const offencesAt = RECORDED_OFFENCES.map((offence) => [offence, column(offence)] as const);
  problems.throwIfAny();
  return { line, at, offencesAt };
}

/** Offences by `<area>|<offence>`, where the area is a code, `force` (its total as published) or `unassigned`. */
type Totals = ReadonlyMap<string, number>;

function addUp(
  lines: readonly string[][],
  { line, at, offencesAt }: Header,
  lookups: Lookups,
  problems: ProblemList,
): Totals {
  const totals = new Map<string, number>();
  const seen = new Set<GssCode>();
  lines.slice(line + 1).forEach((cells, index) => {
    const row = line + index + 2;
    const force = plain(cells[at.force]);
    if (force === '') return;
    const partnership = plain(cells[at.partnership]);
    const authority = parseGssCode(plain(cells[at.authority]));
    const ours = authority !== null && lookups.boroughs.has(authority) ? authority : null;
    if (ours !== null) {
      if (seen.has(ours)) problems.add(row, null, `${ours} appears twice.`, 'remove one row.');
      seen.add(ours);
    }
    const isUnassigned = /^unassigned/i.test(partnership);
    const keys = keysOfRow(force, partnership === '', isUnassigned, ours);
    for (const [offence, column] of offencesAt) {
      const text = plain(cells[column]);
      // A force without unassigned offences has an unassigned row of empty cells.
      const value = text === '' && isUnassigned ? 0 : parseNumber(text);
      if (value === null) problems.add(row, offence, `'${text}' is not a number.`, 'correct the number.');
      else for (const key of keys) add(totals, `${key}|${offence}`, value);
    }
  });
  for (const code of lookups.boroughs.keys()) {
    if (!seen.has(code)) problems.add(null, null, `${code} has no row.`, 'use the whole table.');
  }
  return totals;
}

/** The sums that a row is part of. */
function keysOfRow(
  force: string,
  isForceTotal: boolean,
  isUnassigned: boolean,
  authority: GssCode | null,
): readonly string[] {
  const isOurForce = force === sourceFile('recordedCrime').force;
  if (isForceTotal) return isOurForce ? ['force'] : [];
  return [
    // Welsh forces have codes that begin with W.
    ...(force.startsWith('E') ? [ENGLAND_CODE] : []),
    ...(isOurForce ? [COMBINED_AREA.code] : []),
    ...(isOurForce && isUnassigned ? ['unassigned'] : []),
    ...(authority === null ? [] : [authority]),
  ];
}

function add(totals: Map<string, number>, key: string, value: number): void {
  totals.set(key, (totals.get(key) ?? 0) + value);
}

function checkSums(totals: Totals, problems: ProblemList): void {
  const { expected } = sourceFile('recordedCrime');
  for (const offence of RECORDED_OFFENCES) {
    const parts = totals.get(`${COMBINED_AREA.code}|${offence}`) ?? 0;
    const whole = totals.get(`force|${offence}`) ?? 0;
    if (parts !== whole) {
      problems.add(
        null,
        offence,
        `the rows of ${POLICE_FORCE.inSentence} add up to ${parts}, but its total is ${whole}.`,
        'use the whole table.',
      );
    }
  }
  const england = totals.get(`${ENGLAND_CODE}|${expected.offence}`) ?? 0;
  if (england !== expected.england) {
    problems.add(
      null,
      expected.offence,
      `the English rows add up to ${england}, not ${expected.england}.`,
      'use the whole table, or change the expected sum in content/sources.json after checking a new edition.',
    );
  }
}

/** Trimmed text with line ends and runs of blanks made one blank. */
function plain(cell: string | undefined): string {
  return (cell ?? '').replace(/\s+/g, ' ').trim();
}
