import { useId } from 'react';
import type { Choice } from './CheckboxGroup.tsx';
import './choiceGroup.css';

export interface RadioGroupProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly inline?: boolean | undefined;
}

/** Native radio buttons under a common question. */
export function RadioGroup<T extends string>({
  legend,
  choices,
  value,
  onChange,
  inline,
}: RadioGroupProps<T>) {
  const id = useId();
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
              type="radio"
              autoComplete="off"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              aria-labelledby={`${id}-${choice.value}`}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
              onChange={() => onChange(choice.value)}
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
