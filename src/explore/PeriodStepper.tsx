import { useCallback, useMemo, useRef, useState } from 'react';
import { changeOffer } from '../domain/changeMap.ts';
import { comparableBefore } from '../domain/period.ts';
import { formatPeriodOf } from '../domain/format.ts';
import type { MapGeography } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { Slider } from '../ui/Slider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { CHANGE_MAP_WORDS, dateOf, noChangeSentence, shortPeriod } from '../words/changeMap.ts';
import { STEPPER_WORDS as words } from '../words/periodStepper.ts';
import { usePlay } from './usePlay.ts';
import './periodStepper.css';

export interface PeriodStepperProps {
  /** The leading measure and the level it is drawn at. */
  readonly indicator: Indicator;
  readonly geography: MapGeography;
  /** The period that is drawn. */
  readonly period: string;
  /** The earlier period of a change map that is drawn; null for the figures of one period. */
  readonly since: string | null;
  readonly changeView: ChangeView;
}

/** The periods one can step through: with an earlier one to compare with, those it may be set beside. */
function steppedPeriods(periods: readonly string[], since: string | null): readonly string[] {
  return since === null ? periods : periods.filter((one) => comparableBefore(periods, one).includes(since));
}

/** The way through the periods of a measure: buttons, a slider and its keys, play on request, the date large. */
export function PeriodStepper({ indicator, geography, period, since, changeView }: PeriodStepperProps) {
  const periods = useMemo(
    () => steppedPeriods(indicator.geographies[geography]?.periods ?? [], since),
    [indicator, geography, since],
  );
  const place = Math.max(0, periods.indexOf(period));
  const last = periods.length - 1;
  /** What a button stepped to: told to people who listen until anything else is shown. The slider tells its own words. */
  const [stepped, setStepped] = useState<Pick<PeriodStepperProps, 'period' | 'since'> | null>(null);
  const told =
    stepped?.period === period && stepped.since === since
      ? words.told(formatPeriodOf(period, indicator), place + 1, periods.length)
      : '';

  const step = useCallback(
    (to: number) => {
      const next = periods[to];
      if (next === undefined) return;
      // The newest of all has no name in the address: tomorrow's link opens tomorrow's newest.
      const newest = indicator.geographies[geography]?.periods.at(-1);
      changeView({ period: next === newest ? null : next }, { replace: true });
    },
    [periods, indicator, geography, changeView],
  );
  const stepAloud = useCallback(
    (to: number) => {
      const next = periods[to];
      if (next === undefined) return;
      step(to);
      setStepped({ period: next, since });
    },
    [periods, step, since],
  );
  // What plays by itself is seen; told aloud every two seconds it would drown everything else.
  const playButton = useRef<HTMLButtonElement>(null);
  const { mayPlay, isPlaying, toggle } = usePlay(place, last, step, playButton);
  return (
    <section className="period-stepper" aria-label={words.label} data-periods={periods.length}>
      <p className="period-stepper__date" aria-hidden="true">
        {dateOf(indicator, period, since)}
      </p>
      {last > 0 && (
        <div className="period-stepper__row">
          <StepButton which="previous" isOff={place === 0} onStep={() => stepAloud(place - 1)} />
          <div className="period-stepper__slider">
            <Slider
              label={words.slider}
              value={place}
              minimum={0}
              maximum={last}
              step={1}
              valueText={shortPeriod(period, indicator)}
              shownText={words.place(place + 1, periods.length)}
              onChange={step}
            />
          </div>
          <StepButton which="next" isOff={place >= last} onStep={() => stepAloud(place + 1)} />
          {mayPlay && (
            <Button ref={playButton} className="period-stepper__play" data-period-play onClick={toggle}>
              {isPlaying ? words.pause : words.play}
              <VisuallyHidden>{words.playWhat}</VisuallyHidden>
            </Button>
          )}
        </div>
      )}
      <Comparison {...{ indicator, geography, period, since, changeView }} />
      <div role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </div>
    </section>
  );
}

interface StepButtonProps {
  readonly which: 'previous' | 'next';
  readonly isOff: boolean;
  readonly onStep: () => void;
}

/** It can be reached at the end too, so that the keyboard's place is not lost there; it then does nothing and says so. */
function StepButton({ which, isOff, onStep }: StepButtonProps) {
  return (
    <Button
      className={isOff ? 'period-stepper__button period-stepper__button--off' : 'period-stepper__button'}
      data-period-step={which}
      aria-disabled={isOff}
      aria-label={
        isOff ? `${words[which]}. ${which === 'next' ? words.atLast : words.atFirst}` : words[which]
      }
      title={words[which]}
      onClick={() => {
        if (!isOff) onStep();
      }}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={which === 'previous' ? 'M13 3 6 10l7 7' : 'm7 3 7 7-7 7'} />
      </svg>
    </Button>
  );
}

/** The choice of an earlier period to compare with, of those that share no month with the one shown; or why there is none. */
function Comparison({ indicator, geography, period, since, changeView }: PeriodStepperProps) {
  const offer = changeOffer(indicator, geography, period);
  if (typeof offer === 'string') {
    return (
      <div className="period-stepper__note">
        <Disclosure summary={CHANGE_MAP_WORDS.whyNone}>
          <p>{noChangeSentence(offer, indicator, geography)}</p>
        </Disclosure>
      </div>
    );
  }
  return (
    <Select
      id="since"
      label={CHANGE_MAP_WORDS.select}
      value={since ?? ''}
      options={[
        { value: '', label: CHANGE_MAP_WORDS.selectNone },
        ...offer.toReversed().map((value) => ({ value, label: formatPeriodOf(value, indicator) })),
      ]}
      onChange={(value) => changeView({ since: value === '' ? null : value })}
    />
  );
}
