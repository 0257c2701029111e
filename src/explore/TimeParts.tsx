/** What a measure with more than one period has around its map, in a script of its own. */
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import type { ExploreData, Measure } from './exploreData.ts';
import { hasDatesOnPaper, hasPeriods } from './hasDatesOnPaper.ts';
import type { MapDateProps } from './MapDate.tsx';
import type { PeriodSheetProps } from './PeriodSheet.tsx';
import type { PeriodStepperProps } from './PeriodStepper.tsx';

const PERIOD_STEPPER = lazySource<PeriodStepperProps>(
  async () => (await import('./PeriodStepper.tsx')).PeriodStepper,
);
const MAP_DATE = lazySource<MapDateProps>(async () => (await import('./MapDate.tsx')).MapDate);

const PERIOD_SHEET = lazySource<PeriodSheetProps>(
  async () => (await import('./PeriodSheet.tsx')).PeriodSheet,
);

interface TimedProps {
  readonly measure: Measure;
  /** The earlier period of a change map that is drawn. */
  readonly since: string | null;
}

/** The way through the periods. */
export function PeriodControls({
  measure,
  since,
  changeView,
}: TimedProps & { readonly changeView: ChangeView }) {
  const { indicator, geography, period } = measure;
  return hasPeriods(measure) ? (
    <LazyPart
      source={PERIOD_STEPPER}
      props={{ indicator, geography, period, since, changeView }}
      waiting={null}
    />
  ) : null;
}

/** The map at several dates, for paper. */
export function DatesOnPaper({ data }: { readonly data: ExploreData }) {
  return hasDatesOnPaper(data) ? <LazyPart source={PERIOD_SHEET} props={{ data }} waiting={null} /> : null;
}

/** The date beside the map's title. */
export function DateBesideTitle({ measure, since }: TimedProps) {
  const { indicator, period } = measure;
  return hasPeriods(measure) ? (
    <LazyPart source={MAP_DATE} props={{ indicator, period, since }} waiting={null} />
  ) : null;
}
