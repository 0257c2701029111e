/** Charts and table, each in a script of its own. */
import { memo } from 'react';
import { lazySource, loadLazily } from '../ui/LazyPart.tsx';
import type { FiguresProps } from './figures.ts';

export const CHARTS = lazySource<FiguresProps>(async () =>
  memo((await import('./ExploreCharts.tsx')).ChartsOfView),
);
export const TABLE = lazySource<FiguresProps>(async () =>
  memo((await import('./ExploreTable.tsx')).TableOfView),
);

/** The prerenderer waits for this, so that the page holds them. */
export async function loadFigures(): Promise<void> {
  await Promise.all([loadLazily(CHARTS), loadLazily(TABLE)]);
}
