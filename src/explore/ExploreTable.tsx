import { useRouter } from 'wouter';
import { formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { AreaTable, shownRows } from '../ui/AreaTable.tsx';
import type { TableSort } from '../ui/areaTableRow.ts';
import { isTranslatedPage } from '../ui/isTranslatedPage.ts';
import { DownloadButton } from '../ui/DownloadButton.tsx';
import type { Sort } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pickedSentence } from '../words/linking.ts';
import { GEOGRAPHY_WORDS, NO_INTERVAL_WORDS } from '../words/measures.ts';
import { ClearLine } from './ClearLine.tsx';
import type { ExploreRow } from './exploreRows.ts';
import { besideOf, figuresKey, type Measure, type MeasuredData } from './exploreData.ts';
import { useFigures, type FiguresProps } from './figures.ts';
import type { PointingAt } from './pointing.ts';

const words = EXPLORE_WORDS.table;

function tableSort(sort: Sort | null): TableSort {
  return sort === null
    ? { key: 'map', direction: 'ascending' }
    : { key: sort.column, direction: sort.descending ? 'descending' : 'ascending' };
}

interface ExploreTableProps {
  readonly data: MeasuredData;
  /** Already narrowed to what is brushed. */
  readonly rows: readonly ExploreRow[];
  /** How many there are before that. */
  readonly of: number;
  readonly changeView: ChangeView;
  readonly pointing: PointingAt;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** The figures of the map as a table, and as files. */
function ExploreTable({ data, rows, of, changeView, pointing, onHover, onSelectArea }: ExploreTableProps) {
  const { view, first, change } = data;
  const sort = tableSort(view.sort);
  const comparator = first.comparator;
  return (
    <section className="explore-table" aria-labelledby="table-title">
      <h2 id="table-title">{words.title}</h2>
      <ClearLine
        sentence={
          rows.length < of ? pickedSentence([], rows.length, of, GEOGRAPHY_WORDS[first.geography].many) : null
        }
        changeView={changeView}
      />
      <AreaTable
        caption={words.caption(
          first.indicator.title,
          GEOGRAPHY_WORDS[first.geography].one,
          formatPeriodOf(first.period, first.indicator),
        )}
        rows={rows}
        indicator={first.indicator}
        second={besideOf(data)?.indicator ?? null}
        comparisonTitle={change?.colours ? change.column : null}
        comparatorName={
          comparator === null || comparator === 'borough' || first.indicator.intervalMethod === 'none'
            ? null
            : EXPLORE_WORDS.comparatorNames[comparator]
        }
        boroughs={data.boroughs}
        borough={view.borough}
        onLocalAuthority={(borough) => {
          changeView({ borough });
        }}
        sort={sort}
        onSort={({ key, direction }) => {
          changeView(
            { sort: key === 'map' ? null : { column: key, descending: direction === 'descending' } },
            { replace: true },
          );
        }}
        page={view.page}
        onPage={(page) => {
          changeView({ page }, { replace: true });
        }}
        pointing={pointing(first.geography)}
        onHover={onHover}
        onSelectArea={onSelectArea}
      />
      {first.indicator.noInterval !== null && (
        <p className="explore-table__note">
          {words.whyNoOutcome(NO_INTERVAL_WORDS[first.indicator.noInterval])}
        </p>
      )}
      <TableFiles data={data} rows={rows} />
    </section>
  );
}

/** The figures as files: those that the table shows, and all there are. */
function TableFiles({ data, rows }: Pick<ExploreTableProps, 'data' | 'rows'>) {
  const { base } = useRouter();
  const { view, first, release } = data;
  const beside = besideOf(data);
  const columns = (measure: Measure) => ({
    indicator: measure.indicator.id,
    unit: measure.indicator.unit,
    period: measure.period,
    decimals: measure.indicator.decimals,
  });
  return (
    <div className="explore__buttons">
      <DownloadButton
        fileName={words.fileName(first.indicator.id, first.geography, release.id)}
        type="text/csv;charset=utf-8"
        failed={words.downloadFailed}
        content={async () =>
          (await import('../ui/tableCsv.ts')).tableCsv({
            rows: shownRows(rows, view.borough, tableSort(view.sort)),
            geography: first.geography,
            first: columns(first),
            second: beside && columns(beside),
          })
        }
      >
        {words.downloadShown}
      </DownloadButton>
      <a className="button button--secondary" href={`${base}/data/csv/${first.indicator.id}.csv`} download>
        {words.downloadAll}
      </a>
    </div>
  );
}

/** The table of a view. */
export function TableOfView(props: FiguresProps) {
  const { rows, brushed, ...linked } = useFigures(props);
  return (
    <ExploreTable
      key={isTranslatedPage() ? figuresKey(props.data) : ''}
      {...linked}
      rows={brushed}
      of={rows.length}
    />
  );
}
