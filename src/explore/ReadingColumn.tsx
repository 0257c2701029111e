/** What is read beside the map: words, charts and the table, one at a time on a wide screen, one below another elsewhere. */
import { memo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { MapSentences } from '../map/MapSummary.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { LazyDisclosure } from '../ui/LazyDisclosure.tsx';
import { lazySource } from '../ui/LazyPart.tsx';
import { tabId, TabList } from '../ui/TabList.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { TABS, type Tab } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { DESK_WORDS as words } from '../words/desk.ts';
import { EXPLORE_FILES_OPEN, EXPLORE_WORDS } from '../words/explore.ts';
import { SITE_WORDS } from '../words/site.ts';
import { CautionList } from './ExploreMaps.tsx';
import { hasMeasure, type ExploreData } from './exploreData.ts';
import type { ExploreFilesProps } from './ExploreFiles.tsx';
import type { FiguresProps } from './figures.ts';
import { IndexWeights, ProgrammeParts } from './LayerParts.tsx';
import { CHARTS, TABLE } from './lazyFigures.ts';
import { ReadingCard } from './ReadingCard.tsx';
import type { ViewMap } from './viewMaps.ts';
import { WhenNear } from './WhenNear.tsx';

/** Asked for when it is opened. */
const EXPLORE_FILES = lazySource<ExploreFilesProps>(
  async () => (await import('./ExploreFiles.tsx')).ExploreFiles,
);

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

const { charts, table } = EXPLORE_WORDS;
const CHARTS_TO_COME = { className: 'explore-charts', title: charts.title, note: charts.whenNear };
const TABLE_TO_COME = { className: 'explore-table', title: table.title, note: table.whenNear };

const panelId = (tab: Tab): string => `beside-${tab}`;

export function ReadingColumn({ drawn, later, tab, changeView, onSelectArea }: ReadingColumnProps) {
  const { data, maps } = drawn;
  const isDesk = useMediaQuery(DESK);
  const printing = usePrinting();
  const panel = { isDesk };
  return (
    <div className="explore__aside" data-open={tab}>
      <Cautions maps={maps} printing={printing} />
      <IndexWeights data={data} changeView={changeView} />
      {/* Above what comes later, which would push it down. */}
      <div className="explore-files">
        <LazyDisclosure
          summary={EXPLORE_FILES_OPEN.view}
          source={EXPLORE_FILES}
          props={{ data, maps }}
          loading={SITE_WORDS.loading}
        />
      </div>
      <TabList
        label={words.beside}
        tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
        open={tab}
        onOpen={(open) => changeView({ tab: open }, { replace: true })}
        panelId={panelId}
      />
      <Panel tab="card" {...panel}>
        <ReadingCard
          data={data}
          follows={isDesk && tab === 'card'}
          onSelectArea={onSelectArea}
          onClear={() => {
            changeView({ areas: [] });
          }}
        />
        <section className="explore-words" aria-labelledby="in-words">
          <h2 id="in-words">{words.inWords}</h2>
          {maps.map(({ key, model }) => (
            <MapSentences key={key} model={model} />
          ))}
        </section>
        <ProgrammeParts data={data} />
      </Panel>
      {hasMeasure(later.data) ? (
        <FigurePanels
          data={later.data}
          model={later.maps[0].model}
          isDesk={isDesk}
          // Behind another tab it is not drawn again, however the view changes.
          isTableOpen={!isDesk || printing || tab === 'table'}
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

/** Charts and table of the view that is drawn. */
const FigurePanels = memo(function FigurePanels({
  isDesk,
  isTableOpen,
  ...props
}: FiguresProps & { readonly isDesk: boolean; readonly isTableOpen: boolean }) {
  return (
    <>
      <Panel tab="charts" isDesk={isDesk}>
        <WhenNear source={CHARTS} props={props} toCome={CHARTS_TO_COME} notFetched={charts.notFetched} />
      </Panel>
      <Panel tab="table" isDesk={isDesk}>
        <WhenNear
          source={TABLE}
          props={props}
          isWanted={isTableOpen}
          toCome={TABLE_TO_COME}
          notFetched={table.notFetched}
        />
      </Panel>
    </>
  );
});

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
