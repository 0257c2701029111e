import { afterEach, expect, test } from 'vitest';
import type { ClassKey } from '../../src/domain/classKeys.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { LegendHistogram } from '../../src/domain/legendHistogram.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { classLink } from '../../src/explore/keyLinks.ts';
import { binLink } from '../../src/explore/LinkedBins.tsx';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../../src/view/exploreView.ts';
import { useHoverStore } from '../../src/view/hoverStore.ts';
import type { ChangeView } from '../../src/view/useExploreView.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { makePointed } from '../support/pointed.ts';

const code = (text: string) => text as GssCode;
afterEach(() => useHoverStore.getState().light(null));

/** A view that changes as the address would. */
function changing() {
  const state: { view: ExploreView } = { view: DEFAULT_EXPLORE_VIEW };
  const changeView: ChangeView = (change) => {
    state.view = { ...state.view, ...(typeof change === 'function' ? change(state.view) : change) };
  };
  return { state, changeView };
}

const areas: readonly { readonly code: GssCode; readonly classKey: ClassKey }[] = [
  { code: code('W1'), classKey: 'class-4' },
  { code: code('W2'), classKey: 'class-4' },
  { code: code('W3'), classKey: 'suppressed' },
];

function linked() {
  const { state, changeView } = changing();
  const { pointing, point, light } = makePointed();
  const make = () =>
    classLink({
      layer: 'robbery',
      areas,
      labelOf: (key) => `the class ${key}`,
      picked: state.view.picked,
      pointing,
      changeView,
    });
  return { state, point, light, make };
}

test('pointing at a class lights its areas under its name', () => {
  const { make } = linked();
  make().onLight('class-4');
  const { group, hovered, from } = useHoverStore.getState();
  expect([...(group?.codes ?? [])]).toEqual(['W1', 'W2']);
  expect([group?.label, hovered, from]).toEqual(['the class class-4', null, 'key']);
  make().onLight(null);
  expect(useHoverStore.getState().group).toBeNull();
});

test('a class says how many of its areas answer to another view', () => {
  const { make, point, light } = linked();
  const link = make();
  expect(link.litIn('class-4')).toBe(0);
  point(code('W1'));
  expect([link.litIn('class-4'), link.litIn('suppressed')]).toEqual([1, 0]);
  light([code('W2'), code('W3'), code('X1')], '3 wards');
  expect([link.litIn('class-4'), link.litIn('suppressed')]).toEqual([1, 1]);
});

test('pressing a class picks it out, and pressing it again lets it go', () => {
  const { make, state } = linked();
  make().onPick('class-4');
  make().onPick('suppressed');
  expect(state.view.picked).toEqual([
    { layer: 'robbery', classKey: 'class-4' },
    { layer: 'robbery', classKey: 'suppressed' },
  ]);
  expect([make().isPicked('class-4'), make().isPicked('class-3')]).toEqual([true, false]);
  make().onPick('class-4');
  expect(state.view.picked).toEqual([{ layer: 'robbery', classKey: 'suppressed' }]);
  make().onPick('outline');
  expect(state.view.picked).toHaveLength(1);
});

test('pressing a bar picks out the values of its areas and no others', () => {
  const indicator = fixture.indicator('violence-and-sexual-offences');
  const figures = [1.04, 1.94, 1.96, 9.99];
  const codes = figures.map((_, index) => code(`W${index}`));
  const observations = new Map(
    figures.map((value, index): [GssCode, Observation] => [
      codes[index]!,
      {
        area: codes[index]!,
        period: '2024',
        status: 'measured',
        value,
        numerator: null,
        denominator: null,
        interval: null,
        alternative: null,
      },
    ]),
  );
  const histogram: LegendHistogram = {
    bins: [0, 1.95, 3.9].map((from, index) => ({
      from,
      to: from + 1.95,
      count: [2, 1, 1][index]!,
      classKey: 'class-0',
    })),
    extent: [0, 5.85],
    marks: [],
    breaks: [],
  };
  const ranges: (readonly [number, number] | null)[] = [];
  const { pointing, point } = makePointed();
  const make = (range: readonly [number, number] | null) =>
    binLink({
      histogram,
      measure: { indicator, observations },
      codes,
      range,
      onRange: (next) => ranges.push(next),
      pointing,
    });
  const link = make(null);
  expect(link.labelOf(0)).toBe('1.0 to 1.9: 2 areas');
  link.onPick(0);
  expect(ranges).toEqual([[1.04, 1.94]]);
  expect([0, 1, 2].map(make([1.04, 1.94]).isPicked)).toEqual([true, false, false]);
  make([1.04, 1.94]).onPick(0);
  expect(ranges.at(-1)).toBeNull();
  // Rounded as it is written, each would hold an area of the other.
  link.onPick(1);
  expect(ranges.at(-1)).toEqual([1.96, 1.96]);
  // What lies beyond the histogram is in its last bar.
  link.onPick(2);
  expect(ranges.at(-1)).toEqual([9.9, 10]);
  point(codes[3]!);
  expect([link.litIn(0), link.litIn(2)]).toEqual([0, 1]);
  link.onLight(0);
  expect([...(useHoverStore.getState().group?.codes ?? [])]).toEqual(codes.slice(0, 2));
});
