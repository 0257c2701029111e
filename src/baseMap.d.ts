import type { BaseMap } from './domain/baseMap.ts';

declare global {
  /**
   * The base map of `content/base-map.json`, null without one; put in at build. What is only for a base map stands behind a
   * comparison with null, so that none of it is built where there is none.
   */
  const __BASE_MAP__: BaseMap | null;
}
