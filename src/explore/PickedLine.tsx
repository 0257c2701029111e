/** One line that says what is picked out of the areas, how many are left, and lets all of it go. */
import { FIFTH_UNTOLD, HIGHEST_FIFTH, type PickableKey } from '../domain/classKeys.ts';
import { classLabels } from '../domain/classification.ts';
import { formatFigure } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { breaksOf } from '../map/mapClasses.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { PICKED_WORDS, pickedSentence } from '../words/linking.ts';
import { cellLabel, GEOGRAPHY_WORDS, midSentence, STATUS_WORDS } from '../words/measures.ts';
import { ClearLine } from './ClearLine.tsx';
import { besideOf, type MeasuredData } from './exploreData.ts';

export interface PickedLineProps {
  readonly data: MeasuredData;
  /** Areas that are picked out, and all of them. */
  readonly count: number;
  readonly of: number;
  readonly changeView: ChangeView;
}

function isAnythingPicked({ view, coincidence }: Pick<MeasuredData, 'view' | 'coincidence'>): boolean {
  const { picked, lasso, range, secondRange } = view;
  return (
    coincidence !== null || picked.length > 0 || lasso !== null || range !== null || secondRange !== null
  );
}

/** A class of a key in words, with the measure whose class it is. */
function classWords(data: MeasuredData, layer: string, key: PickableKey): string {
  const { first, second, measures, change } = data;
  const measure = measures.find(({ id }) => id === layer)?.measure ?? first;
  const { title } = measure.indicator;
  if (key === FIFTH_UNTOLD) return PICKED_WORDS.fifthUntold(midSentence(title));
  if (key === HIGHEST_FIFTH) {
    const isLow = measure.indicator.geographies[measure.geography]?.breaks?.deepIsLow === true;
    return PICKED_WORDS.endFifth(midSentence(title), isLow);
  }
  const own = measure === first ? change?.classLabel(key) : null;
  if (own != null) return own;
  if (key in STATUS_WORDS) return STATUS_WORDS[key as keyof typeof STATUS_WORDS].label;
  const cell = second && cellLabel(key, first.indicator.title, second.indicator.title);
  const label = classLabels(breaksOf(measure), measure.indicator).find(({ classKey }) => classKey === key);
  return cell ?? `${midSentence(title)} ${label?.label ?? key}`;
}

function rangeWords(indicator: Indicator, range: readonly [number, number] | null): readonly string[] {
  if (range === null) return [];
  const [from, to] = range.map((value) => formatFigure(value, indicator));
  return [PICKED_WORDS.range(midSentence(indicator.title), from ?? '', to ?? '')];
}

export function PickedLine({ data, count, of, changeView }: PickedLineProps) {
  const { view, first } = data;
  const beside = besideOf(data);
  const isOn = isAnythingPicked(data);
  const parts = [
    ...view.picked.map(({ layer, classKey }) => classWords(data, layer, classKey)),
    ...rangeWords(first.indicator, view.range),
    ...(beside === null ? [] : rangeWords(beside.indicator, view.secondRange)),
    ...(view.lasso === null ? [] : [PICKED_WORDS.lasso]),
    ...(data.coincidence === null ? [] : [data.coincidence.pickedOut]),
  ];
  const areas = GEOGRAPHY_WORDS[first.geography].many;
  return (
    <ClearLine
      announced
      sentence={isOn ? pickedSentence(parts, count, of, areas) : null}
      changeView={changeView}
    />
  );
}
