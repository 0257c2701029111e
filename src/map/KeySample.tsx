import { FIFTH_UNTOLD, HIGHEST_FIFTH } from '../domain/classKeys.ts';
import type { KeyClass } from './keyLink.ts';
import { PatternSample } from './PatternSample.tsx';
import { Swatch } from './Swatch.tsx';

/** How a class of a pattern looks on the map: an area of which it cannot be told has no pattern. */
export function KeySample({ classKey }: { readonly classKey: KeyClass }) {
  if (classKey === HIGHEST_FIFTH) return <PatternSample />;
  return <Swatch classKey={classKey === FIFTH_UNTOLD ? 'outline' : classKey} />;
}
