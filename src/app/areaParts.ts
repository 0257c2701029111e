/** The two parts of an area page that stay as they were served; between them is what answers. */
import { laterSource } from '../ui/Later.tsx';

export const AREA_HEAD = laterSource(async () => (await import('../profile/AreaHead.tsx')).AreaHead);
export const AREA_BODY = laterSource(async () => (await import('../profile/AreaBody.tsx')).AreaBody);
