/** What is being pointed at. Transient, so it is not in the address. */
import { create } from 'zustand';
import type { GssCode } from '../domain/geography.ts';

interface HoverState {
  readonly hovered: GssCode | null;
  readonly setHovered: (area: GssCode | null) => void;
}

export const useHoverStore = create<HoverState>()((set) => ({
  hovered: null,
  setHovered: (hovered) => {
    set((state) => (state.hovered === hovered ? state : { hovered }));
  },
}));
