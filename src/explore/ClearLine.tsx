import { useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { PICKED_WORDS } from '../words/linking.ts';
import { NOTHING_PICKED } from './nothingPicked.ts';
import './clearLine.css';

export interface ClearLineProps {
  /** What is picked out; null where nothing is. */
  readonly sentence: string | null;
  /** Whether a change of it is said aloud: in one place of the page only. */
  readonly announced?: boolean;
  readonly changeView: ChangeView;
}

/** What is picked out, with the button that lets all of it go. The line keeps the focus when its button has gone. */
export function ClearLine({ sentence, announced = false, changeView }: ClearLineProps) {
  const line = useRef<HTMLDivElement>(null);
  return (
    <div ref={line} className="clear-line" tabIndex={-1}>
      <p className="clear-line__words" role={announced ? 'status' : undefined}>
        {sentence}
      </p>
      {sentence !== null && (
        <Button
          onClick={() => {
            line.current?.focus();
            changeView(NOTHING_PICKED);
          }}
        >
          {PICKED_WORDS.clear}
        </Button>
      )}
    </div>
  );
}
