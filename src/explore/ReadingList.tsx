/** What the layers say of the selected areas: side by side in a table, then each in sentences. */
import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { READING_WORDS as words } from '../words/reading.ts';
import { AreaReading } from './AreaReading.tsx';
import { figuresKey, type ExploreData } from './exploreData.ts';
import { cellLines, readingsOf, rowTitle, type LayerReading } from './reading.ts';

/** Columns that can still be read beside each other. */
const MOST_COMPARED = 4;

const { remove, removeShort } = EXPLORE_WORDS.selected;
const LET_GO = { label: remove, short: removeShort };

export interface ReadingListProps {
  readonly data: ExploreData;
  readonly onRemove: (code: GssCode) => void;
}

export function ReadingList({ data, onRemove }: ReadingListProps) {
  const { view, ground } = data;
  const known = view.areas
    .map((code) => ground.areas.find((area) => area.code === code))
    .filter((area) => area !== undefined);
  return (
    <>
      {known.length > 1 && <Compared key={figuresKey(data)} data={data} areas={known} />}
      <div className="selected-areas__list">
        {view.areas.map((code) => (
          <div key={code} data-selected={code}>
            <AreaReading data={data} code={code} button={LET_GO} onPress={onRemove} />
          </div>
        ))}
      </div>
    </>
  );
}

/** A row a layer, under its own heading; a column an area. */
function Compared({ data, areas }: { readonly data: ExploreData; readonly areas: readonly AreaEntry[] }) {
  const compared = areas.slice(0, MOST_COMPARED);
  const columns = compared.map((area) => ({ area, readings: readingsOf(data, area) }));
  const rows = columns[0]?.readings ?? [];
  if (rows.length === 0) return null;
  const caption = words.caption(compared.length, areas.length);
  return (
    <div className="compared" role="region" aria-label={caption} tabIndex={0}>
      <table className="compared__table">
        <caption className="compared__caption">{caption}</caption>
        <thead>
          <tr>
            {compared.map((area) => (
              <th key={area.code} scope="col" id={headerId(area.code)}>
                {area.geography === 'lsoa' ? area.name : <Link href={`/area/${area.code}`}>{area.name}</Link>}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => (
          <ComparedLayer
            key={row.id}
            row={row}
            cells={columns.map(({ area, readings }) => ({ area, reading: readings[index] }))}
          />
        ))}
      </table>
    </div>
  );
}

function headerId(of: string): string {
  return `compared-${of}`;
}

interface ComparedLayerProps {
  readonly row: LayerReading;
  readonly cells: readonly { readonly area: AreaEntry; readonly reading: LayerReading | undefined }[];
}

/** A layer over the whole width, and below it what it says of each area. */
function ComparedLayer({ row, cells }: ComparedLayerProps) {
  const { title, detail } = rowTitle(row);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" id={headerId(row.id)} colSpan={cells.length} className="compared__layer">
          <span className="compared__title">
            {title}
            {detail !== '' && <span className="compared__detail">{detail}</span>}
          </span>
        </th>
      </tr>
      <tr>
        {cells.map(({ area, reading }) => {
          const [first = '', ...rest] = reading === undefined ? [] : cellLines(reading);
          return (
            <td key={area.code} headers={`${headerId(area.code)} ${headerId(row.id)}`}>
              <span className={reading?.kind === 'measure' ? 'compared__figure' : undefined}>{first}</span>
              {rest.map((line) => (
                <span key={line} className="compared__detail">
                  {line}
                </span>
              ))}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}
