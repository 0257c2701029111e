import type { Sight } from '../map/useSight.ts';

/** Zooms by plus and minus. @returns whether the key was one of them */
export function zoomByKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  sight: Sight,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (key === '+' || key === '=') sight.zoom(1);
  else if (key === '-') sight.zoom(-1);
  else return false;
  return true;
}
