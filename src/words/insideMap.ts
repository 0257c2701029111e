/** Words of the small map of an area page, once it answers. */
export const INSIDE_MAP_WORDS = {
  label: (title: string) => `${title}. Arrow keys: next place that way. Letters: find a name.`,
  said: (name: string, figure: string) => `${name}: ${figure}`,
} as const;
