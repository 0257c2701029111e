import { LEADING_MEASURE } from '../domain/headlines.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { withSecondFill } from '../view/viewLayers.ts';
import type { ExploreData } from './exploreData.ts';
import { RISK_INDEX } from './riskIndexWeights.ts';
import type { RoutePanelProps } from './RoutePanel.tsx';
import type { RiskWeightsProps } from './RiskWeights.tsx';

/** Asked for with the index. */
const RISK_WEIGHTS = lazySource<RiskWeightsProps>(
  async () => (await import('./RiskWeights.tsx')).RiskWeights,
);
/** Asked for when its layer is. */
const STEP_PANELS = lazySource<RoutePanelProps>(async () => (await import('./StepPanels.tsx')).StepPanels);

export interface LayerPartsProps {
  readonly data: ExploreData;
  readonly changeView: ChangeView;
}

/** The places of the programme in words, while its layer is on. */
export function ProgrammeParts({ data }: Pick<LayerPartsProps, 'data'>) {
  return data.stepTogether === null ? null : (
    <LazyPart
      source={STEP_PANELS}
      props={{
        file: data.stepTogether,
        indicators: data.catalogue.indicators,
        localAuthorityNames: data.localAuthorityNames,
        borough: data.view.borough,
        day: data.release.published,
      }}
      waiting={null}
    />
  );
}

/** The weights of the index, while it is on the map. */
export function IndexWeights({ data, changeView }: LayerPartsProps) {
  const { view, first } = data;
  return data.risk === null || first?.indicator.id !== RISK_INDEX ? null : (
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
  );
}
