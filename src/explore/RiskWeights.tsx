import type { AreaEntry } from '../data/queries.ts';
import type { Indicator } from '../domain/indicator.ts';
import { formatDecimal, formatShare } from '../domain/format.ts';
import { RISK_FACTORS, RISK_WEIGHT_LIMITS } from '../domain/riskFactors.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Slider } from '../ui/Slider.tsx';
import { RISK_WEIGHTS_WORDS as words } from '../words/riskWeights.ts';
import { QUINTILE_WORDS } from '../words/measures.ts';
import { QUINTILES } from '../domain/quintiles.ts';
import type { RiskIndexView } from './riskIndexView.ts';

export interface RiskWeightsProps {
  readonly risk: RiskIndexView;
  readonly indicators: readonly Indicator[];
  readonly selected: readonly AreaEntry[];
  /** True when the weights are the person's own. */
  readonly changed: boolean;
  readonly onWeights: (weights: Readonly<Record<string, number>> | null) => void;
  readonly onShowViolence: () => void;
}

/** The weights of the index, open to change, and what changing them would do to the order. */
export function RiskWeights({
  risk,
  indicators,
  selected,
  changed,
  onWeights,
  onShowViolence,
}: RiskWeightsProps) {
  const spread = [...risk.sensitivity.values()];
  const steady = spread.filter(({ quintileLow, quintileHigh }) => quintileLow === quintileHigh).length;
  const band = (fifth: number) => QUINTILE_WORDS[QUINTILES[fifth - 1] ?? 'middle-fifth'];
  return (
    <section className="risk-weights" aria-labelledby="risk-weights-title">
      <h2 id="risk-weights-title">{words.title}</h2>
      <p>{words.intro}</p>
      <div className="risk-weights__sliders">
        {RISK_FACTORS.map(({ id }) => (
          <Slider
            key={id}
            label={indicators.find((indicator) => indicator.id === id)?.title ?? id}
            minimum={RISK_WEIGHT_LIMITS.least}
            maximum={RISK_WEIGHT_LIMITS.most}
            step={0.5}
            value={risk.weights[id] ?? 0}
            valueText={words.weightText(formatDecimal(risk.weights[id] ?? 0, 1))}
            onChange={(weight) => {
              onWeights({ ...risk.weights, [id]: weight });
            }}
          />
        ))}
      </div>
      {Object.values(risk.weights).every((weight) => weight === 0) && (
        <Notice kind="problem" label={words.label}>
          {words.allZero}
        </Notice>
      )}
      {spread.length > 0 && <p>{words.spread(formatShare(steady / spread.length))}</p>}
      {changed && risk.unknownLookUp > 0 && <p>{words.lookUpNotKnown(risk.unknownLookUp)}</p>}
      {selected.length > 0 && (
        <ul>
          {selected.map((area) => {
            const moved = risk.sensitivity.get(area.code);
            return moved === undefined ? null : (
              <li key={area.code}>
                {moved.quintileLow === moved.quintileHigh
                  ? words.steady(area.name, band(moved.quintileLow))
                  : words.sensitivity(area.name, band(moved.quintileLow), band(moved.quintileHigh))}
              </li>
            );
          })}
        </ul>
      )}
      <p>{words.excluded}</p>
      <div className="explore__buttons">
        {changed && (
          <Button
            onClick={() => {
              onWeights(null);
            }}
          >
            {words.reset}
          </Button>
        )}
        <Button onClick={onShowViolence}>{words.withViolence}</Button>
      </div>
    </section>
  );
}
