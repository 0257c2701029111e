import { memo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { useLit } from '../ui/useLit.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { withSecondFill } from '../view/viewLayers.ts';
import type { ExploreData } from './exploreData.ts';
import { MapNotes, MapPair, MapWords, TitledMap } from './ExploreMaps.tsx';
import { LayerPanel } from './LayerPanel.tsx';
import type { PairingNoticesProps } from './PairingNotices.tsx';
import { usePointing } from './pointing.ts';
import { RISK_INDEX } from './riskIndexWeights.ts';
import type { RoutePanelProps } from './RoutePanel.tsx';
import type { RiskWeightsProps } from './RiskWeights.tsx';
import { SelectedAreas } from './SelectedAreas.tsx';
import { DateOverMap, PeriodControls } from './TimeParts.tsx';
import { toldPairs } from './toldPairs.ts';
import type { ViewMap } from './viewMaps.ts';

/** Asked for when measures are on of which something must be said. */
const PAIRING_NOTICES = lazySource<PairingNoticesProps>(
  async () => (await import('./PairingNotices.tsx')).PairingNotices,
);
/** Asked for with the index. */
const RISK_WEIGHTS = lazySource<RiskWeightsProps>(
  async () => (await import('./RiskWeights.tsx')).RiskWeights,
);
/** Asked for when its layer is. */
const STEP_PANELS = lazySource<RoutePanelProps>(async () => (await import('./StepPanels.tsx')).StepPanels);

export interface ExploreStageProps {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode, how?: { readonly additive: boolean }) => void;
}

/** The maps with their keys, the words about the selected areas, and what belongs to the layers that are on. */
export const ExploreStage = memo(function ExploreStage(props: ExploreStageProps) {
  const { data, maps, changeView, onSelectArea } = props;
  const { view, first } = data;
  const [firstMap] = maps;
  const pairs = toldPairs(data.measures);
  const since = data.change?.since ?? null;
  return (
    <>
      {pairs.length > 0 && (
        <LazyPart
          source={PAIRING_NOTICES}
          props={{ pairs, indicators: data.catalogue.indicators, changeView }}
          waiting={null}
        />
      )}
      {first !== null && <PeriodControls measure={first} since={since} changeView={changeView} />}
      {maps.length > 1 && (
        <MapPair
          maps={maps}
          drawn={(map) => <LinkedMap data={data} map={map} onSelectArea={onSelectArea} />}
        />
      )}
      <div className={maps.length > 1 ? 'explore__stage explore__stage--below' : 'explore__stage'}>
        {maps.length === 1 && (
          <LinkedMap
            data={data}
            map={firstMap}
            onSelectArea={onSelectArea}
            over={first === null ? null : <DateOverMap measure={first} since={since} />}
          />
        )}
        <div className="explore-key">
          <LayerPanel data={data} maps={maps} changeView={changeView} />
          <MapWords map={firstMap} />
        </div>
        <SelectedAreas
          data={data}
          onRemove={onSelectArea}
          onClear={() => {
            changeView({ areas: [] });
          }}
        />
        {maps.length === 1 && <MapNotes map={firstMap} />}
      </div>
      {data.stepTogether !== null && (
        <LazyPart
          source={STEP_PANELS}
          props={{
            file: data.stepTogether,
            indicators: data.catalogue.indicators,
            localAuthorityNames: data.localAuthorityNames,
            borough: view.borough,
            day: data.release.published,
          }}
          waiting={null}
        />
      )}
      {data.risk !== null && first?.indicator.id === RISK_INDEX && (
        <LazyPart
          source={RISK_WEIGHTS}
          props={{
            risk: data.risk,
            indicators: data.catalogue.indicators,
            selected: first.areas.filter((area) => view.areas.includes(area.code)),
            changed: view.weights !== null,
            onWeights: (weights) => {
              changeView({ weights }, { replace: true });
            },
            onShowViolence: () => {
              changeView({ layers: withSecondFill(view, LEADING_MEASURE), pairing: 'one-map' });
            },
          }}
          waiting={null}
        />
      )}
    </>
  );
});

/** Only the map follows what is pointed at; the words around it stay as they are. */
function LinkedMap({
  data,
  map,
  onSelectArea,
  over,
}: Pick<ExploreStageProps, 'data' | 'onSelectArea'> & {
  readonly map: ViewMap;
  readonly over?: ReactNode;
}) {
  const lit = useLit(usePointing(data)(map.model.geography));
  const onHover = useHoverStore((state) => state.setHovered);
  return (
    <TitledMap
      map={map}
      over={over}
      hovered={lit.area}
      lit={lit}
      onHover={onHover}
      onSelectArea={onSelectArea}
    />
  );
}
