import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { GssCode } from '../domain/geography.ts';
import { keyedLandmarks } from '../domain/mapLayers.ts';
import type { MapShapes } from '../domain/mapShapes.ts';
import { stillBoxOf } from '../map/areaBox.ts';
import { MapButtons } from '../map/MapButtons.tsx';
import { LandmarksKey } from '../map/MarksKey.tsx';
import { MapTooltip } from '../map/MapTooltip.tsx';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { StaticMap } from '../map/StaticMap.tsx';
import { useSightGestures, type Sight } from '../map/useSight.ts';
import { PATCH_MAP_WORDS as words } from '../words/patchMap.ts';
import { FindOnMap } from './FindOnMap.tsx';
import type { FoundPlace } from './foundPlace.ts';
import type { EvidenceBase } from './gatherPack.ts';
import './patchMap.css';
import { PatchLocator } from './PatchLocator.tsx';
import { usePatchMap } from './usePatchMap.ts';

export interface PatchMapProps {
  readonly base: EvidenceBase;
  readonly shapes: MapShapes;
  readonly sight: Sight;
  /** Wards and local authorities that are chosen. */
  readonly chosen?: readonly GssCode[];
  readonly onToggle?: (code: GssCode) => void;
  /** Drawn over the map in its view box. */
  readonly over?: ReactNode;
  /** What stands around the picture: a button to draw on, or a group to move by keys. */
  readonly around: (picture: ReactNode) => ReactNode;
}

const NOTHING: readonly GssCode[] = [];

/** Wards with names, landmarks, zoom and a search; what is done on it is the page's. */
export function PatchMap({ base, shapes, sight, chosen = NOTHING, onToggle, over, around }: PatchMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<GssCode | null>(null);
  const [found, setFound] = useState<FoundPlace | null>(null);
  useSightGestures(frame, sight);
  const { model, drawing } = usePatchMap({ base, shapes, chosen, found, extent: sight.extent });
  const lit = useMemo(
    () => new Set(hovered === null ? (found?.position === null ? found.codes : []) : [hovered]),
    [hovered, found],
  );
  const label = hovered === null ? null : (model.areas.find(({ code }) => code === hovered)?.label ?? null);
  return (
    <div className="patch-map">
      <FindOnMap base={base} shapes={shapes} sight={sight} onFound={setFound} />
      <div ref={frame} className="patch-map__frame" onPointerLeave={() => setHovered(null)}>
        {around(
          <>
            <StaticMap
              model={model}
              shapes={shapes}
              lit={lit}
              // What is drawn over it must not be mistaken for the outline of a ward, nor be covered by its name.
              onHover={onToggle === undefined ? undefined : setHovered}
              onSelectArea={onToggle}
              over={drawing}
            />
            {over !== undefined && (
              <svg
                className="patch-map__over"
                viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}
                aria-hidden="true"
                focusable="false"
              >
                {over}
              </svg>
            )}
          </>,
        )}
        <MapButtons onZoom={(levels) => sight.zoom(levels)} onCombinedArea={sight.showWhole} />
        <MapTooltip
          frame={frame}
          text={label}
          code={hovered}
          boxOf={(code, width) => stillBoxOf(shapes, model, code, width)}
        />
      </div>
      <div className="patch-map__below">
        <PatchLocator shapes={shapes} whole={sight.whole} projection={sight.projection} />
        <ul className="patch-map__key" aria-label={words.key}>
          {keyedLandmarks(model).map((layer) => (
            <li key={layer.id}>
              <LandmarksKey layer={layer} />
            </li>
          ))}
        </ul>
      </div>
      <p className="evidence__quiet">{words.gestures}</p>
    </div>
  );
}
