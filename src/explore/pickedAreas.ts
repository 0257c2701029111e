/** Which areas are picked out: by classes pressed in keys, by what is drawn round in the chart of two measures, by where all coincide. */
import { FIFTH_UNTOLD, HIGHEST_FIFTH, PICKABLE_KEYS, type PickableKey } from '../domain/classKeys.ts';
import { endFifthOf } from '../domain/endFifth.ts';
import type { GssCode } from '../domain/geography.ts';
import type { TiedArea } from '../domain/linking.ts';
import { measuredOf } from '../domain/observation.ts';
import { isInside } from '../domain/insideRings.ts';
import { breaksOf, cellOf, classOf, type ClassedMeasure } from '../map/mapClasses.ts';
import type { ExploreView } from '../view/exploreView.ts';
import { besideOf, type ExploreData } from './exploreData.ts';
import { sharesMap } from './sharesMap.ts';

export type AreaTest = (code: GssCode) => boolean;

/** A measure that is on, by the name of its layer, with how it classes an area of its level. */
export interface PickableLayer {
  readonly id: string;
  readonly has: AreaTest;
  /** Its class, and whether it is in the highest fifth. */
  readonly keysOf: (code: GssCode) => readonly PickableKey[];
}

/**
 * Classes of one layer widen what is picked out, those of another narrow it. An area is of the class that the area it lies in has,
 * where the layer is of larger areas.
 * @param tiesOf what an area lies in
 * @returns null where no class is pressed
 */
export function classTest(
  picked: ExploreView['picked'],
  layers: readonly PickableLayer[],
  tiesOf: (code: GssCode) => TiedArea | undefined,
): AreaTest | null {
  const tests = layers.flatMap(({ id, has, keysOf }) => {
    const keys = new Set(picked.filter(({ layer }) => layer === id).map(({ classKey }) => classKey));
    if (keys.size === 0) return [];
    return [
      (code: GssCode): boolean => {
        const ties = tiesOf(code);
        const own = [code, ties?.ward, ties?.borough].find((one) => one != null && has(one));
        return own != null && keysOf(own).some((key) => keys.has(key));
      },
    ];
  });
  return tests.length === 0 ? null : (code) => tests.every((test) => test(code));
}

/** Areas inside what is drawn round, which has the first measure across and the second up. */
export function lassoTest(
  lasso: ExploreView['lasso'],
  first: Pick<ClassedMeasure, 'observations'>,
  second: Pick<ClassedMeasure, 'observations'> | null,
): AreaTest | null {
  if (lasso === null || second === null) return null;
  return (code) => {
    const [x, y] = [measuredOf(first.observations.get(code)), measuredOf(second.observations.get(code))];
    return x !== null && y !== null && isInside([lasso], [x.value, y.value]);
  };
}

/** Areas with a figure in the range. */
function rangeTest(
  range: ExploreView['range'],
  measure: Pick<ClassedMeasure, 'observations'> | null,
): AreaTest | null {
  if (range === null || measure === null) return null;
  return (code) => {
    const figure = measuredOf(measure.observations.get(code));
    return figure !== null && figure.value >= range[0] && figure.value <= range[1];
  };
}

/** The measures that are on, as the keys of the map class their areas. */
function layersOf(data: ExploreData): readonly PickableLayer[] {
  const { measures, first, second, change } = data;
  return measures.map(({ id, as, measure }) => {
    const breaks = breaksOf(measure);
    const deepIsLow = measure.indicator.geographies[measure.geography]?.breaks?.deepIsLow === true;
    const fifth = as === 'pattern' ? endFifthOf(measure.observations, deepIsLow) : null;
    const others = sharesMap(data) && measure === first && second !== null ? second : null;
    const otherBreaks = others && breaksOf(others);
    const own = measure === first ? (change?.colours ?? null) : null;
    return {
      id,
      has: (code) => measure.observations.has(code),
      keysOf: (code) => {
        const key =
          own !== null
            ? own.classOf(code)
            : others === null || otherBreaks === null
              ? classOf(measure, breaks, code)
              : cellOf(measure, breaks, others, otherBreaks, code);
        return PICKABLE_KEYS.filter(
          (one) =>
            one === key ||
            (one === HIGHEST_FIFTH && fifth?.codes.has(code) === true) ||
            (one === FIFTH_UNTOLD && fifth?.open.has(code) === true),
        );
      },
    };
  });
}

/** @returns null where nothing is pressed, drawn round or marked */
export function pickedTest(data: ExploreData): AreaTest | null {
  const { view, first, second, ground, coincidence } = data;
  const beside = besideOf(data);
  const known = new Map(ground.areas.map((area) => [area.code, area]));
  const tests = [
    view.picked.length === 0 ? null : classTest(view.picked, layersOf(data), (code) => known.get(code)),
    first === null ? null : lassoTest(view.lasso, first, beside),
    // A second map may be of another level, of whose areas nothing is marked.
    coincidence && ((code: GssCode) => !known.has(code) || coincidence.codes.has(code)),
    // The map itself knows the range of its second fill only.
    beside === second ? null : rangeTest(view.secondRange, beside),
  ].filter((test) => test !== null);
  return tests.length === 0 ? null : (code) => tests.every((test) => test(code));
}
