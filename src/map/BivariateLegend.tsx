import { formatCount } from '../domain/format.ts';
import type { Legend, LegendClass } from '../domain/mapLegend.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { MAP_WORDS } from '../words/map.ts';
import { ClassButton } from './ClassButton.tsx';
import type { ClassLink } from './keyLink.ts';
import { Swatch } from './Swatch.tsx';

const { legend: WORDS } = MAP_WORDS;
const LEVELS = [WORDS.low, WORDS.middle, WORDS.high] as const;
/** High at the top, as on a graph. */
const ROWS = [2, 1, 0] as const;
const COLUMNS = [0, 1, 2] as const;

function Cell({ cell }: { readonly cell: LegendClass }) {
  return (
    <>
      <Swatch classKey={cell.classKey} />
      <VisuallyHidden>{cell.label}:</VisuallyHidden>{' '}
      <span className="bivariateLegend__count">{formatCount(cell.count)}</span>
    </>
  );
}

/** The nine cells as a table: first measure upwards, second to the right, each cell named for those who listen. */
export function BivariateLegend({
  legend,
  link,
}: {
  readonly legend: Extract<Legend, { kind: 'bivariate' }>;
  readonly link?: ClassLink | undefined;
}) {
  return (
    <table className="bivariateLegend">
      <caption className="bivariateLegend__caption">
        {WORDS.upwards(legend.rowTitle)}
        <br />
        {WORDS.rightwards(legend.columnTitle)}
      </caption>
      <thead>
        <tr>
          <td />
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="bivariateLegend__level">
              <VisuallyHidden>{legend.columnTitle}: </VisuallyHidden>
              {LEVELS[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row" className="bivariateLegend__level">
              <VisuallyHidden>{legend.rowTitle}: </VisuallyHidden>
              {LEVELS[row]}
            </th>
            {COLUMNS.map((column) => {
              const cell = legend.cells[row * 3 + column];
              return cell === undefined ? (
                <td key={column} />
              ) : (
                <td key={column} className="bivariateLegend__cell">
                  {link === undefined ? (
                    <Cell cell={cell} />
                  ) : (
                    <ClassButton of={cell} link={link} className="bivariateLegend__button">
                      {() => <Cell cell={cell} />}
                    </ClassButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
