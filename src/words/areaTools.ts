/** Words of what can be done with an area page: apart, because they are needed before anything more is loaded. */
export const AREA_TOOLS_WORDS = {
  label: 'Use this page',
  find: 'Find another area',
  print: 'Print or save as PDF',
  map: 'Show on the map',
  compare: 'Compare with other areas',
  evidence: 'Make an evidence pack for this area',
} as const;
