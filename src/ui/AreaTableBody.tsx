import { formatFigure } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import { measuredOf, statusOf } from '../domain/observation.ts';
import { figureText, intervalText, STATUS_WORDS } from '../words/measures.ts';
import { TABLE_WORDS } from '../words/table.ts';
import type { AreaTableRow, TableIndicator } from './areaTableRow.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface AreaTableBodyProps {
  readonly rows: readonly AreaTableRow[];
  readonly indicator: TableIndicator;
  readonly second: TableIndicator | null;
  readonly showsLocalAuthority: boolean;
  readonly hovered: GssCode | null;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** One page of rows. The name of an area is the switch that selects it. */
export function AreaTableBody(props: AreaTableBodyProps) {
  const { rows, second, showsLocalAuthority, hovered, onHover } = props;
  if (rows.length === 0) {
    const columns = 5 + (showsLocalAuthority ? 1 : 0) + (second === null ? 0 : 1);
    return (
      <tbody>
        <tr>
          <td colSpan={columns}>{TABLE_WORDS.empty}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody onPointerLeave={() => onHover(null)}>
      {rows.map((row) => (
        <tr
          key={row.code}
          className={rowClass(row, hovered)}
          onPointerEnter={() => onHover(row.code)}
          onFocus={() => onHover(row.code)}
          onBlur={() => onHover(null)}
        >
          <Cells {...props} row={row} />
        </tr>
      ))}
    </tbody>
  );
}

function rowClass(row: AreaTableRow, hovered: GssCode | null): string {
  return [
    'area-table__row',
    row.selected ? 'area-table__row--selected' : '',
    row.code === hovered ? 'area-table__row--hovered' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Cells({
  row,
  indicator,
  second,
  showsLocalAuthority,
  onSelectArea,
}: AreaTableBodyProps & { readonly row: AreaTableRow }) {
  const { observation } = row;
  const status = statusOf(observation);
  const alternative = measuredOf(observation)?.alternative ?? null;
  return (
    <>
      <th scope="row" className="area-table__name">
        <button
          type="button"
          className="area-table__select"
          aria-pressed={row.selected}
          onClick={() => onSelectArea(row.code)}
        >
          <svg className="area-table__tick" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect x="1" y="1" width="14" height="14" rx="3" />
            {row.selected ? <path d="m4 8.5 3 3 5-7" /> : null}
          </svg>
          <span>
            {row.name}
            {showsLocalAuthority ? (
              <span className="area-table__borough-below">{row.localAuthorityName}</span>
            ) : null}
          </span>
        </button>
      </th>
      {showsLocalAuthority ? <td className="area-table__borough">{row.localAuthorityName}</td> : null}
      <td className="area-table__number">
        {figureText(observation, indicator)}
        {alternative === null ? null : (
          <span className="area-table__alternative">
            {TABLE_WORDS.otherFigure(formatFigure(alternative, indicator))}
          </span>
        )}
      </td>
      <td className="area-table__number">{intervalText(observation, indicator) ?? TABLE_WORDS.noInterval}</td>
      {second === null ? null : (
        <td className="area-table__number">
          {row.second === null ? TABLE_WORDS.none : figureText(row.second.observation, second)}
        </td>
      )}
      <td className="area-table__comparison">{row.comparison}</td>
      <td>
        {status === 'measured' ? (
          <>
            <span aria-hidden="true">{TABLE_WORDS.none}</span>
            <VisuallyHidden>{STATUS_WORDS.measured.label}</VisuallyHidden>
          </>
        ) : (
          STATUS_WORDS[status].label
        )}
      </td>
    </>
  );
}
