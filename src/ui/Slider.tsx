import { useId } from 'react';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** The value in words, shown beside the label and read aloud: "2 times", "Left out". */
  readonly valueText: string;
  /** What is shown beside the label in its place, where the words stand elsewhere too. */
  readonly shownText?: string;
  readonly onChange: (value: number) => void;
}

/** A native range input with its value in words. */
export function Slider({
  label,
  value,
  minimum,
  maximum,
  step,
  valueText,
  shownText = valueText,
  onChange,
}: SliderProps) {
  const id = useId();
  return (
    <div className="slider">
      <div className="slider__row">
        <label className="slider__label" htmlFor={id}>
          {label}
        </label>
        <output className="slider__value" htmlFor={id} aria-live="off">
          {shownText}
        </output>
      </div>
      <input
        className="slider__input"
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
