/** Words of the ways to move a layer. */
export const LAYER_ORDER_WORDS = {
  up: (layer: string) => `Move ${layer} up`,
  down: (layer: string) => `Move ${layer} down`,
  grip: 'Drag to move',
} as const;
