/** Parts of the first page that are complete in the prerendered page, and scripts of their own otherwise. */
import { lazySource } from '../ui/LazyPart.tsx';

export const COMBINED_AREA_LINES = lazySource(
  async () => (await import('./CombinedAreaLines.tsx')).CombinedAreaLines,
);
export const WARD_MAP = lazySource(async () => (await import('./WardMap.tsx')).WardMap);
export const WARD_LIST = lazySource(async () => (await import('./WardList.tsx')).WardList);
export const COMBINED_AREA_FIGURES = lazySource(
  async () => (await import('./CombinedAreaFigures.tsx')).CombinedAreaFigures,
);
