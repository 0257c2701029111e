import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { MOST_AREAS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import './desk.css';
import { SupersededNotice } from './ExploreChoices.tsx';
import type { ExploreData } from './exploreData.ts';
import { ExploreStage } from './ExploreStage.tsx';
import { LayersColumn } from './LayersColumn.tsx';
import { ReadingColumn, type Drawn } from './ReadingColumn.tsx';
import { viewMaps } from './viewMaps.ts';
import 'virtual:families.css';

export interface ExploreBodyProps {
  /** The last complete view's figures. */
  readonly data: ExploreData;
  /** What the address asks for now; the same as `data.view` unless that is still on its way. */
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly busy: boolean;
}

/** The explore page for a complete view: choices, maps, words about the selected areas, charts, table. */
export function ExploreBody({ data, view, changeView, busy }: ExploreBodyProps) {
  const drawn = useMemo((): Drawn => ({ data, maps: viewMaps(data) }), [data]);
  // The map answers first; charts and table, each under its own title, follow when the browser has a moment.
  const later = useDeferredValue(drawn);

  const toggleArea = useCallback(
    (code: GssCode, how?: { readonly additive: boolean }) => {
      changeView(({ areas }) => {
        const others = areas.filter((area) => area !== code);
        if (areas.includes(code)) return { areas: others };
        return { areas: how?.additive === false ? [code] : [...others, code].slice(-MOST_AREAS) };
      });
    },
    [changeView],
  );
  const { title } = drawn.maps[0].model;
  const isPair = drawn.maps.length > 1;
  const isClose = drawn.maps[0].closeTo !== null;
  useEffect(() => {
    document.title = EXPLORE_WORDS.documentTitle(title);
  }, [title]);

  return (
    <>
      <SupersededNotice data={data} />
      <p className="explore__status" role="status">
        {busy ? EXPLORE_WORDS.status.busy : ''}
      </p>
      <div
        className={`explore__desk${isPair ? ' explore__desk--pair' : ''}${isClose ? ' explore__desk--close' : ''}`}
      >
        <LayersColumn view={view} changeView={changeView} data={data} maps={drawn.maps} />
        <ExploreStage data={data} maps={drawn.maps} changeView={changeView} onSelectArea={toggleArea} />
        <ReadingColumn
          drawn={drawn}
          later={later}
          tab={view.tab}
          changeView={changeView}
          onSelectArea={toggleArea}
        />
      </div>
    </>
  );
}
