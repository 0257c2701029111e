/** The two parts of an area page that stay as they were served; between them is what answers. */
import { lazySource } from '../ui/LazyPart.tsx';

export const AREA_HEAD = lazySource(async () => (await import('../profile/AreaHead.tsx')).AreaHead);
export const AREA_BODY = lazySource(async () => (await import('../profile/AreaBody.tsx')).AreaBody);
