import { useState } from 'react';
import { Button } from './Button.tsx';
import './copyText.css';

export interface CopyTextProps {
  readonly label: string;
  readonly copied: string;
  /** Before the text itself, where the browser does not allow copying. */
  readonly shownHere: string;
  /** Made on the press, so that it is the address of that moment. */
  readonly text: () => string;
}

/** Puts a text on the clipboard, or shows it where the browser does not allow that. */
export function CopyText({ label, copied, shownHere, text }: CopyTextProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const [shown, setShown] = useState('');
  const copy = async () => {
    const now = text();
    setShown(now);
    try {
      await navigator.clipboard.writeText(now);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <>
      <Button
        onClick={() => {
          void copy();
        }}
      >
        {label}
      </Button>
      <span role="status">{state === 'copied' ? copied : ''}</span>
      {state === 'shown' && (
        <label className="copy-text__shown">
          {shownHere}
          <input
            readOnly
            value={shown}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </label>
      )}
    </>
  );
}
