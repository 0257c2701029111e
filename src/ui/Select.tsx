import { useId, useMemo, useSyncExternalStore } from 'react';
import './select.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectGroup<T extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Options in order; an entry that has options of its own is drawn as a named group. */
  readonly options: readonly (SelectOption<T> | SelectGroup<T>)[];
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** A fixed id, for links and tests; otherwise one is made. */
  readonly id?: string | undefined;
}

function isGroup<T extends string>(entry: SelectOption<T> | SelectGroup<T>): entry is SelectGroup<T> {
  return 'options' in entry;
}

function renderOption<T extends string>({ value, label, disabled }: SelectOption<T>) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

const never = (): (() => void) => () => undefined;

/**
 * A native select with its label above it. Browsers cut a long choice at the edge of the box, so it is written over the box in
 * as many lines as it takes; before the script answers, a choice is the browser's own and so are its letters.
 */
export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  hint,
  disabled,
  id: givenId,
}: SelectProps<T>) {
  const madeId = useId();
  const id = givenId ?? madeId;
  const answers = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const chosen = options
    .flatMap((entry) => (isGroup(entry) ? entry.options : [entry]))
    .find((option) => option.value === value)?.label;
  const isWritten = answers && chosen !== undefined;
  // A long list that stays the same is not gone through again when only the choice changes.
  const optionElements = useMemo(
    () =>
      options.map((entry) =>
        isGroup(entry) ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map(renderOption)}
          </optgroup>
        ) : (
          renderOption(entry)
        ),
      ),
    [options],
  );
  return (
    <div className="select">
      <label className="select__label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="select__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={isWritten ? 'select__box select__box--written' : 'select__box'}>
        <select
          className="select__control"
          id={id}
          // What a browser puts back by itself after a reload would be a choice that nobody shows.
          autoComplete="off"
          value={value}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {optionElements}
        </select>
        {chosen !== undefined && (
          <span className="select__chosen" aria-hidden="true">
            {chosen}
          </span>
        )}
      </div>
    </div>
  );
}
