/** Periods of any kind as the months they cover, so that a year and four quarters of it can be held against each other. */
import { parsePeriod } from '../../src/domain/period.ts';

/**
 * A window such as `2024-04/2025-03`. What is counted on one day is taken for the twelve months that end with it: who is counted then
 * was mostly counted through the year.
 * @param years what a bare year stands for; a calendar year where it is not said
 */
export function monthsCovered(period: string, years: string | undefined): string {
  const parsed = parsePeriod(period);
  switch (parsed?.kind) {
    case 'year':
      return yearMonths(parsed.year, years);
    case 'academic-year':
      return `${parsed.startYear}-09/${parsed.startYear + 1}-08`;
    case 'month':
      return `${period}/${period}`;
    default:
      return period;
  }
}

function yearMonths(year: number, years: string | undefined): string {
  switch (years) {
    case 'year-ending-march':
    case '31-march':
      return `${year - 1}-04/${year}-03`;
    case 'mid-year':
      return `${year - 1}-07/${year}-06`;
    default:
      return `${year}-01/${year}-12`;
  }
}
