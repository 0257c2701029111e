import type { MapShapes } from '../domain/mapShapes.ts';
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
} from 'react';
import type { GssCode } from '../domain/geography.ts';
import { NOTHING_LIT, type Lit } from '../domain/linking.ts';
import { circlesOf } from '../domain/mapLayers.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { Notice } from '../ui/Notice.tsx';
import { MAP_WORDS } from '../words/map.ts';
import { AreaListbox } from './AreaListbox.tsx';
import { stillBoxOf } from './areaBox.ts';
import { areaOptions, areaPositions, type ListedArea } from './areaOptions.ts';
import { CloseUpButton, type CloseUp } from './CloseUpButton.tsx';
import type { InteractiveMapProps, MapControl } from './InteractiveMap.tsx';
import { MapButtons } from './MapButtons.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { StaticMap, type StaticMapProps } from './StaticMap.tsx';
import { useMovingMap } from './useMovingMap.ts';
import { usePrinting } from '../ui/usePrinting.ts';
import './mapView.css';

/** Stands for the map whose script could not be fetched: the drawn map stays, and that is said. */
function MapNotFetched({ onFailure }: InteractiveMapProps) {
  useEffect(() => {
    onFailure('not-started');
  }, [onFailure]);
  return null;
}

const InteractiveMap = lazy(async (): Promise<{ default: ComponentType<InteractiveMapProps> }> => {
  try {
    const { InteractiveMap: component } = await import('./InteractiveMap.tsx');
    return { default: component };
  } catch {
    return { default: MapNotFetched };
  }
});

export interface MapViewProps {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly hovered: GssCode | null;
  /** What answers among the map's areas to what is pointed at in any view; without it the area pointed at does. */
  readonly lit?: Lit;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
  /** Draws measures over the colours of the still map, where there are any. */
  readonly over?: StaticMapProps['over'];
  /** Whether the map may become one to zoom and move. */
  readonly interactive?: boolean;
  /** The areas with their places and boroughs, for the keys of the list; without them the shapes' middles serve. */
  readonly areas?: readonly ListedArea[] | null;
  readonly loadLibrary?: InteractiveMapProps['loadLibrary'];
  /** Leads to all figures of the chosen areas, where the screen has them. */
  readonly onAllFigures?: (() => void) | undefined;
  /** Where the map can be drawn close to some areas and as a whole. */
  readonly closeUp?: CloseUp | null;
}

/** What the screen says that answers, or the area pointed at. */
function useOwnLit({ hovered, lit }: Pick<MapViewProps, 'hovered' | 'lit'>): Lit {
  return useMemo(
    () => lit ?? (hovered === null ? NOTHING_LIT : { area: hovered, codes: new Set([hovered]), said: null }),
    [hovered, lit],
  );
}

