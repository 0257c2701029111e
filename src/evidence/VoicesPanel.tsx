import { useState } from 'react';
import { MOST_VOICES, type Voice } from '../data/evidenceDraft.ts';
import { cleanWords } from '../domain/cleanText.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BID_DESK_WORDS } from '../words/bidDesk.ts';
import type { ScreenedVoice } from './voices.ts';

const words = BID_DESK_WORDS.voices;

/** Notes of what people said: dated, looked through for persons and for words that put people down. */
export function VoicesPanel({
  screened,
  onChange,
}: {
  readonly screened: readonly ScreenedVoice[];
  readonly onChange: (voices: Voice[]) => void;
}) {
  const [heard, setHeard] = useState('');
  const [text, setText] = useState('');
  const voices = screened.map(({ voice }) => voice);
  const add = (): void => {
    const clean = cleanWords(text).trim();
    if (clean === '' || voices.length >= MOST_VOICES) return;
    const id = `${Date.now().toString(36)}-${voices.length}`;
    onChange([
      ...voices,
      { id, heard: cleanWords(heard).trim().slice(0, 40), text: clean, isCleared: false },
    ]);
    setText('');
  };
  return (
    <Disclosure summary={`${words.title}${voices.length === 0 ? '' : ` (${voices.length})`}`}>
      <p>{words.intro}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className="evidence__field">
          {words.heard} <span className="evidence__quiet">{words.heardHint}</span>
          <input
            type="text"
            autoComplete="off"
            maxLength={40}
            value={heard}
            onChange={(event) => {
              setHeard(event.target.value);
            }}
          />
        </label>
        <label className="evidence__field">
          {words.text}
          <textarea
            rows={3}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        </label>
        <Button type="submit">{words.add}</Button>
      </form>
      {screened.length > 0 && (
        <ul aria-label={words.list} className="bid-desk__voices">
          {screened.map((one) => (
            <VoiceItem
              key={one.voice.id}
              screened={one}
              onRemove={() => {
                onChange(voices.filter(({ id }) => id !== one.voice.id));
              }}
              onClear={() => {
                onChange(
                  voices.map((voice) => (voice.id === one.voice.id ? { ...voice, isCleared: true } : voice)),
                );
              }}
            />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

function VoiceItem({
  screened: { voice, hits, isTold },
  onRemove,
  onClear,
}: {
  readonly screened: ScreenedVoice;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}) {
  return (
    <li>
      “{voice.text}” {voice.heard !== '' && <span className="evidence__quiet">{voice.heard}</span>}{' '}
      <Button variant="quiet" onClick={onRemove}>
        <VisuallyHidden>{words.remove(voice.text.slice(0, 60))}</VisuallyHidden>
        <span aria-hidden="true">{words.removeShort}</span>
      </Button>
      {!isTold && (
        <Notice kind="information" label={words.found}>
          <p>{words.stopped}</p>
          <ul>
            {hits.map(({ kind, written, advice }) => (
              <li key={`${kind} ${written}`}>
                {words.hit(words.kinds[kind], written)}
                {advice === undefined ? '' : `; ${advice}`}
              </li>
            ))}
          </ul>
          <Button onClick={onClear}>{words.clear}</Button>
        </Notice>
      )}
    </li>
  );
}
