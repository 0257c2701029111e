import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import { DESK_WORDS as words } from '../words/desk.ts';
import { ExploreChoices, type ExploreChoicesProps } from './ExploreChoices.tsx';
import { LinkedKey } from './LinkedKey.tsx';
import type { ViewMap } from './viewMaps.ts';

/** From here on the layers stand beside the map (desk.css says the same). */
const BESIDE = '(min-width: 48rem)';
const SHEET = 'layers';

export interface LayersColumnProps extends ExploreChoicesProps {
  /** The map whose key it is; null where each map has its own. */
  readonly map: ViewMap | null;
}

/**
 * What is on the map and what its colours mean: beside the map where there is room. On a phone the choices are a sheet over the
 * lower part of the screen, so that the map shows what they do; the browser itself opens it, closes it with Escape and gives
 * the focus back, before the script is there too.
 */
export function LayersColumn({ map, ...choices }: LayersColumnProps) {
  const sheet = useRef<HTMLElement>(null);
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
      <section
        ref={sheet}
        id={SHEET}
        popover="auto"
        className="explore__sheet"
        aria-labelledby={`${SHEET}-title`}
      >
        <div className="explore__sheet-head">
          <h2 id={`${SHEET}-title`} className="explore__sheet-title">
            {words.layers}
          </h2>
          <Button popoverTarget={SHEET} popoverTargetAction="hide">
            {words.close}
          </Button>
        </div>
        <ExploreChoices {...choices} />
      </section>
      {map !== null && <LinkedKey data={choices.data} map={map} changeView={choices.changeView} />}
    </div>
  );
}
