import { familyOf, hasOutlines, legendOf, linesOf } from '../domain/mapLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { PATTERNED_KEYS } from '../domain/classKeys.ts';
import { useId, useMemo, useRef, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { FAMILY_PALETTES } from '../domain/familyPalettes.ts';
import { AreaMarks } from './AreaMarks.tsx';
import { AreaPaths } from './AreaPaths.tsx';
import { geometryOf } from './mapGeometry.ts';
import { CasedLine, Corridors, MapLabels, MapLines } from './MapOverlays.tsx';
import { MapPatterns } from './MapPatterns.tsx';
import { TIERS, type Tier } from './labelLayout.ts';
import { layoutMapLabels, type TierLabels } from './mapLabels.ts';
import type { OverDrawing } from './overDrawing.ts';
import { fitView, VIEW_HEIGHT, VIEW_WIDTH } from './project.ts';
import { zoomOfLargeArea } from './smallAreas.ts';
import { useAreaPointer } from './useAreaPointer.ts';
import './mapFill.css';
import './staticMap.css';

export interface StaticMapProps {
  readonly model: MapModel;
  readonly shapes: MapShapes;
  readonly hovered?: GssCode | null;
  /** The areas that answer to what is pointed at; without it the one that is. */
  readonly lit?: ReadonlySet<GssCode> | null;
  readonly onHover?: ((code: GssCode | null) => void) | undefined;
  readonly onSelectArea?: ((code: GssCode, how: { readonly additive: boolean }) => void) | undefined;
  /** Write light colours, fonts and sizes into the picture itself, for files that leave the page. */
  readonly standalone?: boolean;
  /** For a picture whose width is known: its letters are as on a frame so wide, and no others are drawn. */
  readonly letters?: Tier | undefined;
  /** Drawn in view-box units over everything but the names. */
  readonly underNames?: ReactNode;
  /** Draws measures over the colours (`LayeredMap` hands that in), and landmarks. */
  readonly over?: OverDrawing | undefined;
}

/** Areas that are small at the extent, whose outline is thinner. */
function useSmallAreas(shapes: MapShapes, extent: MapModel['extent']): ReadonlySet<GssCode> {
  return useMemo(() => {
    const { zoom } = fitView(extent).camera;
    return new Set(shapes.areas.filter((shape) => zoomOfLargeArea(shape) > zoom).map(({ code }) => code));
  }, [shapes, extent]);
}

/** Names and symbols for each width of a page, of which its style shows one; a picture has but one. */
function useNames(
  { layout, extent, layers }: MapModel,
  {
    shapes,
    over,
    standalone = false,
    letters,
  }: Pick<StaticMapProps, 'shapes' | 'over' | 'standalone' | 'letters'>,
): readonly TierLabels[] {
  const one = letters ?? (standalone ? TIERS[2] : null);
  return useMemo(() => {
    const shown = { layout, extent, layers };
    return layoutMapLabels(shown, shapes, one === null ? TIERS : [one], over?.crossings?.(shown));
  }, [layout, extent, layers, shapes, over, one]);
}

/** A `title` element would show as a tooltip over the whole map, so only a file that leaves the page has one. */
function PictureWords({
  id,
  model: { title, summary, selectionSummary = [] },
  standalone,
}: Pick<StaticMapProps, 'model'> & { readonly id: string; readonly standalone: boolean }) {
  const Title = standalone ? 'title' : 'desc';
  return (
    <>
      <Title id={`${id}title`}>{title}</Title>
      <desc id={`${id}summary`}>{[...summary, ...selectionSummary].join(' ')}</desc>
    </>
  );
}

/** The map as SVG: prerendered pages, print, exports, and wherever WebGL is not there. */
export function StaticMap({
  model,
  shapes,
  hovered = null,
  lit = null,
  onHover,
  onSelectArea,
  standalone = false,
  letters,
  underNames,
  over,
}: StaticMapProps) {
  const id = useId();
  const picture = useRef<SVGSVGElement>(null);
  useAreaPointer(picture, { onHover, onSelectArea });
  const family = familyOf(legendOf(model));
  const ink = standalone ? FAMILY_PALETTES.light[family] : null;
  const { areas, layout, extent, geography, layers } = model;
  const lines = linesOf(model);
  const geometry = geometryOf(shapes, layout, extent);
  const tiers = useNames(model, { shapes, over, standalone, letters });
  const smallAreas = useSmallAreas(shapes, extent);
  const isHexagons = layout === 'hexagons' && shapes.hexagons !== null;
  const selected = areas.filter((area) => area.selected).map(({ code }) => code);
  const isSmall = (code: GssCode): boolean => isHexagons || smallAreas.has(code);
  const measures = { areas, layers, layout, extent, geography, shapes, geometry, prefix: id, ink };
  const present = PATTERNED_KEYS.filter((status) => areas.some(({ classKey }) => classKey === status));
  return (
    <svg
      ref={picture}
      className={onSelectArea === undefined ? 'staticMap' : 'staticMap staticMap--selectable'}
      viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}
      data-colours={standalone ? undefined : family}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}summary`}
      {...(standalone ? { xmlns: 'http://www.w3.org/2000/svg', width: VIEW_WIDTH, height: VIEW_HEIGHT } : {})}
    >
      <PictureWords id={id} model={model} standalone={standalone} />
      <MapPatterns prefix={id} statuses={present} scale={geometry.scale} ink={ink} />
      {ink === null ? null : <rect width={VIEW_WIDTH} height={VIEW_HEIGHT} fill={ink.ground} />}
      <AreaPaths areas={areas} geometry={geometry} patternPrefix={id} ink={ink} />
      {over?.Pattern && <over.Pattern {...measures} />}
      {isHexagons ? null : (
        <>
          <Corridors lines={lines} projection={geometry.projection} ink={ink} />
          {over?.Railways && <over.Railways lines={lines} projection={geometry.projection} ink={ink} />}
          <MapLines lines={lines} kind="motorway" projection={geometry.projection} ink={ink} />
        </>
      )}
      {hasOutlines(model) || isHexagons ? (
        <CasedLine path={geometry.localAuthorityPath} scale={geometry.scale} name="borough" ink={ink} />
      ) : null}
      <AreaMarks
        codes={selected.filter((code) => !isSmall(code))}
        kind="selected"
        geometry={geometry}
        ink={ink}
      />
      <AreaMarks codes={selected.filter(isSmall)} kind="selectedSmall" geometry={geometry} ink={ink} />
      <AreaMarks
        codes={[...(lit ?? (hovered === null ? [] : [hovered]))]}
        kind="hovered"
        geometry={geometry}
        ink={ink}
      />
      {over?.Circles && <over.Circles {...measures} lit={lit} canPress={onSelectArea !== undefined} />}
      {isHexagons ? null : (
        <MapLines lines={lines} kind="programme-route" projection={geometry.projection} ink={ink} />
      )}
      {underNames}
      {tiers.map(({ tier, layout: placed }) => (
        <MapLabels key={tier} {...{ layout: placed, tier: tiers.length === 1 ? null : tier, over, ink }} />
      ))}
    </svg>
  );
}
