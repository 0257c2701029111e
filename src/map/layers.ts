/** Line widths in CSS pixels. An outer line shows half of what it is wider than the inner one, on each side. */
export const WIDTHS = {
  area: 0.6,
  boroughCasing: 3.5,
  borough: 1.4,
  motorwayCasing: 3,
  motorway: 1.4,
  railwayCasing: 2.8,
  railway: 1.2,
  railwayTicks: 4,
  routeCasing: 6,
  route: 3.5,
  selectedOuter: 6,
  selectedInner: 3,
  /** For areas that are small on the screen, where the wide lines would leave nothing of them. */
  selectedSmallOuter: 5,
  selectedSmallInner: 2.5,
  /** A halo: at least a pixel and a half of each line on either side, so that one of the two stands out from any colour. */
  hoveredOuter: 5.2,
  hoveredInner: 2,
  litCircleOuter: 5.5,
  litCircleInner: 2.5,
} as const;

/** Ticks across a railway, and the dashes of a tunnel: lengths of line and gap in CSS pixels. */
export const RAILWAY_TICKS = [1.4, 8] as const;
export const TUNNEL_DASHES = [3, 3] as const;

/** How much of the corridor along a route covers what is below it. */
export const CORRIDOR_OPACITY = 0.4;

/** How much of a faded area's pattern is left. */
export const DIMMED_OPACITY = 0.3;
