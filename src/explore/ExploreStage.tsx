import { memo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { pairingRule } from '../domain/pairing.ts';
import { MapAnnouncements } from '../map/MapSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { withSecondFill } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pairingSentence } from '../words/measures.ts';
import type { ExploreData } from './exploreData.ts';
import { MapPair, MapSources, TitledMap } from './ExploreMaps.tsx';
import { DateOverMap, PeriodControls } from './TimeParts.tsx';
import type { ViewMap } from './viewMaps.ts';

export interface ExploreStageProps {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode, how?: { readonly additive: boolean }) => void;
}

/** The maps with what must be said beside them. */
export const ExploreStage = memo(function ExploreStage(props: ExploreStageProps) {
  const { data, maps, changeView, onSelectArea } = props;
  const { first } = data;
  return (
    <div className="explore__maps">
      <PairingNotice data={data} changeView={changeView} />
      <div className="explore__period">
        {first !== null && <PeriodControls measure={first} since={null} changeView={changeView} />}
      </div>
      <LinkedMaps
        maps={maps}
        onSelectArea={onSelectArea}
        over={first === null || maps.length > 1 ? null : <DateOverMap measure={first} since={null} />}
      />
      {maps.length === 1 && <MapSources map={maps[0]} />}
      {maps.map(({ key, model }) => (
        <MapAnnouncements key={key} model={model} />
      ))}
    </div>
  );
});

/** Only the maps follow what is pointed at; the words around them stay as they are. */
function LinkedMaps({
  maps,
  onSelectArea,
  over,
}: Pick<ExploreStageProps, 'maps' | 'onSelectArea'> & { readonly over?: ReactNode }) {
  const hovered = useHoverStore((state) => state.hovered);
  const onHover = useHoverStore((state) => state.setHovered);
  const linked = { hovered, onHover, onSelectArea };
  return maps.length > 1 ? (
    <MapPair maps={maps} {...linked} />
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
