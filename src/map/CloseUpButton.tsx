import { MAP_WORDS } from '../words/map.ts';
import './mapButtons.css';

/** A map that can be drawn close to some areas or as a whole. */
export interface CloseUp {
  /** The areas, in words. */
  readonly names: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** From the areas to the whole, and back. It lies in a corner of the map, where nothing that the map is close to is. */
export function CloseUpButton({ names, isOn, onChange }: CloseUp) {
  return (
    <button type="button" className="mapButtons__button mapButtons__close-up" onClick={() => onChange(!isOn)}>
      {isOn ? MAP_WORDS.wholeCombinedArea : MAP_WORDS.closeUp.show(names)}
    </button>
  );
}
