import { memo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { LEADING_MEASURE } from '../domain/headlines.ts';
import { pairingRule } from '../domain/pairing.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { withSecondFill } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pairingSentence } from '../words/measures.ts';
import type { ExploreData } from './exploreData.ts';
import { MapNotes, MapPair, TitledMap } from './ExploreMaps.tsx';
import { LinkedKey } from './LinkedKey.tsx';
import { RISK_INDEX } from './riskIndexWeights.ts';
import type { RoutePanelProps } from './RoutePanel.tsx';
import type { RiskWeightsProps } from './RiskWeights.tsx';
import { SelectedAreas } from './SelectedAreas.tsx';
import { DateOverMap, PeriodControls } from './TimeParts.tsx';
import type { ViewMap } from './viewMaps.ts';

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
  return (
    <>
      <PairingNotice data={data} changeView={changeView} />
      {first !== null && <PeriodControls measure={first} since={null} changeView={changeView} />}
      {maps.length > 1 && (
        <LinkedMaps
          maps={maps}
          onSelectArea={onSelectArea}
          keyOf={(map) => <LinkedKey data={data} map={map} changeView={changeView} />}
        />
      )}
      <div className={maps.length > 1 ? 'explore__stage explore__stage--below' : 'explore__stage'}>
        {maps.length === 1 && (
          <LinkedMaps
            maps={maps}
            onSelectArea={onSelectArea}
            over={first === null ? null : <DateOverMap measure={first} since={null} />}
          />
        )}
        {maps.length === 1 && <LinkedKey data={data} map={firstMap} changeView={changeView} />}
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

/** Only the maps follow what is pointed at; the words around them stay as they are. */
function LinkedMaps({
  maps,
  onSelectArea,
  keyOf = () => null,
  over,
}: Pick<ExploreStageProps, 'maps' | 'onSelectArea'> & {
  readonly keyOf?: (map: ViewMap) => ReactNode;
  readonly over?: ReactNode;
}) {
  const hovered = useHoverStore((state) => state.hovered);
  const onHover = useHoverStore((state) => state.setHovered);
  const linked = { hovered, onHover, onSelectArea };
  return maps.length > 1 ? (
    <MapPair maps={maps} keyOf={keyOf} {...linked} />
  ) : (
    <TitledMap map={maps[0]} over={over} {...linked} />
  );
}

/** What must be said before two measures are read together, with a better one to choose where there is one. */
function PairingNotice({ data, changeView }: Pick<ExploreStageProps, 'data' | 'changeView'>) {
  const { first, second, catalogue } = data;
  const rule = first === null || second === null ? null : pairingRule(first.indicator, second.indicator);
  if (rule === null || rule.kind === 'allowed') return null;
  const offered =
    rule.kind === 'warned' ? catalogue.indicators.find(({ id }) => id === rule.offer) : undefined;
  return (
    <Notice kind="information" label={EXPLORE_WORDS.noteLabel}>
      {pairingSentence(rule)}{' '}
      {offered !== undefined && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            changeView((view) => ({ layers: withSecondFill(view, offered.id) }));
          }}
        >
          {EXPLORE_WORDS.pairingRules.offer(offered.title)}
        </button>
      )}
    </Notice>
  );
}
