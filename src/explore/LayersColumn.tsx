import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { DESK_WORDS as words } from '../words/desk.ts';
import { ExploreChoices, type ExploreChoicesProps } from './ExploreChoices.tsx';

/** From here on the layers stand beside the map (desk.css says the same). */
const BESIDE = '(min-width: 48rem)';
const SHEET = 'layers';

/**
 * What is on the map and what it means: beside the map where there is room. On a phone it stands below the map and is drawn up
 * over the lower part of the screen by a press, so that the map shows what it does; the browser itself opens it, closes it with
 * Escape and gives the focus back, before the script is there too.
 */
export function LayersColumn(props: ExploreChoicesProps) {
  const sheet = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const beside = useMediaQuery(BESIDE);
  useEffect(() => {
    // A window that is drawn wider takes the open sheet to its place.
    if (beside && sheet.current?.matches(':popover-open') === true) sheet.current.hidePopover();
  }, [beside]);
  return (
    <div className="explore__left">
      <Button className="explore__sheet-opener" popoverTarget={SHEET}>
        {words.openLayers}
      </Button>
      <div ref={place}>
        <section
          ref={sheet}
          id={SHEET}
          popover="auto"
          className="explore__sheet"
          aria-labelledby={`${SHEET}-title`}
          onBeforeToggle={({ newState }) => {
            // Its place is kept, so that the page does not move.
            if (place.current !== null && sheet.current !== null)
              place.current.style.minHeight = newState === 'open' ? `${sheet.current.offsetHeight}px` : '';
          }}
          onToggle={({ newState }) => {
            if (newState === 'open') document.querySelector('.mapView__frame')?.scrollIntoView();
          }}
        >
          <div className="explore__sheet-head">
            <h2 id={`${SHEET}-title`} className="explore__sheet-title">
              {words.layers}
            </h2>
            <Button popoverTarget={SHEET} popoverTargetAction="hide">
              {words.close}
            </Button>
          </div>
          <ExploreChoices {...props} />
        </section>
      </div>
    </div>
  );
}
