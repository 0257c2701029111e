import { memo, useMemo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { circlesOf } from '../domain/mapLayers.ts';
import { pairingRule } from '../domain/pairing.ts';
import { MapAnnouncements } from '../map/MapSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLit } from '../ui/useLit.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { withSecondFill } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pairingSentence } from '../words/measures.ts';
import { hasMeasure, type ExploreData } from './exploreData.ts';
import { MapPair, MapSources, TitledMap } from './ExploreMaps.tsx';
import { LinkedKey } from './LinkedKey.tsx';
import { usePointing } from './pointing.ts';
import { DateOverMap, DatesOnPaper, PeriodControls } from './TimeParts.tsx';
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
  const since = data.change?.since ?? null;
  return (
    <div className="explore__maps">
      <PairingNotice data={data} changeView={changeView} />
      <div className="explore__period">
        {first !== null && <PeriodControls measure={first} since={since} changeView={changeView} />}
      </div>
      {maps.length > 1 ? (
        <MapPair
          maps={maps}
          drawn={(map) => <LinkedMap data={data} map={map} onSelectArea={onSelectArea} />}
          keyOf={(map) => <LinkedKey data={data} map={map} changeView={changeView} />}
        />
      ) : (
        <LinkedMap
          data={data}
          map={maps[0]}
          onSelectArea={onSelectArea}
          over={first === null ? null : <DateOverMap measure={first} since={since} />}
        />
      )}
      {hasMeasure(data) && <DatesOnPaper data={data} />}
      {maps.length === 1 && <MapSources map={maps[0]} />}
      {maps.map(({ key, model }) => (
        <MapAnnouncements key={key} model={model} />
      ))}
    </div>
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
  const { model } = map;
  const pointing = usePointing(data);
  const own = useLit(pointing(model.geography));
  // Circles may be of larger areas.
  const { codes } = useLit(pointing(circlesOf(model)?.geography ?? model.geography));
  const lit = useMemo(
    () => (codes === own.codes ? own : { ...own, said: own.said, codes: new Set([...own.codes, ...codes]) }),
    [own, codes],
  );
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
