import { useRef, useState, type ComponentType } from 'react';
import { FIND_WORDS } from '../words/find.ts';
import './findBox.css';
import type { FindComboboxProps } from './FindCombobox.tsx';
import type { FindResult } from './searchIndex.ts';

export interface FindBoxProps {
  readonly onChoose: (result: FindResult) => void;
  /** Where a page has a second box, or one for something else. */
  readonly id?: string;
  readonly label?: string;
  readonly hint?: string;
}

/**
 * One search box for everything: postcode, ward, borough, place. Until it is used it is a plain input; the combobox, its
 * index and its files come when a person points at it or enters it, and take over what was typed.
 */
export function FindBox({
  onChoose,
  id = 'find',
  label = FIND_WORDS.label,
  hint = FIND_WORDS.hint,
}: FindBoxProps) {
  const [combobox, setCombobox] = useState<{
    readonly Combobox: ComponentType<FindComboboxProps>;
    /** Whether a person was still in the plain input when the combobox came. */
    readonly hadFocus: boolean;
  } | null>(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef<Promise<ComponentType<FindComboboxProps>> | null>(null);
  const load = () => {
    asked.current ??= import('./FindCombobox.tsx').then(({ FindCombobox }) => FindCombobox);
    return asked.current;
  };
  const use = () => {
    load().then(
      (Combobox) => {
        setCombobox({ Combobox, hadFocus: document.activeElement === input.current });
      },
      () => {
        asked.current = null;
        setFailed(true);
      },
    );
  };
  if (combobox !== null)
    return (
      <combobox.Combobox {...{ id, label, hint, onChoose }} startText={text} takesFocus={combobox.hadFocus} />
    );
  return (
    <div className="find-box">
      <label className="find-box__label" htmlFor={`${id}-input`}>
        {label} <span className="find-box__hint">{hint}</span>
      </label>
      <div className="find-box__field">
        <input
          ref={input}
          className="find-box__input"
          id={`${id}-input`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onPointerEnter={() => {
            load().catch(() => {
              asked.current = null;
            });
          }}
          onFocus={use}
          onChange={(event) => {
            setText(event.target.value);
            use();
          }}
        />
      </div>
      <noscript>
        <p className="no-script">{FIND_WORDS.noScript}</p>
      </noscript>
      <p className="find-box__message" role="status">
        {failed ? FIND_WORDS.failed : ''}
      </p>
    </div>
  );
}
