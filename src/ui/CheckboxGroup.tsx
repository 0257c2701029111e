import { useId } from 'react';
import './choiceGroup.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

export interface CheckboxGroupProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly checked: readonly T[];
  /** The choices that are now checked, in the order in which the choices are listed. */
  readonly onChange: (checked: readonly T[]) => void;
  readonly inline?: boolean | undefined;
}

/** Native checkboxes under a common question. */
export function CheckboxGroup<T extends string>({
  legend,
  choices,
  checked,
  onChange,
  inline,
}: CheckboxGroupProps<T>) {
  const id = useId();
  const toggle = (value: T, on: boolean) =>
    onChange(choices.map((c) => c.value).filter((v) => (v === value ? on : checked.includes(v))));
  return (
    <fieldset className={inline === true ? 'choice-group choice-group--inline' : 'choice-group'}>
      <legend className="choice-group__legend">{legend}</legend>
      <div className="choice-group__options">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={
              choice.disabled === true
                ? 'choice-group__option choice-group__option--disabled'
                : 'choice-group__option'
            }
          >
            <input
              className="choice-group__input"
              type="checkbox"
              autoComplete="off"
              checked={checked.includes(choice.value)}
              disabled={choice.disabled}
              aria-labelledby={`${id}-${choice.value}`}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span id={`${id}-${choice.value}`}>{choice.label}</span>
            {choice.hint === undefined ? null : (
              <span className="choice-group__hint" id={`${id}-${choice.value}-hint`}>
                {choice.hint}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
