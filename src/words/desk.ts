/** Words of the explore page's parts: what stands beside the map, and the ways to it. */
export const DESK_WORDS = {
  layers: 'Layers and key',
  openLayers: 'Layers and key',
  close: 'Close',
  beside: 'Beside the map',
  tabs: { charts: 'Charts', table: 'Table', card: 'In words' },
  inWords: 'The map in words',
  cautions: (count: number) =>
    count === 1
      ? 'One caution before these figures are used'
      : `${count} cautions before these figures are used`,
} as const;
