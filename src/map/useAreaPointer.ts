import { useEffect, useRef, type RefObject } from 'react';
import { parseGssCode, type GssCode } from '../domain/geography.ts';

export interface AreaPointerHandlers {
  readonly onHover?: ((code: GssCode | null) => void) | undefined;
  readonly onSelectArea?: ((code: GssCode, how: { readonly additive: boolean }) => void) | undefined;
}

/**
 * Tells which area a pointer is over or has pressed, by one set of listeners on the picture and the `data-code` of its
 * paths. The picture stays an image for assistive technology: the way by keyboard is the list of areas beside it.
 */
export function useAreaPointer(
  picture: RefObject<SVGSVGElement | null>,
  handlers: AreaPointerHandlers,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const svg = picture.current;
    if (svg === null) return undefined;
    let hovered: GssCode | null = null;
    const hover = (code: GssCode | null): void => {
      if (code === hovered) return;
      hovered = code;
      latest.current.onHover?.(code);
    };
    const over = (event: Event): void => hover(codeOf(event));
    const leave = (): void => hover(null);
    const click = (event: MouseEvent): void => {
      const code = codeOf(event);
      if (code === null) return;
      latest.current.onSelectArea?.(code, { additive: event.ctrlKey || event.metaKey || event.shiftKey });
    };
    svg.addEventListener('pointerover', over);
    svg.addEventListener('pointerleave', leave);
    svg.addEventListener('click', click);
    return () => {
      svg.removeEventListener('pointerover', over);
      svg.removeEventListener('pointerleave', leave);
      svg.removeEventListener('click', click);
    };
  }, [picture]);
}

function codeOf(event: Event): GssCode | null {
  const code = event.target instanceof Element ? event.target.getAttribute('data-code') : null;
  return code === null ? null : parseGssCode(code);
}
