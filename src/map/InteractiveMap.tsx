import type { MapShapes } from '../domain/mapShapes.ts';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useImperativeHandle, useRef, useState, type RefObject } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { PALETTES } from '../domain/palette.ts';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { startMap, type MapController, type MapFailure, type MapStart } from './gl/mapController.ts';
import './interactiveMap.css';

export interface MapLibrary {
  readonly MapLibreMap: MapStart['MapLibreMap'];
}

/** What the buttons over the map do with it. */
export type MapControl = Pick<MapController, 'zoomBy' | 'showCombinedArea' | 'boxOf'>;

export interface InteractiveMapProps {
  readonly control?: RefObject<MapControl | null>;
  readonly model: MapModel;
  readonly shapes: MapShapes;
  /** The areas that answer to what is pointed at. */
  readonly lit: ReadonlySet<GssCode>;
  /** An area to bring into the picture when it lies outside: the one chosen by keyboard. */
  readonly revealed?: GssCode | null | undefined;
  readonly onHover: (code: GssCode | null) => void;
  readonly onSelectArea: (code: GssCode, how: { readonly additive: boolean }) => void;
  readonly onReady: () => void;
  readonly onFailure: (reason: MapFailure) => void;
  /** Where the library comes from; a test hands in another. */
  readonly loadLibrary?: (() => Promise<MapLibrary>) | undefined;
}

/** Without a base map nothing of this is built. */
const BaseLayer =
  __BASE_MAP__ === null
    ? null
    : lazy(() => import('./base/BaseLayer.tsx').then(({ BaseLayer: layer }) => ({ default: layer })));

const loadMapLibre = (): Promise<MapLibrary> => import('./maplibre.ts');

/** The map with MapLibre: the same model as the still map, to zoom and move. */
export function InteractiveMap(props: InteractiveMapProps) {
  const { model, shapes, lit, revealed = null, loadLibrary = loadMapLibre } = props;
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  /** The map once its own style is there; told only where a base map lies under it. */
  const [drawn, setDrawn] = useState<MapLibreMap | null>(null);
  const palette = PALETTES[useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light'];

  // What the map must show and whom it must tell, as of the last render; the map outlives renders.
  const latest = useRef({ props, palette });
  useEffect(() => {
    latest.current = { props, palette };
  });

  useEffect(() => {
    let cancelled = false;
    void loadLibrary().then(
      ({ MapLibreMap }) => {
        const element = container.current;
        if (cancelled || element === null) return;
        const now = latest.current;
        controller.current = startMap({
          MapLibreMap,
          container: element,
          scene: { model: now.props.model, shapes: now.props.shapes, palette: now.palette },
          handlers: {
            onHover: (code) => latest.current.props.onHover(code),
            onSelectArea: (code, how) => latest.current.props.onSelectArea(code, how),
            onReady: () => latest.current.props.onReady(),
            onFailure: (reason) => latest.current.props.onFailure(reason),
            ...(BaseLayer === null ? {} : { onStyle: setDrawn }),
          },
          reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        });
        controller.current.light(now.props.lit);
      },
      () => {
        if (!cancelled) latest.current.props.onFailure('not-started');
      },
    );
    return () => {
      cancelled = true;
      setDrawn(null);
      controller.current?.end();
      controller.current = null;
    };
  }, [loadLibrary]);

  useEffect(() => controller.current?.show({ model, shapes, palette }), [model, shapes, palette]);
  useEffect(() => controller.current?.light(lit), [lit]);
  useEffect(() => {
    if (revealed !== null) controller.current?.reveal(revealed);
  }, [revealed]);

  useImperativeHandle(
    props.control,
    () => ({
      zoomBy: (levels) => controller.current?.zoomBy(levels),
      showCombinedArea: () => controller.current?.showCombinedArea(),
      boxOf: (code) => controller.current?.boxOf(code) ?? null,
    }),
    [],
  );

  return (
    <>
      <div className="interactiveMap" role="img" aria-label={model.title}>
        <div ref={container} className="interactiveMap__canvas" />
      </div>
      {BaseLayer === null || __BASE_MAP__ === null || drawn === null ? null : (
        <Suspense>
          <BaseLayer key={palette.ground} base={__BASE_MAP__} map={drawn} palette={palette} />
        </Suspense>
      )}
    </>
  );
}
