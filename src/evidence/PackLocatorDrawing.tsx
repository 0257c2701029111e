import { PALETTES } from '../domain/palette.ts';
import type { PackLocator } from './packLocator.ts';

const INK = PALETTES.light;

/** Round what the large map shows: dark on light, so that it shows on anything. */
const RING = [
  { colour: '#ffffff', width: 4 },
  { colour: '#000000', width: 2 },
];

/** The small map, in the colours of pictures that leave the page. */
export function PackLocatorDrawing({ locator }: { readonly locator: PackLocator }) {
  const { frame, path, scale, seen, patchPath } = locator;
  return (
    <g className="locator" transform={`translate(${frame.x} ${frame.y})`}>
      <rect
        className="locator__ground"
        width={frame.width}
        height={frame.height}
        rx="3"
        fill={INK.ground}
        stroke={INK.label}
      />
      <path
        className="locator__boroughs"
        d={path}
        transform={`scale(${1 / scale})`}
        fill={INK.fills['class-0']}
        stroke={INK.localAuthorityLine}
        strokeWidth={0.8 * scale}
        strokeLinejoin="round"
      />
      <path className="locator__patch" d={patchPath} transform={`scale(${1 / scale})`} fill="#000000" />
      {RING.map(({ colour, width }) => (
        <rect
          key={colour}
          className="locator__seen"
          x={round(seen.x)}
          y={round(seen.y)}
          width={round(seen.width)}
          height={round(seen.height)}
          fill="none"
          stroke={colour}
          strokeWidth={width}
        />
      ))}
    </g>
  );
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
