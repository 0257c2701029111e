import { useId, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import './numberRange.css';

export interface NumberRangeProps {
  readonly legend: string;
  /** What is narrowed down, for the full names of the inputs: "From, violence with injury". */
  readonly measure: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** Null when nothing is narrowed down. */
  readonly range: readonly [number, number] | null;
  /** Called with a rising pair inside the limits, or null when both ends are at them. */
  readonly onRange: (range: readonly [number, number] | null) => void;
  readonly clearLabel: string;
}

/**
 * The range that two typed ends make. An empty or senseless end stands for its limit; ends typed the wrong way round
 * are put right.
 */
export function rangeFromText(
  from: string,
  to: string,
  minimum: number,
  maximum: number,
): readonly [number, number] | null {
  const within = (text: string, otherwise: number) => {
    const value = text.trim() === '' ? otherwise : Number(text);
    return Number.isFinite(value) ? Math.min(maximum, Math.max(minimum, value)) : otherwise;
  };
  const a = within(from, minimum);
  const b = within(to, maximum);
  const range = a <= b ? ([a, b] as const) : ([b, a] as const);
  return range[0] <= minimum && range[1] >= maximum ? null : range;
}

/** Two number inputs that narrow a list to values between them: what a drag over a chart does, for the keyboard. */
export function NumberRange({
  legend,
  measure,
  fromLabel,
  toLabel,
  minimum,
  maximum,
  step,
  range,
  onRange,
  clearLabel,
}: NumberRangeProps) {
  const id = useId();
  // In a page that stands as it was served nothing answers, and what is typed would be lost when the part itself comes.
  const answers = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const startFrom = String(range?.[0] ?? minimum);
  const startTo = String(range?.[1] ?? maximum);
  const [from, setFrom] = useState(startFrom);
  const [to, setTo] = useState(startTo);
  // The typed text is the person's own until a range comes from elsewhere (a drag, a link), which starts it afresh.
  const given = `${startFrom} ${startTo}`;
  const [lastGiven, setLastGiven] = useState(given);
  if (given !== lastGiven) {
    setLastGiven(given);
    setFrom(startFrom);
    setTo(startTo);
  }
  const commit = () => {
    if (from !== startFrom || to !== startTo) onRange(rangeFromText(from, to, minimum, maximum));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
  };
  const field = (name: string, label: string, value: string, set: (text: string) => void) => (
    <span className="number-range__field">
      <label className="number-range__label" htmlFor={`${id}-${name}`}>
        {label}
      </label>
      <input
        className="number-range__input"
        id={`${id}-${name}`}
        disabled={!answers}
        aria-label={`${label}, ${measure}`}
        type="number"
        inputMode="decimal"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        onChange={(event) => set(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </span>
  );
  return (
    <fieldset className="number-range">
      <legend className="number-range__legend">{legend}</legend>
      <div className="number-range__fields">
        {field('from', fromLabel, from, setFrom)}
        {field('to', toLabel, to, setTo)}
        <button
          className="number-range__clear"
          type="button"
          aria-disabled={range === null}
          onClick={() => onRange(null)}
        >
          {clearLabel}
        </button>
      </div>
    </fieldset>
  );
}
