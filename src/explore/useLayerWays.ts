/** The rules by which layers are switched and drawn: a script of its own, fetched when the page is used or has several measures. */
import { useEffect, useState } from 'react';
import type { LayerWays } from './layerWays.ts';

let loaded: LayerWays | null = null;

export async function loadLayerWays(): Promise<LayerWays> {
  loaded ??= (await import('./layerWays.ts')).LAYER_WAYS;
  return loaded;
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** @param isNeeded whether something is shown by them @returns null until they are here */
export function useLayerWays(isNeeded: boolean): LayerWays | null {
  const [ways, setWays] = useState(loaded);
  useEffect(() => {
    if (ways !== null) return undefined;
    const stop = new AbortController();
    const load = (): void => {
      stop.abort();
      // What needs them asks again when it is pressed.
      loadLayerWays().then(setWays, () => undefined);
    };
    if (isNeeded) load();
    else
      for (const sign of SIGNS) window.addEventListener(sign, load, { passive: true, signal: stop.signal });
    return () => stop.abort();
  }, [ways, isNeeded]);
  return ways;
}
