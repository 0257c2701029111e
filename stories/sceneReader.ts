/** The lines of a scene block by name, as they were written. */
import type { SceneLine, SceneName } from './parseStory.ts';

export interface SceneReader {
  readonly lineOf: (name: SceneName) => number;
  readonly value: (name: SceneName) => string | null;
}

export function readerOf(scene: readonly SceneLine[], chapterLine: number): SceneReader {
  const find = (name: SceneName): SceneLine | undefined => scene.find((line) => line.name === name);
  return {
    lineOf: (name) => find(name)?.line ?? scene[0]?.line ?? chapterLine,
    value: (name) => find(name)?.value ?? null,
  };
}

/** Lists in a scene are parted by semicolons, because names of areas hold commas. */
export function splitList(value: string): string[] {
  return value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
