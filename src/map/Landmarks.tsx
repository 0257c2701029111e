import { LANDMARK_KINDS } from '../domain/landmark.ts';
import { LANDMARK_SYMBOLS, SYMBOL_CASING, SYMBOL_LINE, symbolPaths } from './landmarkSymbols.ts';
import { nameInk } from './nameInk.ts';
import type { LandmarksProps } from './overDrawing.ts';

/** Symbols to find one's way by, a few paths for all of a kind, and their names. */
export function Landmarks({ landmarks, unit, ink }: LandmarksProps) {
  return (
    <>
      {LANDMARK_KINDS.map((kind) => {
        const places = landmarks
          .filter(({ landmark }) => landmark.kind === kind)
          .map(({ x, y }) => [x, y] as const);
        if (places.length === 0) return null;
        const { outline, strokes } = symbolPaths(kind, places, unit);
        const line = SYMBOL_LINE * unit;
        return (
          <g key={kind}>
            <path
              d={outline}
              className="staticMap__landmark staticMap__landmark--casing"
              strokeWidth={round(line + 2 * SYMBOL_CASING * unit)}
              {...(ink === null ? {} : { fill: ink.labelHalo, stroke: ink.labelHalo })}
            />
            <path
              d={outline}
              className="staticMap__landmark"
              strokeWidth={round(line)}
              {...(ink === null ? {} : { fill: ink.labelHalo, stroke: ink.landmark })}
            />
            <path
              d={strokes}
              className="staticMap__landmark staticMap__landmark--inside"
              strokeWidth={round(LANDMARK_SYMBOLS[kind].strokeWidth * unit)}
              {...(ink === null ? {} : { fill: 'none', stroke: ink.landmark, strokeLinecap: 'round' })}
            />
          </g>
        );
      })}
      {landmarks.map(({ landmark, name }) =>
        name === null ? null : (
          <text
            key={landmark.id}
            className="staticMap__label staticMap__landmark-name"
            x={name.x}
            y={name.y}
            fontSize={name.size}
            strokeWidth={round(3 * unit)}
            textAnchor="middle"
            {...(ink === null ? {} : nameInk(ink, ink.landmark))}
          >
            {name.text}
          </text>
        ),
      )}
    </>
  );
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
