/** What is being pointed at: an area, or several at once. Transient, so it is not in the address. */
import { create } from 'zustand';
import type { GssCode } from '../domain/geography.ts';
import type { LitGroup } from '../domain/linking.ts';

/** Views that point. */
export type LinkedView = 'map' | 'strips' | 'charts' | 'key' | 'table' | 'list' | 'card';

export interface HoverState {
  readonly hovered: GssCode | null;
  readonly group: LitGroup | null;
  /** Where it is pointed at; null where nothing is or the view does not say. */
  readonly from: LinkedView | null;
  readonly setHovered: (area: GssCode | null, from?: LinkedView) => void;
  readonly light: (group: LitGroup | null, from?: LinkedView) => void;
}

export const useHoverStore = create<HoverState>()((set) => ({
  hovered: null,
  group: null,
  from: null,
  setHovered: (hovered, from) => {
    set((state) =>
      state.hovered === hovered && state.group === null
        ? state
        : { hovered, group: null, from: hovered === null ? null : (from ?? null) },
    );
  },
  light: (group, from) => {
    set((state) =>
      state.group === group && state.hovered === null
        ? state
        : { hovered: null, group, from: group === null ? null : (from ?? null) },
    );
  },
}));
