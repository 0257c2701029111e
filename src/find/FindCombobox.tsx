/** The search box in use: an ARIA combobox by downshift, with what was already typed. */
import { useCombobox } from 'downshift';
import { useEffect, useState } from 'react';
import { cleanField } from '../domain/cleanText.ts';
import { formatMonth, formatShare } from '../domain/format.ts';
import { FIND_WORDS } from '../words/find.ts';
import { FIND_RESULT_WORDS as words } from '../words/findResults.ts';
import './findBox.css';
import type { FindResult } from './searchIndex.ts';
import { useFind, type Found } from './useFind.ts';

/** What is said of a postcode beside a ward line, of each of the two wards. */
const LINE_WORDS = { either: 'nearLine', own: 'postcode', across: 'acrossLine' } as const;

function detailOf(result: FindResult, found: Found): string {
  const successor = result.codes[0] === undefined ? '' : found.wardName(result.codes[0]);
  const borough = found.localAuthorityName(result.borough);
  switch (result.kind) {
    case 'ward':
      return result.borough !== null && found.redrawn.has(result.borough)
        ? words.kinds.wardUntil(borough)
        : words.kinds.ward(borough);
    case 'borough':
      return words.kinds.borough;
    case 'neighbourhood':
      return words.kinds.neighbourhood(result.ward === undefined ? '' : found.wardName(result.ward), borough);
    case 'place':
      return result.borough === null
        ? words.kinds.place(result.codes.length)
        : words.kinds.inWard.place(successor, borough);
    case 'station':
    case 'school':
    case 'hospital':
      return words.kinds.inWard[result.kind](successor, borough, result.dated ?? '');
    case 'postcode':
      return result.line === undefined
        ? words.kinds.postcode(successor, borough)
        : words.kinds[LINE_WORDS[result.line]](successor, borough);
    case 'former':
      return words.kinds.former(
        formatMonth(result.until ?? ''),
        formatShare(result.share ?? 0),
        successor,
        result.continuity,
      );
  }
}

/** What is said below the box. */
function messageOf(found: Found, text: string): string {
  if (text.trim() === '') return '';
  if (found.state === 'loading') return words.loading;
  if (found.state === 'failed') return FIND_WORDS.failed;
  const { wanted, unknownPostcode, nearLine, results } = found;
  if (unknownPostcode !== null) {
    return words.unknownPostcode(unknownPostcode.text, unknownPostcode.district);
  }
  if (nearLine !== null)
    return words.nearLine(
      nearLine.text,
      results.some(({ line }) => line === 'across'),
    );
  const typed = cleanField(text).slice(0, LONGEST_REPEATED);
  switch (wanted?.kind) {
    case 'slip':
      return words.slip(
        typed,
        wanted.queries.map((query) => query.text),
      );
    case 'within':
      return words.within(typed, wanted.queries[0]?.text ?? '');
    case 'outside':
      return words.outside(wanted.postcode);
    case 'noneBegins':
      return words.noneBegins(wanted.text);
    case 'digits':
      return words.digits(typed);
    case undefined:
      return '';
    default:
      if (results[0]?.isGuess === true) return words.guesses(typed, results.length);
      return results.length > 0 ? words.count(results.length) : words.nothing(typed);
  }
}

/** Letters of what was typed that a message says again. */
const LONGEST_REPEATED = 60;

export interface FindComboboxProps {
  /** As the plain input's, which it replaces. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly onChoose: (result: FindResult) => void;
  /** Typed before this script was there. */
  readonly startText: string;
  /** False where a person has moved on from the plain input before this came. */
  readonly takesFocus: boolean;
}

/** Enter before the answer was there: it is taken when it comes, if nothing else has been typed since. */
function useEarlyEnter(
  text: string,
  { state, isSure, results: [first] }: Found,
  onChoose: (result: FindResult) => void,
  setText: (text: string) => void,
): (isEnter: boolean) => void {
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => {
    if (entered !== text || state !== 'ready' || !isSure || first === undefined) return;
    queueMicrotask(() => {
      setEntered(null);
      setText('');
      onChoose(first);
    });
  }, [entered, state, isSure, text, first, onChoose, setText]);
  return (isEnter) => {
    setEntered(isEnter && state === 'loading' ? text : null);
  };
}

export function FindCombobox({ id, label, hint, onChoose, startText, takesFocus }: FindComboboxProps) {
  const inputId = `${id}-input`;
  const [text, setText] = useState(startText);
  // It takes the place of the plain input a person has just entered, so it takes the focus too.
  useEffect(() => {
    if (takesFocus) document.getElementById(inputId)?.focus();
  }, [takesFocus, inputId]);
  const found = useFind(text, true);
  const { isSure } = found;
  const items = [...found.results];
  const choose = (result: FindResult): void => {
    onChoose(result);
    setText('');
  };
  const enterEarly = useEarlyEnter(text, found, onChoose, setText);
  const combobox = useCombobox<FindResult>({
    id,
    inputId,
    items,
    inputValue: text,
    selectedItem: null,
    initialHighlightedIndex: -1,
    initialIsOpen: startText.trim() !== '',
    stateReducer: (before, { type, changes }) =>
      // Enter with nothing pointed at takes the first result, as a search does, unless it is only a suggestion.
      type === useCombobox.stateChangeTypes.InputKeyDownEnter &&
      before.highlightedIndex < 0 &&
      isSure &&
      items[0] !== undefined
        ? { ...changes, selectedItem: items[0], isOpen: false }
        : changes,
    itemToString: (item) => item?.title ?? '',
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) choose(selectedItem);
    },
  });
  const open = combobox.isOpen && items.length > 0;
  const message = messageOf(found, text);
  return (
    <div className="find-box">
      <label className="find-box__label" {...combobox.getLabelProps()}>
        {label} <span className="find-box__hint">{hint}</span>
      </label>
      <div className="find-box__field">
        <input
          className="find-box__input"
          type="text"
          spellCheck={false}
          {...combobox.getInputProps({
            // Set here and not in downshift's own callback, which comes too late for fast typing.
            onChange: (event) => {
              setText(event.currentTarget.value);
            },
            onKeyDown: (event) => {
              enterEarly(event.key === 'Enter');
            },
          })}
        />
        <ul className="find-box__list" hidden={!open} {...combobox.getMenuProps()}>
          {open &&
            items.map((item, index) => (
              <li
                key={item.id}
                className={`find-box__option${combobox.highlightedIndex === index ? ' find-box__option--active' : ''}`}
                {...combobox.getItemProps({ item, index })}
              >
                <span className="find-box__title">{item.title}</span>
                <span className="find-box__detail">{detailOf(item, found)}</span>
              </li>
            ))}
        </ul>
      </div>
      <p className="find-box__message" role="status">
        {message}
      </p>
    </div>
  );
}
