/** Where the benchmark reads and writes. */
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
export const DIST = resolve(ROOT, 'dist');
export const WORK = resolve(ROOT, '.cache/bench');
/** The plain page, built. */
export const PLAIN = resolve(WORK, 'plain');
/** Our map on the synthetic grid, built. */
export const SCALE = resolve(WORK, 'scale');
export const RESULTS = resolve(ROOT, 'bench/results/latest.json');
export const REPORT = resolve(ROOT, 'docs/performance.md');
