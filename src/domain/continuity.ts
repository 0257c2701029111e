/** How much a new ward is like the former one that it most resembles: by residents, postcodes and land, see the list of former wards. */
export const CONTINUITY = ['same', 'nearly-same', 'changed'] as const;
export type Continuity = (typeof CONTINUITY)[number];
