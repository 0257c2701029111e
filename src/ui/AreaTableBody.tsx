import type { ReactNode } from 'react';
import { formatFigure } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Pointing } from '../domain/linking.ts';
import { measuredOf, statusOf } from '../domain/observation.ts';
import { figureText, intervalText, STATUS_WORDS } from '../words/measures.ts';
import { TABLE_WORDS } from '../words/table.ts';
import type { AreaTableRow, TableIndicator } from './areaTableRow.ts';
import { useIsLit } from './useLit.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface AreaTableBodyProps {
  readonly rows: readonly AreaTableRow[];
  readonly indicator: TableIndicator;
  readonly second: TableIndicator | null;
  readonly showsLocalAuthority: boolean;
  readonly pointing: Pointing;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode) => void;
}

/** One page of rows. The name of an area is the switch that selects it. */
export function AreaTableBody(props: AreaTableBodyProps) {
  const { rows, second, showsLocalAuthority, onHover } = props;
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
    // A finger that is lifted has not left: what it touched stays marked until something else is.
    <tbody onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onHover(null)}>
      {rows.map((row) => (
        <Row key={row.code} row={row} pointing={props.pointing} onHover={onHover}>
          <Cells {...props} row={row} />
        </Row>
      ))}
    </tbody>
  );
}

/** A row that is marked when its area answers. Its cells are handed in, so that they are left alone then. */
function Row({
  row: { code, selected },
  pointing,
  onHover,
  children,
}: Pick<AreaTableBodyProps, 'pointing' | 'onHover'> & {
  readonly row: AreaTableRow;
  readonly children: ReactNode;
}) {
  const isLit = useIsLit(pointing, code);
  return (
    <tr
      className={[
        'area-table__row',
        selected ? 'area-table__row--selected' : '',
        isLit ? 'area-table__row--hovered' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      data-code={code}
      onPointerEnter={() => onHover(code)}
      onFocus={() => onHover(code)}
      onBlur={() => onHover(null)}
    >
      {children}
    </tr>
  );
}

function Cells({
  row,
  indicator,
  second,
  showsLocalAuthority,
  onSelectArea,
}: Omit<AreaTableBodyProps, 'pointing'> & { readonly row: AreaTableRow }) {
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
      {second === null ? null : (
        <td className="area-table__number">
          {row.second === null ? TABLE_WORDS.none : figureText(row.second.observation, second)}
        </td>
      )}
    </>
  );
}
