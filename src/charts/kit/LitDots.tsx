import { useMemo } from 'react';
import type { LookKey } from '../chartRow.ts';
import type { Pointing } from '../../domain/linking.ts';
import { useLit } from '../../ui/useLit.ts';
import { DotLayer } from './DotLayer.tsx';
import { DotMark } from './DotMark.tsx';
import { dotsPath } from './linePath.ts';

export interface LitDotsProps {
  readonly pointing: Pointing;
  readonly dots: readonly {
    readonly code: string;
    readonly x: number;
    readonly y: number;
    readonly classKey: LookKey;
  }[];
  readonly radius: number;
}

/** The dots that answer: one in a ring, several drawn again over the rest, each with a ring of its own. */
export function LitDots({ pointing, dots, radius }: LitDotsProps) {
  const { area, codes } = useLit(pointing);
  const lit = useMemo(
    () => (codes.size === 0 ? [] : dots.filter(({ code }) => (codes as ReadonlySet<string>).has(code))),
    [codes, dots],
  );
  const [first] = lit;
  if (first === undefined) return null;
  if (area !== null) return <DotMark x={first.x} y={first.y} radius={radius} hovered />;
  return (
    <g className="chart-lit">
      <path className="chart-lit__ring" d={dotsPath(lit)} strokeWidth={2 * radius + 5} />
      <DotLayer dots={lit} radius={radius} />
    </g>
  );
}
