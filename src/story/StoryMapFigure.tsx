import { useId } from 'react';
import { hasNotices, type StoryMap } from '../domain/story.ts';
import type { StoryTable } from '../domain/storyChart.ts';
import { BivariateLegend } from '../map/BivariateLegend.tsx';
import { PartnerMark, PlaceMark } from '../map/MarkSample.tsx';
import { CircleSample } from '../map/CircleSample.tsx';
import { PatternSample } from '../map/PatternSample.tsx';
import { Swatch } from '../map/Swatch.tsx';
import { MAP_WORDS } from '../words/map.ts';
import { STORY_WORDS } from '../words/story.ts';
import '../map/mapFill.css';
import '../map/mapLegend.css';
import '../map/staticMap.css';
import './storyMap.css';
import 'virtual:families.css';

function Key({ map }: { readonly map: StoryMap }) {
  const { pair, legend, legendTitle, family, over = [], places = [] } = map;
  return (
    <div className="story-key" data-colours={family} role="group" aria-label={MAP_WORDS.legend.label}>
      {pair === null ? <p className="story-key__title">{legendTitle}</p> : <BivariateLegend legend={pair} />}
      {legend.length === 0 ? null : (
        <ul className="story-key__list">
          {legend.map(({ classKey, label }) => (
            <li key={classKey} className="story-key__item">
              <Swatch classKey={classKey} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {over.length === 0 ? null : (
        <ul className="story-key__list story-key__places" aria-label={STORY_WORDS.overColours}>
          {over.map(({ as, label }) => (
            <li key={as} className="story-key__item">
              {as === 'pattern' ? <PatternSample /> : <CircleSample />}
              {label}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 ? null : (
        <ul className="story-key__list story-key__places" aria-label={STORY_WORDS.marks}>
          {places.map(({ hollow, label }) => (
            <li key={label} className="story-key__item">
              <PlaceMark hollow={hollow} />
              {label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function formOf({ pair, over }: StoryMap): string {
  if (over !== undefined) return 'story-map story-map--layers';
  return pair === null ? 'story-map' : 'story-map story-map--pair';
}

/**
 * The map of a chapter as it was drawn when the story was compiled. The outlines stand once in the page, in
 * `StoryShapes`.
 */
export function StoryMapFigure({ map }: { readonly map: StoryMap }) {
  const id = useId();
  return (
    <figure className={formOf(map)} aria-labelledby={`${id}t`} data-part="map">
      <figcaption id={`${id}t`} className="story-map__title">
        {map.title}
      </figcaption>
      <div className="story-map__picture" dangerouslySetInnerHTML={{ __html: map.svg }} />
      <Key map={map} />
    </figure>
  );
}

/**
 * Under the map, where a partner's data changed it: the key of the partner's marks, and that the map shows something else
 * than the words. Beside the figure and not in it, so that on a phone it does not take the room of the pinned map.
 */
export function MapNotices({ map }: { readonly map: StoryMap }) {
  if (!hasNotices(map)) return null;
  const { marks = [], remarks = [] } = map;
  return (
    <div className="story-remarks" data-part="map-remarks">
      {marks.length === 0 ? null : (
        <ul className="marks-key" aria-label={STORY_WORDS.marks}>
          {marks.map(({ letter, label }) => (
            <li key={label} className="marks-key__item">
              <PartnerMark letter={letter} />
              {label}
            </li>
          ))}
        </ul>
      )}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </div>
  );
}

/** Outlines shared by the maps of a story. */
export function StoryShapes({ shapes }: { readonly shapes: string }) {
  return (
    <svg
      className="story-shapes"
      width="0"
      height="0"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: shapes }}
    />
  );
}

export function StoryTableView({ table, caption }: { readonly table: StoryTable; readonly caption: string }) {
  const [first, ...others] = table.columns;
  return (
    <div className="story-table" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
