/** What a key does in the list of areas. Pure, so that it is tested without a page. */
import type { GssCode } from '../domain/geography.ts';
import { neighbourInDirection, typeAhead, type Direction } from '../domain/neighbour.ts';
import type { AreaOption } from './areaOptions.ts';

export type AreaListAction =
  { readonly kind: 'move'; readonly to: GssCode } | { readonly kind: 'toggle' } | { readonly kind: 'leave' };

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

/** Areas moved by Page Up and Page Down where boroughs are not known. */
const PAGE = 10;

function moveTo(option: AreaOption | undefined): AreaListAction | null {
  return option === undefined ? null : { kind: 'move', to: option.code };
}

/** The first area of the next borough, or of the borough before this one. */
function nextLocalAuthority(
  options: readonly AreaOption[],
  index: number,
  step: 1 | -1,
): AreaListAction | null {
  const borough = options[index]?.borough ?? null;
  if (borough === null)
    return moveTo(options[Math.min(options.length - 1, Math.max(0, index + step * PAGE))]);
  let at = index;
  while (options[at]?.borough === borough) at += step;
  const found = options[at]?.borough;
  if (found === undefined) return null;
  return moveTo(options.find((option) => option.borough === found));
}

/**
 * @param active the area the list is on; null before the first move
 * @param typed letters typed in the last moments, the key's own included; empty when the key is no letter
 * @returns null when the key means nothing here and should do what it does elsewhere
 */
export function areaListAction(
  key: string,
  options: readonly AreaOption[],
  active: GssCode | null,
  typed: string,
): AreaListAction | null {
  const index = options.findIndex(({ code }) => code === active);
  const direction = DIRECTIONS[key];
  if (direction !== undefined) {
    if (active === null || index < 0) return moveTo(options[0]);
    const to = neighbourInDirection(active, direction, options);
    return to === null ? { kind: 'move', to: active } : { kind: 'move', to };
  }
  switch (key) {
    case 'Home':
      return moveTo(options[0]);
    case 'End':
      return moveTo(options.at(-1));
    case 'PageDown':
      return nextLocalAuthority(options, index, 1) ?? moveTo(options[index]);
    case 'PageUp':
      return nextLocalAuthority(options, index, -1) ?? moveTo(options[index]);
    case 'Enter':
      return index < 0 ? null : { kind: 'toggle' };
    case 'Escape':
      return { kind: 'leave' };
  }
  if (key === ' ' && typed.trim() === '') return index < 0 ? null : { kind: 'toggle' };
  if (typed === '') return null;
  const found = typeAhead(
    typed,
    options.map(({ name }) => name),
    index,
  );
  return found === null ? null : moveTo(options[found]);
}
