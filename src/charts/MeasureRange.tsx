import { NumberRange } from '../ui/NumberRange.tsx';
import { CHART_WORDS, rangeLegend } from '../words/charts.ts';
import { midSentence } from '../words/measures.ts';
import type { ChartIndicator } from './chartIndicator.ts';
import type { ValueAxis } from './kit/valueAxis.ts';
import type { ValueRange } from './valueRange.ts';

export interface MeasureRangeProps {
  readonly indicator: ChartIndicator;
  readonly axis: ValueAxis;
  readonly range: ValueRange | null;
  readonly onRange: (range: ValueRange | null) => void;
}

/** The values picked out on a measure as two fields, for whoever does not brush. */
export function MeasureRange({ indicator, axis, range, onRange }: MeasureRangeProps) {
  return (
    <NumberRange
      legend={rangeLegend(indicator.title)}
      measure={midSentence(indicator.title)}
      fromLabel={CHART_WORDS.from}
      toLabel={CHART_WORDS.to}
      minimum={axis.domain[0]}
      maximum={Math.ceil(axis.largest)}
      step={10 ** -indicator.decimals}
      range={range}
      onRange={onRange}
      clearLabel={CHART_WORDS.showAll}
    />
  );
}
