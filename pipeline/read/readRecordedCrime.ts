/**
 * Police recorded crime by Community Safety Partnership (Table C2), year ending June 2025.
 *
 * The raw table has title lines over its header, line ends inside header cells, numbers as text with thousands commas
 * and trailing blanks, force totals among the rows of areas, and "Unassigned" rows. England is the sum of all English
 * rows of areas, the unassigned ones included. Force totals are never summed: the City of London has none.
 */
import { parseGssCode, ENGLAND_CODE, type GssCode } from '../../src/domain/geography.ts';
import { COMBINED_AREA } from '../../src/domain/place.ts';
import type { BuildContext } from '../buildContext.ts';
import { parseNumber } from './cells.ts';
import { splitCsv } from './csv.ts';
import type { Lookups } from './lookups.ts';
import { ProblemList } from '../report.ts';

const RECORDED_FILE = 'stats/prc-csp-ye-jun2025/policeforceareatablesyejune25final_TableC2.csv';
export const RECORDED_PERIOD = '2024-07/2025-06';
const REGION_FORCE = 'E23000014';

const RECORDED_OFFENCES = [
  'Homicide',
  'Violence with injury',
  'Sexual offences',
  'Robbery',
  'Possession of weapons offences',
] as const;
export type RecordedOffence = (typeof RECORDED_OFFENCES)[number];

/** Sums the publisher states elsewhere, so that a change of the table is noticed. */
const EXPECTED_ENGLAND_VIOLENCE_WITH_INJURY = 484510;

export interface RecordedCrime {
  /** Offences recorded in a borough, the region (with those assigned to no borough) or England. */
  readonly count: (offence: RecordedOffence, area: GssCode) => number;
  /** Offences of the region's force that are assigned to no borough. */
  readonly unassigned: (offence: RecordedOffence) => number;
}

/** @throws SourceError when the header is not found, a cell is no number, or parts do not add up to their total */
export function readRecordedCrime(context: BuildContext, lookups: Lookups): RecordedCrime {
  const problems = new ProblemList(RECORDED_FILE);
  const lines = splitCsv(context.readText(RECORDED_FILE));
  const headerAt = lines.findIndex((cells) => plain(cells[0]) === 'Police Force Area code');
  const header = (lines[headerAt] ?? []).map(plain);
  const column = (name: string): number => {
    const at = header.findIndex((cell) => cell === name);
    if (at === -1)
      problems.add(headerAt + 1, name, 'the header has no such column.', 'use Table C2 as published.');
    return at;
  };
  const forceAt = column('Police Force Area code');
  const partnershipAt = column('Community Safety Partnership name');
  const authorityAt = column('Local Authority code');
  const offencesAt = RECORDED_OFFENCES.map((offence) => [offence, column(offence)] as const);
  problems.throwIfAny();

  const totals = new Map<string, number>();
  const add = (key: string, value: number): void => {
    totals.set(key, (totals.get(key) ?? 0) + value);
  };
  const boroughsSeen = new Set<string>();
  lines.slice(headerAt + 1).forEach((cells, index) => {
    const row = headerAt + index + 2;
    const force = plain(cells[forceAt]);
    if (force === '') return;
    const partnership = plain(cells[partnershipAt]);
    const isForceTotal = partnership === '';
    const isUnassigned = /^unassigned/i.test(partnership);
    const authority = parseGssCode(plain(cells[authorityAt]));
    const borough = authority !== null && lookups.boroughs.has(authority) ? authority : null;
    if (borough !== null) {
      if (boroughsSeen.has(borough)) problems.add(row, null, `${borough} stands twice.`, 'remove one row.');
      boroughsSeen.add(borough);
    }
    for (const [offence, at] of offencesAt) {
      const text = plain(cells[at]);
      // A force without unassigned offences has an unassigned row of empty cells.
      const value = text === '' && isUnassigned ? 0 : parseNumber(text);
      if (value === null) {
        problems.add(row, offence, `'${text}' is not a number.`, 'correct the number.');
        continue;
      }
      if (isForceTotal) {
        if (force === REGION_FORCE) add(`force|${offence}`, value);
        continue;
      }
      // Welsh forces have codes that begin with W.
      if (force.startsWith('E')) add(`${ENGLAND_CODE}|${offence}`, value);
      if (force === REGION_FORCE) add(`${COMBINED_AREA.code}|${offence}`, value);
      if (force === REGION_FORCE && isUnassigned) add(`unassigned|${offence}`, value);
      if (borough !== null) add(`${borough}|${offence}`, value);
    }
  });
  for (const code of lookups.boroughs.keys()) {
    if (!boroughsSeen.has(code)) problems.add(null, null, `${code} has no row.`, 'use the whole table.');
  }
  for (const offence of RECORDED_OFFENCES) {
    const parts = totals.get(`${COMBINED_AREA.code}|${offence}`) ?? 0;
    const whole = totals.get(`force|${offence}`) ?? 0;
    if (parts !== whole) {
      problems.add(
        null,
        offence,
        `the rows of the West Midlands force add up to ${parts}, but its total is ${whole}.`,
        'use the whole table.',
      );
    }
  }
  const england = totals.get(`${ENGLAND_CODE}|Violence with injury`) ?? 0;
  if (england !== EXPECTED_ENGLAND_VIOLENCE_WITH_INJURY) {
    problems.add(
      null,
      'Violence with injury',
      `the English rows add up to ${england}, not ${EXPECTED_ENGLAND_VIOLENCE_WITH_INJURY}.`,
      'use the whole table, or change the expected sum after checking a new edition.',
    );
  }
  problems.throwIfAny();
  return {
    count: (offence, area) => totals.get(`${area}|${offence}`) ?? 0,
    unassigned: (offence) => totals.get(`unassigned|${offence}`) ?? 0,
  };
}

/** Trimmed text with line ends and runs of blanks made one blank. */
function plain(cell: string | undefined): string {
  return (cell ?? '').replace(/\s+/g, ' ').trim();
}
