import { memo, useMemo, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { circlesOf } from '../domain/mapLayers.ts';
import { MapAnnouncements } from '../map/MapSummary.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { useLit } from '../ui/useLit.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import type { ExploreData } from './exploreData.ts';
import { MapPair, MapSources, TitledMap } from './ExploreMaps.tsx';
import type { PairingNoticesProps } from './PairingNotices.tsx';
import { usePointing } from './pointing.ts';
import { SELECTED_AREAS, showInWords } from './showInWords.ts';
import { closeUpOf } from './closeUpOf.ts';
import { DateBesideTitle, DatesOnPaper, PeriodControls } from './TimeParts.tsx';
import { toldPairs } from './toldPairs.ts';
import type { ViewMap } from './viewMaps.ts';

/** Asked for when measures are on of which something must be said. */
const PAIRING_NOTICES = lazySource<PairingNoticesProps>(
  async () => (await import('./PairingNotices.tsx')).PairingNotices,
);

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
  const pairs = toldPairs(data.measures);
  const since = data.change?.since ?? null;
  const models = useMemo(() => maps.map(({ model }) => model), [maps]);
  return (
    <div className="explore__maps">
      <div className="explore__period">
        {first !== null && <PeriodControls measure={first} since={since} changeView={changeView} />}
      </div>
      {maps.length > 1 ? (
        <MapPair maps={maps} drawn={(map) => <LinkedMap {...{ data, map, onSelectArea, changeView }} />} />
      ) : (
        <LinkedMap
          {...{ data, onSelectArea, changeView }}
          map={maps[0]}
          beside={first === null ? null : <DateBesideTitle measure={first} since={since} />}
        />
      )}
      {pairs.length > 0 && (
        <LazyPart
          source={PAIRING_NOTICES}
          props={{ pairs, indicators: data.catalogue.indicators, changeView }}
          waiting={null}
        />
      )}
      <DatesOnPaper data={data} />
      {maps.length === 1 && <MapSources map={maps[0]} />}
      <MapAnnouncements models={models} />
    </div>
  );
});

/** Only the map follows what is pointed at; the words around it stay as they are. */
function LinkedMap({
  data,
  map,
  onSelectArea,
  changeView,
  beside,
}: Pick<ExploreStageProps, 'data' | 'onSelectArea' | 'changeView'> & {
  readonly map: ViewMap;
  readonly beside?: ReactNode;
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
      beside={beside}
      hovered={lit.area}
      lit={lit}
      onHover={onHover}
      onSelectArea={onSelectArea}
      onAllFigures={() => showInWords(SELECTED_AREAS, changeView)}
      closeUp={closeUpOf(data.view, map, changeView)}
    />
  );
}