/** False in the served page and while it is taken over. */
function useHasScript(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** The area whose words are shown: beside the pointer while it is on one, and as a line of text until it leaves the map. */
function useReadArea(onHover: MapViewProps['onHover']) {
  const [read, setRead] = useState<GssCode | null>(null);
  const [pointed, setPointed] = useState<GssCode | null>(null);
  const tell = (code: GssCode | null, byPointer: GssCode | null): void => {
    setPointed(byPointer);
    if (code !== null) setRead(code);
    onHover(code);
  };
  return {
    read,
    pointed,
    point: (code: GssCode | null) => tell(code, code),
    /** Told by the list: nothing is shown beside the pointer. */
    pass: (code: GssCode | null) => tell(code, null),
    leave: () => setRead(null),
  };
}

/** The buttons' way to the moving map. What they ask for before it is ready is done when it is. */
function useMapControl(isReady: boolean, start: () => void) {
  const control = useRef<MapControl | null>(null);
  /** Levels asked for before the map could move. */
  const asked = useRef(0);
  return {
    control,
    zoom: (levels: number) => {
      if (isReady) control.current?.zoomBy(levels);
      else asked.current += levels;
      start();
    },
    showCombinedArea: () => {
      asked.current = 0;
      control.current?.showCombinedArea();
    },
    catchUp: () => {
      if (asked.current !== 0) control.current?.zoomBy(asked.current);
      asked.current = 0;
    },
  };
}

/** With other shapes the still map, which is there at once, covers the other until that has taken them in. */
function useCoverWithOtherShapes(
  shapes: MapShapes,
  setStage: ReturnType<typeof useMovingMap>['setStage'],
): void {
  const [drawn, setDrawn] = useState(shapes);
  if (drawn === shapes) return;
  setDrawn(shapes);
  setStage((now) => (now === 'moving' ? 'coming' : now));
}

/** The map that screens use: SVG at once, MapLibre in its place when it can, the list of areas beside it always. */
export function MapView(props: MapViewProps) {
  const { model, shapes, onHover, onSelectArea, interactive = true, areas = null, closeUp = null } = props;
  const lit = useOwnLit(props);
  const hovered = lit.area;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  // Hexagons have no place on the ground, so there is nothing to zoom into.
  const canMove = interactive && model.layout === 'geographic';
  const { stage, setStage, start } = useMovingMap(frame, canMove);
  const { control, zoom, showCombinedArea, catchUp } = useMapControl(stage === 'moving', start);
  const [active, setActive] = useState<GssCode | null>(null);
  const { read, pointed, point, pass, leave } = useReadArea(onHover);
  const hasScript = useHasScript();
  const printing = usePrinting();

  useCoverWithOtherShapes(shapes, setStage);
  const positions = useMemo(() => areaPositions(shapes, areas, model.layout), [shapes, areas, model.layout]);
  const options = useMemo(() => areaOptions(model, positions, areas), [model, positions, areas]);
  const labelOf = (code: GssCode | null): string | null =>
    model.areas.find((area) => area.code === code)?.label ?? null;
  // A circle may be of a larger area, which the map has not among its own.
  const circle = circlesOf(model)?.circles.find(({ code }) => code === pointed)?.label ?? null;
  const tooltip = hovered === pointed ? labelOf(pointed) : null;
  const boxOf = (code: GssCode, frameWidth: number) =>
    stage === 'moving' ? (control.current?.boxOf(code) ?? null) : stillBoxOf(shapes, model, code, frameWidth);
  const isMoving = canMove && (stage === 'coming' || stage === 'moving');
  const isStill = !isMoving || stage === 'coming' || printing;
  const picture = { model, shapes, lit: lit.codes, onHover: point, onSelectArea };
  return (
    <div className="mapView" onPointerLeave={leave}>
      <a className="mapView__skip" href={`#${id}after`}>
        {MAP_WORDS.skip}
      </a>
      <div ref={frame} className="mapView__frame">
        {isStill ? <StaticMap {...picture} over={props.over} /> : null}
        {isMoving ? (
          <div className={stage === 'moving' ? 'mapView__moving' : 'mapView__moving mapView__moving--coming'}>
            <Suspense>
              <InteractiveMap
                {...picture}
                revealed={active}
                control={control}
                onReady={() => {
                  setStage(() => 'moving');
                  catchUp();
                }}
                onFailure={() => setStage(() => 'failed')}
                loadLibrary={props.loadLibrary}
              />
            </Suspense>
          </div>
        ) : null}
        <ButtonsOverMap
          canZoom={canMove && hasScript && stage !== 'unable' && stage !== 'failed'}
          {...{ zoom, showCombinedArea, closeUp }}
        />
        <MapTooltip frame={frame} text={tooltip ?? circle} code={pointed} boxOf={boxOf} />
      </div>
      <ReadingLine
        said={labelOf(hovered) ?? circle ?? lit.said ?? labelOf(read)}
        {...{ model, hasScript }}
        onAllFigures={props.onAllFigures}
      />
      {stage === 'failed' ? <FailureNotice /> : null}
      <AreaListbox
        title={model.title}
        options={options}
        pointed={hovered}
        onActive={(code) => {
          setActive(code);
          pass(code);
        }}
        onToggle={(code) => onSelectArea(code, { additive: true })}
      />
      <span id={`${id}after`} className="mapView__after" tabIndex={-1} />
    </div>
  );
}

/** To move the map, where it can be moved; between close and whole wherever there is something to be close to. */
function ButtonsOverMap({
  canZoom,
  zoom,
  showCombinedArea,
  closeUp,
}: Pick<ReturnType<typeof useMapControl>, 'zoom' | 'showCombinedArea'> & {
  readonly canZoom: boolean;
  readonly closeUp: CloseUp | null;
}) {
  const showWhole = (): void => {
    showCombinedArea();
    if (closeUp?.isOn) closeUp.onChange(false);
  };
  return (
    <>
      {canZoom && <MapButtons onZoom={zoom} onCombinedArea={showWhole} />}
      {closeUp !== null && <CloseUpButton {...closeUp} />}
    </>
  );
}

function FailureNotice() {
  return (
    <Notice kind="information" label={MAP_WORDS.noticeLabel}>
      {MAP_WORDS.failure}
    </Notice>
  );
}
