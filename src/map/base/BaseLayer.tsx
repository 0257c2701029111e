import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { BaseMap, BaseMapState } from '../../domain/baseMap.ts';
import { PALETTES, type Palette } from '../../domain/palette.ts';
import { BASE_MAP_WORDS as words } from '../../words/baseMap.ts';
import { startBase } from './startBase.ts';
import './baseMap.css';

export interface BaseLayerProps {
  readonly base: BaseMap;
  readonly map: MapLibreMap;
  readonly palette: Palette;
}

/** The base map of a map that moves, and in its corner whom it is by, or that it did not come. */
export function BaseLayer({ base, map, palette }: BaseLayerProps) {
  const [state, setState] = useState<BaseMapState>('coming');
  // Other colours of the areas are no other look of the base map.
  const scheme = palette.ground === PALETTES.dark.ground ? 'dark' : 'light';
  useEffect(() => startBase(map, base, { palette: PALETTES[scheme], scheme }, setState), [map, base, scheme]);
  if (state === 'coming') return null;
  const isThere = state !== 'failed';
  return (
    <div className={isThere ? 'baseMap baseMap--there' : 'baseMap'}>
      {isThere ? (
        <p className="baseMap__credit">
          {words.credit}{' '}
          {base.credits.map(({ text, url }, index) => (
            <span key={text}>
              {index === 0 ? '' : '; '}
              {url === null ? (
                text
              ) : (
                <a href={url} target="_blank" rel="noopener">
                  {text}
                </a>
              )}
            </span>
          ))}
        </p>
      ) : null}
      {state === 'drawn' ? null : <p role="status">{state === 'failed' ? words.failed : words.partly}</p>}
      {isThere ? <p className="baseMap__paper">{words.notOnPaper(base.credits)}</p> : null}
    </div>
  );
}
