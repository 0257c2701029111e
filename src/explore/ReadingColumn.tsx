/** What is read beside the map: words, charts and the table, one at a time on a wide screen, one below another elsewhere. */
import { memo, useMemo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { MapSentences } from '../map/MapSummary.tsx';
import { usePrinting } from '../map/usePrinting.ts';
import { tabId, TabList } from '../ui/TabList.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { TABS, type Tab } from '../view/exploreView.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { DESK_WORDS as words } from '../words/desk.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CautionList } from './ExploreMaps.tsx';
import { figuresKey, hasMeasure, type ExploreData, type MeasuredData } from './exploreData.ts';
import { brushedRows, exploreRows, pickedRows } from './exploreRows.ts';
import { ExploreTable, type ExploreTableProps } from './ExploreTable.tsx';
import { IndexWeights, ProgrammeParts } from './LayerParts.tsx';
import { LazyCharts } from './LazyCharts.tsx';
import { pickedTest } from './pickedAreas.ts';
import { usePointing } from './pointing.ts';
import { SelectedAreas } from './SelectedAreas.tsx';
import type { ViewMap } from './viewMaps.ts';

/** A complete view with its maps, made together so that what is drawn later is drawn of the same view. */
export interface Drawn {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
}

export interface ReadingColumnProps {
  readonly drawn: Drawn;
  /** What charts and table show, as soon as the browser has a moment. */
  readonly later: Drawn;
  /** What is open where only one part is. */
  readonly tab: Tab;
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode) => void;
}

/** From here on one part is open at a time (desk.css says the same). */
const DESK = '(min-width: 75rem)';

const panelId = (tab: Tab): string => `beside-${tab}`;

export function ReadingColumn({ drawn, later, tab, changeView, onSelectArea }: ReadingColumnProps) {
  const { data, maps } = drawn;
  const isDesk = useMediaQuery(DESK);
  const printing = usePrinting();
  const panel = { isDesk };
  const isOpen = (one: Tab): boolean => !isDesk || printing || tab === one;
  return (
    <div className="explore__aside" data-open={tab}>
      <Cautions maps={maps} printing={printing} />
      <IndexWeights data={data} changeView={changeView} />
      <TabList
        label={words.beside}
        tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
        open={tab}
        onOpen={(open) => changeView({ tab: open }, { replace: true })}
        panelId={panelId}
      />
      <Panel tab="card" {...panel}>
        <section className="explore-words" aria-labelledby="in-words">
          <h2 id="in-words">{words.inWords}</h2>
          {maps.map(({ key, model }) => (
            <MapSentences key={key} model={model} />
          ))}
        </section>
        <SelectedAreas
          data={data}
          onRemove={onSelectArea}
          onClear={() => {
            changeView({ areas: [] });
          }}
        />
        <ProgrammeParts data={data} />
      </Panel>
      {hasMeasure(later.data) ? (
        <FigurePanels
          data={later.data}
          model={later.maps[0].model}
          isDesk={isDesk}
          isTableOpen={isOpen('table')}
          changeView={changeView}
          onSelectArea={onSelectArea}
        />
      ) : (
        (['charts', 'table'] as const).map((one) => (
          <Panel key={one} tab={one} {...panel}>
            <p className="explore__none">{EXPLORE_WORDS.noMeasure}</p>
          </Panel>
        ))
      )}
    </div>
  );
}

/** One part. It is a tab's panel only where there are tabs; which one is seen is said by the style sheet. */
function Panel({
  tab,
  isDesk,
  children,
}: {
  readonly tab: Tab;
  readonly isDesk: boolean;
  readonly children: ReactNode;
}) {
  const id = panelId(tab);
  return (
    <div
      id={id}
      className={`explore__panel explore__panel--${tab}`}
      {...(isDesk ? { role: 'tabpanel', 'aria-labelledby': tabId(id) } : {})}
    >
      {children}
    </div>
  );
}

interface FigurePanelsProps {
  readonly data: MeasuredData;
  readonly model: MapModel;
  readonly isDesk: boolean;
  readonly isTableOpen: boolean;
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode) => void;
}

/** Charts and table of the view that is drawn. */
const FigurePanels = memo(function FigurePanels(props: FigurePanelsProps) {
  const { data, model, isDesk, isTableOpen, changeView, onSelectArea } = props;
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
      <Panel tab="charts" isDesk={isDesk}>
        <LazyCharts {...linked} rows={rows} brushed={brushed} />
      </Panel>
      <Panel tab="table" isDesk={isDesk}>
        <HeldTable {...linked} rows={brushed} of={rows.length} isOpen={isTableOpen} />
      </Panel>
    </>
  );
});

/** Behind another tab the table is not drawn again, however the view changes: it is when it is opened. */
const HeldTable = memo(
  function HeldTable({ isOpen, ...props }: ExploreTableProps & { readonly isOpen: boolean }) {
    return isOpen ? <ExploreTable key={figuresKey(props.data)} {...props} /> : null;
  },
  (_, next) => !next.isOpen,
);

/** What must be known before a figure is used: one line, with all of it behind. On paper all of it is there. */
function Cautions({ maps, printing }: Pick<Drawn, 'maps'> & { readonly printing: boolean }) {
  const cautions = [...new Set(maps.flatMap((map) => map.cautions))];
  if (cautions.length === 0) return null;
  return (
    <details className="disclosure explore-cautions" open={printing ? true : undefined}>
      <summary className="disclosure__summary">{words.cautions(cautions.length)}</summary>
      <div className="disclosure__content">
        <CautionList cautions={cautions} />
      </div>
    </details>
  );
}
