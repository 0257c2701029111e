import type { ReactNode } from 'react';

/** Width of a drawing that is stretched. */
export const STRETCHED_WIDTH = 100;

export interface StretchedDrawingProps {
  readonly className?: string;
  readonly height: number;
  readonly children: ReactNode;
}

/**
 * Shapes that are stretched to the width they find, without words: those are in the page beside it, so that letters keep their
 * size at any width and nothing is read out twice.
 */
export function StretchedDrawing({ className, height, children }: StretchedDrawingProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${STRETCHED_WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
