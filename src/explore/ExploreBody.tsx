import { memo, useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import { MOST_AREAS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { AskedView } from './askedView.ts';
import { LazyCharts } from './LazyCharts.tsx';
import { ExploreChoices } from './ExploreChoices.tsx';
import { figuresKey, hasMeasure, type ExploreData, type MeasuredData } from './exploreData.ts';
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
      <ExploreChoices view={view} changeView={changeView} data={data} />
      <p className="explore__status" role="status">
        {busy ? EXPLORE_WORDS.status.busy : ''}
      </p>
      <AskedView value={view}>
        <ExploreStage data={data} maps={drawn.maps} changeView={changeView} onSelectArea={toggleArea} />
      </AskedView>
      {hasMeasure(later.data) ? (
        <ExploreFigures
          data={later.data}
          model={later.maps[0].model}
          changeView={changeView}
          onSelectArea={toggleArea}
        />
      ) : (
        <p className="explore__none">{EXPLORE_WORDS.noMeasure}</p>
      )}
    </>
  );
}

interface ExploreFiguresProps {
  readonly data: MeasuredData;
  readonly model: MapModel;
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode) => void;
}

/** Charts and table of the view that is drawn. */
const ExploreFigures = memo(function ExploreFigures({
  data,
  model,
  changeView,
  onSelectArea,
}: ExploreFiguresProps) {
  const onHover = useHoverStore((state) => state.setHovered);
  const rows = useMemo(() => exploreRows(data, model, pickedTest(data)), [data, model]);
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
