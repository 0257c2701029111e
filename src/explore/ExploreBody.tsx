import { memo, useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import { MOST_AREAS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { LazyCharts } from './LazyCharts.tsx';
import { ExploreChoices } from './ExploreChoices.tsx';
import { figuresKey, type ExploreData } from './exploreData.ts';
import { brushedRows, exploreRows, pickedRows } from './exploreRows.ts';
import { pickedTest } from './pickedAreas.ts';
import { ExploreStage } from './ExploreStage.tsx';
import { ExploreTable } from './ExploreTable.tsx';
import { usePointing } from './pointing.ts';
import { viewMaps, type ViewMap } from './viewMaps.ts';

export interface ExploreBodyProps {
  /** The last complete view's figures. */
  readonly data: ExploreData;
  /** What the address asks for now; the same as `data.view` unless that is still on its way. */
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly busy: boolean;
}

/** A complete view with its maps, made together so that what is drawn later is drawn of the same view. */
interface Drawn {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
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
  useEffect(() => {
    document.title = EXPLORE_WORDS.documentTitle(title);
  }, [title]);

  return (
    <>
      <ExploreChoices
        view={view}
        changeView={changeView}
        data={data}
        uncertaintyOff={drawn.maps[0].uncertaintyOff}
      />
      <p className="explore__status" role="status">
        {busy ? EXPLORE_WORDS.status.busy : ''}
      </p>
      <ExploreStage data={data} maps={drawn.maps} changeView={changeView} onSelectArea={toggleArea} />
      <ExploreFigures drawn={later} changeView={changeView} onSelectArea={toggleArea} />
    </>
  );
}

interface ExploreFiguresProps {
  readonly drawn: Drawn;
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode) => void;
}

/** Charts and table of the view that is drawn. */
const ExploreFigures = memo(function ExploreFigures({
  drawn,
  changeView,
  onSelectArea,
}: ExploreFiguresProps) {
  const onHover = useHoverStore((state) => state.setHovered);
  const { data, maps } = drawn;
  const rows = useMemo(() => exploreRows(data, maps[0].model, pickedTest(data)), [data, maps]);
  const { range, secondRange } = data.view;
  const brushed = useMemo(
    () => brushedRows(pickedRows(rows), { range, secondRange }),
    [rows, range, secondRange],
  );
  const pointing = usePointing(data);
  const linked = { data, changeView, pointing, onHover, onSelectArea };
  return (
    <>
      <LazyCharts {...linked} rows={rows} brushed={brushed} />
      <ExploreTable key={figuresKey(data)} {...linked} rows={brushed} of={rows.length} />
    </>
  );
});
