/** Many dots as few shapes: one path for each class, so that 1,719 areas cost the page a handful of elements. */
import type { ClassKey } from '../../domain/mapModel.ts';

export interface PlainDot {
  readonly x: number;
  readonly y: number;
  readonly classKey: ClassKey;
}

export interface DotPath {
  readonly classKey: ClassKey;
  /** A line of no length for each dot; stroked with round ends it draws the dot. */
  readonly d: string;
}

/** Coordinates to a tenth of a pixel: finer cannot be seen and makes longer paths. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One path for each class present, in the order in which the classes first occur. */
export function dotPaths(dots: Iterable<PlainDot>): readonly DotPath[] {
  const byClass = new Map<ClassKey, string[]>();
  for (const dot of dots) {
    let parts = byClass.get(dot.classKey);
    if (parts === undefined) byClass.set(dot.classKey, (parts = []));
    parts.push(`M${round(dot.x)} ${round(dot.y)}h0`);
  }
  return [...byClass].map(([classKey, parts]) => ({ classKey, d: parts.join('') }));
}
