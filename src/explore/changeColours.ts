/** What became of a measure between two periods, as the colours of its map; a script of its own, fetched with the first change. */
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import { changeAtLevel, type ComparedChange } from '../domain/change.ts';
import { changeMap, changeOffer, type AreaChange, type ChangeKey } from '../domain/changeMap.ts';
import { ABSENCE_KEYS, CHANGE_KEYS, UNTOLD_KEY } from '../domain/classKeys.ts';
import { comparisonRule } from '../domain/finding.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import type { GssCode } from '../domain/geography.ts';
import type { LegendClass } from '../domain/mapLegend.ts';
import type { MapArea } from '../domain/mapModel.ts';
import type { Observation } from '../domain/observation.ts';
import type { OwnColours } from '../map/mapQuery.ts';
import { aroundSentence } from '../words/areaChange.ts';
import {
  CHANGE_MAP_WORDS,
  changeAbsenceLabel,
  changeClassLabel,
  changeFigures,
  changeMapTitle,
  changeMethod,
  changeSaid,
  changeSummary,
  noChangeSentence,
  spanOf,
} from '../words/changeMap.ts';
import { inLineSentences, inLineWords } from '../words/inLine.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { SUMMARY_WORDS } from '../words/map.ts';
import { STATUS_WORDS } from '../words/measures.ts';
import { changeReading, type ChangeReadingInput } from './changeReading.ts';
import type { Measure, ViewChange } from './exploreData.ts';

export interface ChangeInput {
  readonly measure: Measure;
  /** The earlier period asked for. */
  readonly since: string;
  readonly earlier: ObservationsByArea;
  /** The earlier figure of what all areas are compared with; null where each has its own, or none. */
  readonly aroundEarlier: Observation | null;
  /** The two figures of all areas together, whatever they are compared with. */
  readonly authorities: ChangeReadingInput['authorities'];
  readonly together: { readonly earlier: Observation | null; readonly later: Observation | null };
  /** Another measure colours the map too, or in place of this one. */
  readonly hasOtherColours: boolean;
}

/** What became of all areas together, by what all are compared with: where all moved alike, that is no area's own. */
function aroundSentences({ measure, aroundEarlier }: ChangeInput): readonly string[] {
  const { comparator } = measure;
  const later = comparator === null || comparator === 'borough' ? null : measure.comparatorFor(null);
  if (later === null || comparator === null || comparator === 'borough') return [];
  const change = changeAtLevel(comparator, aroundEarlier, later, null);
  if (change.kind !== 'compared') return [];
  const name = EXPLORE_WORDS.comparatorNames[comparator];
  return [aroundSentence({ name, geography: comparator, change }, null)].filter((told) => told !== null);
}

/** What became of all areas together; null where it is not known. */
function changeTogether({ together: { earlier, later } }: ChangeInput): ComparedChange | null {
  const change = later === null ? null : changeAtLevel('region', earlier, later, null);
  return change?.kind === 'compared' ? change : null;
}

function legendOf(
  { measure, since }: ChangeInput,
  shown: readonly MapArea[],
): ReturnType<OwnColours['legend']> {
  const { indicator, geography, period } = measure;
  const count = (key: LegendClass['classKey']) => shown.filter(({ classKey }) => classKey === key).length;
  const absences: LegendClass[] = [
    { classKey: UNTOLD_KEY, label: changeClassLabel(UNTOLD_KEY, geography), count: count(UNTOLD_KEY) },
    ...ABSENCE_KEYS.map((key) => ({ classKey: key, label: changeAbsenceLabel(key), count: count(key) })),
  ];
  return {
    kind: 'classes',
    title: CHANGE_MAP_WORDS.legendTitle(indicator.title),
    unit: CHANGE_MAP_WORDS.legendUnit(spanOf(since, indicator), spanOf(period, indicator)),
    classes: CHANGE_KEYS.map((key) => ({
      classKey: key,
      label: changeClassLabel(key, geography),
      count: count(key),
    })),
    absences: absences.filter((one) => one.count > 0),
    histogram: null,
    method: changeMethod(geography),
  };
}

function none(notice: string): ViewChange {
  return {
    since: null,
    notice,
    colours: null,
    classLabel: () => null,
    column: '',
    said: () => '',
    read: () => null,
  };
}

/** What became of the areas; a notice alone where no change can be drawn. */
export function changeColours(input: ChangeInput): ViewChange {
  const { measure, since, earlier, hasOtherColours } = input;
  const { indicator, geography, period, areas, observations } = measure;
  if (hasOtherColours) return none(CHANGE_MAP_WORDS.oneMeasure);
  const offer = changeOffer(indicator, geography, period);
  if (typeof offer === 'string') return none(noChangeSentence(offer, indicator, geography));
  if (!offer.includes(since)) return none(CHANGE_MAP_WORDS.notComparable(formatPeriodOf(since, indicator)));
  const periods = { earlier: since, later: period };
  const changes = changeMap({
    areas: areas.map(({ code }) => code),
    geography,
    earlier,
    later: observations,
    dispersion: comparisonRule(indicator, geography).dispersion,
  });
  const together = changeTogether(input);
  const of = (code: GssCode): AreaChange | undefined => changes.get(code);
  const colours: OwnColours = {
    classOf: (code) => of(code)?.classKey ?? 'notCollected',
    said: (code) => {
      const change = of(code);
      return change === undefined
        ? ''
        : `${changeFigures(change, indicator, geography, periods)}${inLineWords(change.change, together)}`;
    },
    title: (localAuthority) => changeMapTitle(indicator, geography, localAuthority, periods),
    period: CHANGE_MAP_WORDS.legendUnit(spanOf(since, indicator), spanOf(period, indicator)),
    summary: (shown) => {
      const told = shown.flatMap(({ code }) => of(code) ?? []);
      const absent = ABSENCE_KEYS.map((key) => ({
        key,
        count: told.filter(({ classKey }) => classKey === key).length,
      })).filter(({ count }) => count > 0);
      return [
        ...changeSummary(told, geography),
        ...inLineSentences(told, geography, together),
        ...absent.map(({ key, count }) => SUMMARY_WORDS.absent(formatCount(count), changeAbsenceLabel(key))),
        ...aroundSentences(input),
      ];
    },
    legend: (shown) => legendOf(input, shown),
  };
  return {
    since,
    notice: null,
    colours,
    classLabel: (key) => {
      const keys: readonly ChangeKey[] = [...CHANGE_KEYS, UNTOLD_KEY];
      const own = keys.find((one) => one === key);
      return own === undefined ? null : changeClassLabel(own, geography);
    },
    column: CHANGE_MAP_WORDS.column(spanOf(since, indicator)),
    said: (code) => {
      const change = of(code);
      const absence = ABSENCE_KEYS.find((key) => key === change?.classKey);
      if (change === undefined) return '';
      return absence === undefined
        ? `${changeSaid(change.change, geography)}${inLineWords(change.change, together)}`
        : STATUS_WORDS[absence].label;
    },
    read: (area, authorityName) => {
      const became = of(area.code);
      if (became === undefined) return null;
      const { authorities } = input;
      return changeReading({ measure, periods, authorities, together }, area, authorityName, became);
    },
  };
}
