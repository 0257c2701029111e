import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { GssCode } from '../domain/geography.ts';
import '../ui/visuallyHidden.css';
import { MAP_WORDS } from '../words/map.ts';
import { areaListAction } from './areaListKeys.ts';
import type { AreaOption } from './areaOptions.ts';
import './areaListbox.css';

export interface AreaListboxProps {
  /** Title of the map whose areas these are. */
  readonly title: string;
  readonly options: readonly AreaOption[];
  /** The area pointed at in another view: named while nobody walks the list, which goes on from it. */
  readonly pointed?: GssCode | null;
  /** The area the list is on, to be outlined on the map; null when the list is left. */
  readonly onActive: (code: GssCode | null) => void;
  readonly onToggle: (code: GssCode) => void;
}

/** Letters typed within this time make one word: long enough for one finger, and for a hand that is slow. */
const TYPING_MILLISECONDS = 1200;
/** Options in the page on each side of the active one: enough for a screen reader's next and previous. */
const NEIGHBOURS = 2;

/** Which option the list is on, and what keys, typing, arriving and leaving do to that. */
function useAreaList({ options, pointed, onActive, onToggle }: Required<Omit<AreaListboxProps, 'title'>>) {
  const [active, setActive] = useState<GssCode | null>(null);
  const [last, setLast] = useState<GssCode | null>(null);
  const [isFocused, setFocused] = useState(false);
  const typing = useRef({ text: '', at: -Infinity });
  if (pointed !== null && pointed !== last) setLast(pointed);

  // The clock runs from when the page has answered a key, so that a slow machine does not cut a word in two.
  useEffect(() => {
    if (typing.current.text !== '') typing.current.at = performance.now();
  });

  const enter = (code: GssCode | null): void => {
    setActive(code);
    if (code !== null) setLast(code);
    onActive(code);
  };
  const standing = options.some(({ code }) => code === active) ? active : null;
  const index = Math.max(
    0,
    options.findIndex(({ code }) => code === (standing ?? last)),
  );

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // When the key was pressed, which may be before a busy page comes to it.
    const now = Math.min(event.timeStamp, performance.now());
    const continued = now - typing.current.at < TYPING_MILLISECONDS ? typing.current.text : '';
    const isLetter = event.key.length === 1 && (event.key !== ' ' || continued !== '');
    const typed = isLetter ? continued + event.key : '';
    typing.current = { text: typed, at: now };
    const action = areaListAction(event.key, options, standing ?? last, typed);
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'move') enter(action.to);
    else if (action.kind === 'leave') enter(null);
    else if (standing !== null) onToggle(standing);
    else enter(options[index]?.code ?? null);
  };
  const focus = (): void => {
    setFocused(true);
    const chosen = options.find(({ selected }) => selected)?.code;
    enter(options.some(({ code }) => code === last) ? last : (chosen ?? options[0]?.code ?? null));
  };
  const blur = (): void => {
    setFocused(false);
    setActive(null);
    onActive(null);
  };
  return { standing, index, isFocused, press, focus, blur };
}

/**
 * The way to every area by keyboard and by ear, from data alone: it needs no WebGL and no picture. Only a few options are
 * in the page at a time, each with its place among all, so that 1,719 areas cost no more than seven.
 */
export function AreaListbox({ title, options, pointed = null, onActive, onToggle }: AreaListboxProps) {
  const id = useId();
  const { standing, index, isFocused, press, focus, blur } = useAreaList({
    options,
    pointed,
    onActive,
    onToggle,
  });
  const first = Math.max(0, index - NEIGHBOURS);
  const drawn = options.slice(first, index + NEIGHBOURS + 1);
  const optionId = (code: GssCode): string => `${id}${code}`;
  return (
    <div className="areaListbox">
      <div
        className="areaListbox__list"
        role="listbox"
        tabIndex={0}
        aria-label={MAP_WORDS.list.label(title)}
        aria-multiselectable="true"
        aria-describedby={`${id}keys`}
        aria-activedescendant={standing === null ? undefined : optionId(standing)}
        onKeyDown={press}
        onFocus={focus}
        onBlur={blur}
      >
        {standing === null ? (
          <span className="areaListbox__prompt" aria-hidden="true">
            {MAP_WORDS.list.short}
          </span>
        ) : null}
        {drawn.map((option, offset) => (
          <div
            key={option.code}
            id={optionId(option.code)}
            className={
              option.code === standing ? 'areaListbox__option' : 'areaListbox__option visually-hidden'
            }
            role="option"
            aria-selected={option.selected}
            aria-setsize={options.length}
            aria-posinset={first + offset + 1}
          >
            {option.label}
            {option.selected ? <span aria-hidden="true"> ({MAP_WORDS.list.chosen})</span> : null}
          </div>
        ))}
      </div>
      <p id={`${id}keys`} className={isFocused ? 'areaListbox__keys' : 'areaListbox__keys visually-hidden'}>
        {MAP_WORDS.list.keys}
      </p>
    </div>
  );
}
