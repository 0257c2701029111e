import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { MAP_WORDS } from '../words/map.ts';
import './mapButtons.css';

export interface MapButtonsProps {
  readonly onZoom: (levels: 1 | -1) => void;
  readonly onCombinedArea: () => void;
}

/** Zoom and "whole region" for those who use no wheel, pinch or drag. */
export function MapButtons({ onZoom, onCombinedArea }: MapButtonsProps) {
  return (
    <div className="mapButtons" role="group" aria-label={MAP_WORDS.controls}>
      <MapButton words={MAP_WORDS.zoomIn} path="M12 5v14M5 12h14" onPress={() => onZoom(1)} />
      <MapButton words={MAP_WORDS.zoomOut} path="M5 12h14" onPress={() => onZoom(-1)} />
      <MapButton
        words={MAP_WORDS.wholeCombinedArea}
        path="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4"
        onPress={onCombinedArea}
      />
    </div>
  );
}

interface MapButtonProps {
  readonly words: string;
  readonly path: string;
  readonly onPress: () => void;
}

function MapButton({ words, path, onPress }: MapButtonProps) {
  return (
    <button type="button" className="mapButtons__button" title={words} onClick={onPress}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={path} />
      </svg>
      <VisuallyHidden>{words}</VisuallyHidden>
    </button>
  );
}
