import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';

const words = BID_DESK_WORDS.bid;

/** Puts a text on the clipboard as plain text and, for programs that take it, with headings and links. */
export function CopyWithSources({
  plain,
  html,
}: {
  /** Made on the press. */
  readonly plain: () => string;
  readonly html: () => string;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const copy = async (): Promise<void> => {
    const [text, rich] = [plain(), html()];
    try {
      if ('ClipboardItem' in globalThis && 'write' in navigator.clipboard) {
        const blob = (type: string, content: string): Blob => new Blob([content], { type });
        await navigator.clipboard.write([
          new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', rich) }),
        ]);
      } else await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          void copy();
        }}
      >
        {words.copy}
      </Button>
      <span role="status">{state === 'copied' ? words.copied : ''}</span>
      {state === 'shown' && (
        <label className="evidence__field">
          {words.shownHere}
          <textarea
            readOnly
            rows={6}
            value={plain()}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </label>
      )}
    </>
  );
}
