import { REACH_WORDS } from '../words/reach.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import './reach.css';
import { reachCells, toldTables, type NamedReachRow, type ReachResult } from './reachRows.ts';

const words = REACH_WORDS.table;

/** What is told of an organisation's people, a table for each measure. */
export function ReachTables({ result }: { readonly result: ReachResult }) {
  return toldTables(result).map(({ title, rows }) => (
    <div key={title} className="reach__table">
      <EvidenceTable
        caption={words.caption(title)}
        headings={words.headings}
        rows={rows.map((row) => ({ key: row.fifth, cells: reachCells(row) }))}
      />
      <ReachBars rows={rows} />
    </div>
  ));
}

const BAR = 12;
const ROW = 2 * BAR + 12;

/** The two shares of each fifth beside one another; the table has them in words. */
function ReachBars({ rows }: { readonly rows: readonly NamedReachRow[] }) {
  const longest = Math.max(1, ...rows.map(({ share, residents }) => Math.max(share ?? 0, residents)));
  const width = (share: number): string => `${(100 * share) / longest}%`;
  return (
    <div className="reach__bars" aria-hidden="true">
      <p className="reach__key">
        <span className="reach__swatch reach__swatch--yours" /> {REACH_WORDS.chart.yours}{' '}
        <span className="reach__swatch reach__swatch--residents" /> {REACH_WORDS.chart.residents}
      </p>
      {rows.map(({ fifth, name, share, residents }) => (
        <div key={fifth} className="reach__row">
          <span>{name}</span>
          <svg width="100%" height={ROW - 6} focusable="false">
            {share === null ? (
              <text x="0" y={BAR} className="reach__withheld">
                {words.withheld}
              </text>
            ) : (
              <rect className="reach__bar reach__bar--yours" width={width(share)} height={BAR} />
            )}
            <rect
              className="reach__bar reach__bar--residents"
              y={BAR + 3}
              width={width(residents)}
              height={BAR}
            />
          </svg>
        </div>
      ))}
    </div>
  );
}
