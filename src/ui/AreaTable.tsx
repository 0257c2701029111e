import { useId, useMemo, useRef } from 'react';
import { formatUnit } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Pointing } from '../domain/linking.ts';
import { rowsOnPaperWords, TABLE_WORDS } from '../words/table.ts';
import { AreaTableBody } from './AreaTableBody.tsx';
import { nextSort, pageOf, rowsOnPaper, sortRows } from './areaTableRow.ts';
import type { AreaTableRow, SortKey, TableIndicator, TablePage, TableSort } from './areaTableRow.ts';
import { Select } from './Select.tsx';
import { TablePages } from './TablePages.tsx';
import { usePrinting } from './usePrinting.ts';
import { useTurnedPage } from './useTurnedPage.ts';
import './areaTable.css';

export interface AreaTableProps {
  /** What the table holds: measure, level and period. */
  readonly caption: string;
  /** Rows in the order of the map, already narrowed to the range picked out on a chart. */
  readonly rows: readonly AreaTableRow[];
  readonly indicator: TableIndicator;
  readonly second: TableIndicator | null;
  readonly comparatorName: string | null;
  /** Heading of the column of comparisons, where they are with something else than a comparator. */
  readonly comparisonTitle?: string | null;
  readonly boroughs: readonly { readonly code: GssCode; readonly name: string }[];
  /** Only areas of this borough are shown; null shows all. */
  readonly borough: GssCode | null;
  readonly onLocalAuthority: (code: GssCode | null) => void;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  /** Counted from 1; held inside the pages there are. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** What answers among the areas; the table turns to the page of it. */
  readonly pointing: Pointing;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** Rows of one borough in the order asked for: what the table shows on all its pages, and what its download holds. */
export function shownRows(
  rows: readonly AreaTableRow[],
  borough: GssCode | null,
  sort: TableSort,
): readonly AreaTableRow[] {
  return sortRows(borough === null ? rows : rows.filter((row) => row.localAuthorityCode === borough), sort);
}

/** The figures of the map and the charts as a table. */
export function AreaTable({
  caption,
  rows,
  indicator,
  second,
  comparatorName,
  comparisonTitle = null,
  boroughs,
  borough,
  onLocalAuthority,
  sort,
  onSort,
  page,
  onPage,
  pointing,
  onHover,
  onSelectArea,
}: AreaTableProps) {
  const id = useId();
  const shown = useMemo(() => shownRows(rows, borough, sort), [rows, borough, sort]);
  const frame = useRef<HTMLDivElement>(null);
  const turned = useTurnedPage({ frame, rows: shown, page, pointing });
  const view = pageOf(shown, turned.page);
  const rowsHere = usePrinting() ? rowsOnPaper(shown, view) : view.rows;
  const showsLocalAuthority = rows.some((row) => row.localAuthorityCode !== row.code);
  return (
    <div className="area-table">
      <TableControls {...{ boroughs, borough, onLocalAuthority, sort, showsLocalAuthority }} />
      {/* The region says by itself that it scrolls; this is for the eye. */}
      <p className="area-table__sideways" aria-hidden="true">
        {TABLE_WORDS.sideways}
        <span>{'\u00a0→'}</span>
      </p>
      <div
        ref={frame}
        className="area-table__scroll"
        role="region"
        aria-label={TABLE_WORDS.scrollLabel(caption)}
        // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
        tabIndex={0}
      >
        <table className="area-table__table" aria-describedby={`${id}-rows`}>
          <caption className="area-table__caption">{caption}</caption>
          <AreaTableHead
            indicator={indicator}
            second={second}
            comparisonTitle={
              comparisonTitle ??
              (comparatorName === null ? TABLE_WORDS.compared : TABLE_WORDS.comparedWith(comparatorName))
            }
            showsLocalAuthority={showsLocalAuthority}
            sort={sort}
            onSort={onSort}
          />
          <AreaTableBody
            rows={rowsHere}
            indicator={indicator}
            second={second}
            showsLocalAuthority={showsLocalAuthority}
            pointing={pointing}
            onHover={onHover}
            onSelectArea={onSelectArea}
          />
        </table>
      </div>
      <PaperNote {...{ shown, rowsHere, view }} />
      <TablePages
        id={`${id}-rows`}
        shown={shown}
        view={view}
        isTurned={turned.page !== page}
        onPage={(next) => {
          turned.stay();
          onPage(next);
        }}
      />
    </div>
  );
}

/** Which rows a paper holds, where it has not all of them. */
function PaperNote({
  shown,
  rowsHere,
  view,
}: {
  readonly shown: readonly AreaTableRow[];
  readonly rowsHere: readonly AreaTableRow[];
  readonly view: TablePage;
}) {
  return rowsHere.length < shown.length ? (
    <p className="area-table__paper">
      {rowsOnPaperWords({ ...view, count: shown.length, chosen: rowsHere.length - view.rows.length })}
    </p>
  ) : null;
}

/** What narrows the table, and how its rows are ordered. */
function TableControls({
  boroughs,
  borough,
  onLocalAuthority,
  sort,
  showsLocalAuthority,
}: Pick<AreaTableProps, 'boroughs' | 'borough' | 'onLocalAuthority' | 'sort'> & {
  readonly showsLocalAuthority: boolean;
}) {
  const byValue = sort.key === 'value' || sort.key === 'second';
  return (
    <div className="area-table__controls">
      {showsLocalAuthority ? (
        <Select
          label={TABLE_WORDS.filter}
          value={borough ?? ''}
          onChange={(value) => onLocalAuthority(boroughs.find((b) => b.code === value)?.code ?? null)}
          options={[
            { value: '', label: TABLE_WORDS.allLocalAuthorities },
            ...boroughs.map((b) => ({ value: b.code, label: b.name })),
          ]}
        />
      ) : null}
      <p className="area-table__hint">{byValue ? TABLE_WORDS.valueOrder : TABLE_WORDS.sortHint}</p>
    </div>
  );
}

function AreaTableHead({
  indicator,
  second,
  comparisonTitle,
  showsLocalAuthority,
  sort,
  onSort,
}: Pick<AreaTableProps, 'indicator' | 'second' | 'sort' | 'onSort'> & {
  readonly comparisonTitle: string;
  readonly showsLocalAuthority: boolean;
}) {
  const heading = (key: SortKey, text: string, column?: 'number' | 'borough') => (
    <SortHeading
      text={text}
      column={column}
      direction={sort.key === key ? sort.direction : null}
      onPress={() => onSort(nextSort(sort, key))}
    />
  );
  const titled = ({ title, unit }: TableIndicator) => `${title} (${formatUnit(unit)})`;
  return (
    <thead>
      <tr>
        {heading('name', TABLE_WORDS.area)}
        {showsLocalAuthority ? heading('borough', TABLE_WORDS.borough, 'borough') : null}
        {heading('value', titled(indicator), 'number')}
        <th scope="col" className="area-table__number">
          {TABLE_WORDS.interval}
        </th>
        {/* What is said of the first measure stands before the second. */}
        <th scope="col">{comparisonTitle}</th>
        <th scope="col">{TABLE_WORDS.state}</th>
        {second === null ? null : heading('second', titled(second), 'number')}
      </tr>
    </thead>
  );
}

interface SortHeadingProps {
  readonly text: string;
  readonly column: 'number' | 'borough' | undefined;
  readonly direction: 'ascending' | 'descending' | null;
  readonly onPress: () => void;
}

function SortHeading({ text, column, direction, onPress }: SortHeadingProps) {
  return (
    <th
      scope="col"
      className={column === undefined ? undefined : `area-table__${column}`}
      aria-sort={direction ?? 'none'}
    >
      <button type="button" className="area-table__sort" onClick={onPress}>
        {text}
        <svg className="area-table__arrow" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">
          {direction === 'descending' ? null : <path d="M1 5.5 5 1l4 4.5z" />}
          {direction === 'ascending' ? null : <path d="M1 8.5 5 13l4-4.5z" />}
        </svg>
      </button>
    </th>
  );
}
