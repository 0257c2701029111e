import { useMemo, useRef, type RefObject } from 'react';
import { legendOf } from '../domain/mapLayers.ts';
import { tierOf, type Tier } from '../map/labelLayout.ts';
import { useWidth } from '../ui/useWidth.ts';
import { LayeredMap } from '../map/LayeredMap.tsx';
import { LayerKey } from '../map/LayerKey.tsx';
import { MapLegend } from '../map/MapLegend.tsx';
import { outlinedIn, outlinePath, packMapAlt, type PackMap } from './packMap.ts';
import { PackLocatorDrawing } from './PackLocatorDrawing.tsx';

const USUAL_WIDTH = 320;
/** Names are laid out anew in steps of so many CSS pixels. */
const STEP = 20;

/** Letters as large as they should be in a frame as wide as this one. */
function useLetters(frame: RefObject<HTMLElement | null>): Tier {
  const width = Math.floor(useWidth(frame, USUAL_WIDTH) / STEP) * STEP;
  return useMemo(() => ({ ...tierOf(width), frameWidth: Math.max(STEP, width) }), [width]);
}

/** What MapPicture draws, with title, legend and source in the type of the page. */
export function MapNarrow({ map, placeName }: { readonly map: PackMap; readonly placeName: string }) {
  const { model, shapes, sources, locator } = map;
  const path = outlinePath(map);
  const frame = useRef<HTMLDivElement>(null);
  const letters = useLetters(frame);
  // The picture has no histogram either.
  const own = legendOf(model);
  const legend = own.kind === 'classes' ? { ...own, histogram: null } : own;
  const over = model.layers.filter(
    ({ kind }) => kind === 'pattern' || kind === 'circles' || kind === 'marks',
  );
  return (
    <figure className="evidence-narrow__figure" aria-label={packMapAlt(map, placeName)}>
      <figcaption>
        <strong>{model.title}</strong>
      </figcaption>
      <div ref={frame} className="evidence-narrow__map">
        <LayeredMap
          model={model}
          shapes={shapes}
          letters={letters}
          underNames={
            path !== '' && (
              <g className="evidence-narrow__outline">
                <path d={path} />
                <path d={path} />
              </g>
            )
          }
        />
      </div>
      <MapLegend legend={legend} />
      {over.length > 0 && <LayerKey model={{ ...model, layers: over }} />}
      <p>{outlinedIn(map, placeName)}</p>
      {locator !== null && (
        <svg
          className="evidence-narrow__locator"
          viewBox={`${locator.frame.x - 1} ${locator.frame.y - 1} ${locator.frame.width + 2} ${locator.frame.height + 2}`}
          aria-hidden="true"
          focusable="false"
        >
          <PackLocatorDrawing locator={locator} />
        </svg>
      )}
      {sources.map(({ id, text }) => (
        <p key={id} className="evidence__quiet">
          {text}
        </p>
      ))}
    </figure>
  );
}
