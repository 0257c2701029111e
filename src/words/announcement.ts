/** What is spoken when the map changes: the change alone. */
import { LAYER_PANEL_WORDS } from './layerPanel.ts';

export const ANNOUNCEMENT_WORDS = {
  /** Name of a layer as its switch has it. */
  nameOf: (id: string, title: string): string => LAYER_PANEL_WORDS.headline[id] ?? title,
  /** "Deprivation is on, as a pattern: 37 of 192 wards." */
  on: (name: string, way: string | null, counted: string | null) =>
    `${name} is on${way === null ? '' : `, ${way}`}${counted === null ? '' : `: ${counted}`}.`,
  off: (name: string) => `${name} is off.`,
  letGo: (name: string) => `${name} is no longer chosen.`,
  letManyGo: (count: number) => `${count} areas are no longer chosen.`,
} as const;
