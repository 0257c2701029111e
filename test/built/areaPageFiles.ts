/** The pages of areas as they were built: of those that the current release has, and of wards that are no more. */
import { publishedAreas } from '../support/publishedData.ts';
import { builtFiles } from './dist.ts';

const known = new Set<string>(
  [...publishedAreas('ward'), ...publishedAreas('borough'), { code: 'E11000005' }].map(({ code }) => code),
);
const all = builtFiles(/^area\/E\d{8}\/index\.html$/);

export const AREA_PAGES: readonly string[] = all.filter((page) => known.has(page.split('/')[1] ?? ''));
export const FORMER_WARD_PAGES: readonly string[] = all.filter((page) => !AREA_PAGES.includes(page));
