/** What the layers say of the selected areas: side by side in a table, then each in sentences. */
import { Link } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import type { GssCode } from '../domain/geography.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { READING_WORDS as words } from '../words/reading.ts';
import { AreaReading } from './AreaReading.tsx';
import { figuresKey, type ExploreData } from './exploreData.ts';
import { cellLines, readingsOf, rowTitle } from './reading.ts';

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
          <AreaReading key={code} data={data} code={code} button={LET_GO} onPress={onRemove} />
        ))}
      </div>
    </>
  );
}

/** A row a layer, a column an area. */
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
            <th scope="col">{words.layer}</th>
            {compared.map((area) => (
              <th key={area.code} scope="col">
                {area.geography === 'lsoa' ? area.name : <Link href={`/area/${area.code}`}>{area.name}</Link>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const { title, detail } = rowTitle(row);
            return (
              <tr key={row.id}>
                <th scope="row">
                  {title}
                  {detail !== '' && <span className="compared__detail">{detail}</span>}
                </th>
                {columns.map(({ area, readings }) => {
                  const reading = readings[index];
                  const [first = '', ...rest] = reading === undefined ? [] : cellLines(reading);
                  const isFigure = reading?.kind === 'measure';
                  return (
                    <td key={area.code}>
                      <span className={isFigure ? 'compared__figure' : undefined}>{first}</span>
                      {rest.map((line) => (
                        <span key={line} className="compared__detail">
                          {line}
                        </span>
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
