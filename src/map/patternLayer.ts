/** A pattern over the areas in the highest fifth of a measure. */
import { ABSENCE_KEYS, FIFTH_UNTOLD, HIGHEST_FIFTH } from '../domain/classKeys.ts';
import { notClearOf } from '../domain/endFifthClear.ts';
import { endFifthOf } from '../domain/endFifth.ts';
import { formatCount, formatPeriodOf } from '../domain/format.ts';
import { canHaveFifths } from '../domain/quintiles.ts';
import type { GssCode } from '../domain/geography.ts';
import type { PatternClass, PatternLayer } from '../domain/mapModel.ts';
import { cautionTexts } from '../words/caveats.ts';
import { MEASURE_LAYER_WORDS as words } from '../words/measureLayers.ts';
import { figureOrStatus, GEOGRAPHY_WORDS, STATUS_WORDS } from '../words/measures.ts';
import type { MapMeasure, MapQueryArea } from './mapQuery.ts';

const NO_AREA: ReadonlySet<GssCode> = new Set();

/**
 * @param areas of the measure's level, those that the map is about
 * @param level the level of the map's areas: a measure of another level has no pattern, and that is said
 * @param all the number of areas that the fifth is of, where the map is about fewer
 */
export function patternLayer(
  id: string,
  measure: MapMeasure,
  areas: readonly MapQueryArea[],
  level: MapMeasure['geography'],
  all = areas.length,
): PatternLayer {
  const { indicator, geography, period, observations, source = null } = measure;
  const { title } = indicator;
  const { many } = GEOGRAPHY_WORDS[geography];
  const deepIsLow = indicator.geographies[geography]?.breaks?.deepIsLow === true;
  const end = geography === level ? endFifthOf(observations, deepIsLow) : null;
  const codes = end?.codes ?? NO_AREA;
  // Where nothing is in the fifth there is none, and nothing to be told of it.
  const open = end === null || codes.size === 0 ? NO_AREA : end.open;
  const marked = areas.filter(({ code }) => codes.has(code)).map(({ code }) => code);
  const inside = marked.length;
  const statusOf = (code: GssCode) => observations.get(code)?.status ?? 'notCollected';
  const absences = ABSENCE_KEYS.map((status): PatternClass => ({
    classKey: status,
    label: STATUS_WORDS[status].label,
    count: areas.filter(({ code }) => statusOf(code) === status).length,
  }));
  const untold: PatternClass = {
    classKey: FIFTH_UNTOLD,
    label: words.fifthUntold,
    count: areas.filter(({ code }) => open.has(code)).length,
  };
  const fifth = words.fifths[end?.fifth ?? 'highest-fifth'];
  const notice =
    geography === level
      ? end === null
        ? words.tooFewForFifths(title, many)
        : codes.size === 0
          ? words.sharedFigure(title, many, !canHaveFifths(indicator))
          : null
      : words.noPatternAtLevel(title, GEOGRAPHY_WORDS[level].one, many);
  const unclear = end === null ? null : notClearOf(measure, end.fifth, marked);
  const clearness =
    unclear === null || end === null
      ? null
      : words.notClear(unclear, inside, many, end.fifth === 'lowest-fifth');
  return {
    kind: 'pattern',
    id,
    title,
    period: formatPeriodOf(period, indicator),
    source,
    summary:
      notice === null
        ? [
            words.pattern(title, formatCount(inside), formatCount(areas.length), many, fifth),
            ...(all > areas.length ? [words.ofAll(formatCount(all), many)] : []),
            ...(clearness === null ? [] : [clearness]),
          ]
        : [],
    notShown: [words.patternNotShown(fifth), ...cautionTexts([indicator])],
    inTitle: notice === null ? words.asPattern(title, fifth) : null,
    ...(notice === null
      ? { counted: words.counted(formatCount(inside), formatCount(areas.length), many) }
      : { notice }),
    ...(clearness === null ? {} : { clearness }),
    sayOf: (code) => {
      if (geography !== level) return null;
      const figure = figureOrStatus(indicator, observations.get(code) ?? null);
      if (open.has(code)) return words.said(title, `${figure} (${words.fifthOpen(fifth)})`);
      return words.said(title, codes.has(code) ? `${figure} (${fifth})` : figure);
    },
    codes,
    open,
    classes:
      notice === null
        ? [
            { classKey: HIGHEST_FIFTH, label: words.inFifth(fifth), count: inside },
            ...[untold, ...absences].filter(({ count }) => count > 0),
          ]
        : [],
  };
}
