import type { SVGProps } from 'react';

/** Width of the box of a drawing that is stretched. */
export const STRETCHED_WIDTH = 100;

export interface StretchedDrawingProps extends Pick<
  SVGProps<SVGSVGElement>,
  'className' | 'width' | 'height' | 'children'
> {
  readonly boxWidth?: number;
  readonly boxHeight: number;
}

/**
 * Shapes that are stretched to the width they find, without words: those are in the page beside it, so that letters keep their
 * size at any width and nothing is read out twice.
 */
export function StretchedDrawing({
  boxWidth = STRETCHED_WIDTH,
  boxHeight,
  children,
  ...svg
}: StretchedDrawingProps) {
  return (
    <svg {...svg} viewBox={`0 0 ${boxWidth} ${boxHeight}`} preserveAspectRatio="none" aria-hidden="true">
      {children}
    </svg>
  );
}
