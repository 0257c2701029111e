import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';

/** Puts the address of the view on the clipboard, or shows it where the browser does not allow that. */
export function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const [address, setAddress] = useState('');
  const copy = async () => {
    setAddress(location.href);
    try {
      await navigator.clipboard.writeText(location.href);
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
        {EXPLORE_WORDS.copyLink}
      </Button>
      <span role="status">{state === 'copied' ? EXPLORE_WORDS.linkCopied : ''}</span>
      {state === 'shown' && (
        <label>
          {EXPLORE_WORDS.linkHere}
          <input
            readOnly
            value={address}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </label>
      )}
    </>
  );
}
