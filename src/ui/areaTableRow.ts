/** One row of the table of areas, and the order and page in which the rows are shown. */
import type { AreaRow } from '../domain/areaRow.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { measuredOf, type Observation } from '../domain/observation.ts';

/** What the table needs to know of an indicator. */
export type TableIndicator = Pick<Indicator, 'title' | 'unit' | 'decimals'>;

/** An area with what only a table has room for. */
export interface AreaTableRow extends AreaRow {
  /** The outcome in words ("higher than England"), or the band, or why there is none. */
  readonly comparison: string;
  /** Null when only one measure is shown. */
  readonly second: { readonly observation: Observation | null } | null;
}

export type SortKey = 'map' | 'name' | 'borough' | 'value' | 'second';

export interface TableSort {
  /** `map` is the order in which the rows are given: borough, then name. */
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export const MAP_ORDER: TableSort = { key: 'map', direction: 'ascending' };

const ROWS_PER_PAGE = 25;

/** Sorted copy of the rows. Areas without a figure come last in either direction; equals keep the order of the map. */
export function sortRows(rows: readonly AreaTableRow[], sort: TableSort): readonly AreaTableRow[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const byText = (text: (row: AreaTableRow) => string) => (a: AreaTableRow, b: AreaTableRow) =>
    sign * text(a).localeCompare(text(b), 'en-GB');
  const byFigure =
    (figure: (row: AreaTableRow) => Observation | null | undefined) => (a: AreaTableRow, b: AreaTableRow) => {
      const [x, y] = [measuredOf(figure(a)), measuredOf(figure(b))];
      if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
      return sign * (x.value - y.value);
    };
  switch (sort.key) {
    case 'map':
      return rows;
    case 'name':
      return [...rows].sort(byText((row) => row.name));
    case 'borough':
      return [...rows].sort(byText((row) => row.localAuthorityName));
    case 'value':
      return [...rows].sort(byFigure((row) => row.observation));
    case 'second':
      return [...rows].sort(byFigure((row) => row.second?.observation));
  }
}

/** What a press on a column's heading leads to: up, then down, then the order of the map again. */
export function nextSort(current: TableSort, key: SortKey): TableSort {
  if (current.key !== key) return { key, direction: 'ascending' };
  return current.direction === 'ascending' ? { key, direction: 'descending' } : MAP_ORDER;
}

export interface TablePage {
  readonly rows: readonly AreaTableRow[];
  /** Counted from 1 and held between the first and last page. */
  readonly page: number;
  readonly pages: number;
  /** First and last row shown, counted from 1. */
  readonly from: number;
  readonly to: number;
}

export function pageOf(rows: readonly AreaTableRow[], page: number): TablePage {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const held = Math.min(pages, Math.max(1, Math.trunc(page) || 1));
  const start = (held - 1) * ROWS_PER_PAGE;
  const shown = rows.slice(start, start + ROWS_PER_PAGE);
  return { rows: shown, page: held, pages, from: start + 1, to: start + shown.length };
}

/** So many rows are printed whole: every ward, but not every neighbourhood. */
const MOST_ON_PAPER = 250;

/** The rows for paper, where no page can be turned: all of them, or of very many those of the page and the selected ones. */
export function rowsOnPaper(
  rows: readonly AreaTableRow[],
  page: Pick<TablePage, 'rows'>,
): readonly AreaTableRow[] {
  if (rows.length <= MOST_ON_PAPER) return rows;
  return [...page.rows, ...rows.filter((row) => row.selected && !page.rows.includes(row))];
}

/** The page, counted from 1, that holds an area; null when none does. */
export function pageHolding(rows: readonly AreaTableRow[], code: GssCode): number | null {
  const index = rows.findIndex((row) => row.code === code);
  return index < 0 ? null : Math.floor(index / ROWS_PER_PAGE) + 1;
}
