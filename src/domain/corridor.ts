/** How far from a route its corridor reaches on each side. */
export const CORRIDOR_METRES = 400;
