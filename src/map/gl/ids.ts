/** Sources and layers of the map that moves; the layers in the order in which they are drawn. */
export const SOURCES = {
  areas: 'areas',
  absent: 'absent-areas',
  pattern: 'pattern-areas',
  marks: 'marked-areas',
  boroughs: 'boroughs',
  lines: 'lines',
  circles: 'circles',
  litCircles: 'lit-circles',
  places: 'places',
  points: 'points',
} as const;

export const LAYERS = {
  ground: 'ground',
  fill: 'area-fill',
  absent: 'area-absent',
  areaLine: 'area-line',
  pattern: 'area-pattern',
  corridor: 'route-corridor',
  motorwayCasing: 'motorway-casing',
  motorway: 'motorway',
  boroughCasing: 'borough-casing',
  borough: 'borough',
  markOuter: 'area-mark-outer',
  markInner: 'area-mark-inner',
  circleCasing: 'circle-casing',
  circle: 'circle',
  litCircleOuter: 'circle-lit-outer',
  litCircleInner: 'circle-lit-inner',
  routeCasing: 'route-casing',
  route: 'route',
  label: 'place-label',
  moreLabels: 'place-label-more',
  point: 'point-symbol',
} as const;

/** Local fonts: the style has no `glyphs`, so MapLibre draws letters with what the page has loaded. */
export const LABEL_FONTS = ['Atkinson Hyperlegible Next Variable', 'system-ui'] as const;
