import { describe, expect, test } from 'vitest';
import { HEADLINE_MEASURES } from '../../src/domain/headlines.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { PROGRAMME_LAYER } from '../../src/domain/programme.ts';
import { layerRows } from '../../src/explore/layerRows.ts';
import {
  movedTo,
  refusedBeside,
  switchedOff,
  switchedOn,
  waysOf,
  type Published,
} from '../../src/explore/layerWays.ts';
import { DEFAULT_EXPLORE_VIEW, type ExploreView, type ViewLayer } from '../../src/view/exploreView.ts';
import { publishedCatalogue } from '../support/publishedData.ts';
import { fixture } from '../support/fixtureRelease.ts';

const indicators = fixture
  .catalogue()
  .indicators.filter(({ standsInFor }) => standsInFor === undefined) as readonly Indicator[];
const published: Published = { indicators, areas: 192 };
const [VIOLENCE, DEPRIVATION, MISSING] = HEADLINE_MEASURES;
const PROGRAMME = PROGRAMME_LAYER ?? '';

const viewOf = (layers: readonly ViewLayer[], geography: ExploreView['geography'] = 'ward'): ExploreView => ({
  ...DEFAULT_EXPLORE_VIEW,
  layers,
  geography,
});
const rowsOf = (view: ExploreView) => layerRows(view, { indicators, lines: false, kept: [] });
const text = ({ layers }: Pick<ExploreView, 'layers'>): string =>
  layers.map(({ id, as }) => (as === null ? id : `${id}:${as}`)).join();

/** Presses the switch of a row, as the panel does. */
function pressed(view: ExploreView, key: string): ExploreView {
  const row = rowsOf(view).find((one) => one.key === key);
  if (row === undefined) throw new Error(`No row ${key}.`);
  const layers = row.isOn ? switchedOff(view, row.id) : switchedOn(view, row.id, row.place, published);
  if (layers === null) throw new Error(`${key} cannot be switched on.`);
  return { ...view, layers };
}

const HEADLINES = [VIOLENCE, DEPRIVATION, MISSING, PROGRAMME];
const WAYS: Readonly<Record<string, string>> = {
  [VIOLENCE]: `${VIOLENCE}:fill`,
  [MISSING]: `${MISSING}:circles`,
  [PROGRAMME]: PROGRAMME,
};

/** Every order in which some layers can be switched on. */
function orders(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.length < 2
    ? [ids]
    : ids.flatMap((id) => orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}

describe('the sixteen combinations of the headline layers', () => {
  const sets = Array.from({ length: 16 }, (_, bits) =>
    HEADLINES.filter((_id, place) => (bits >> place) % 2 === 1),
  );
  test.each(sets.map((set) => [set.join(' + ') || 'none', set] as const))(
    '%s: the same layers, whatever the order in which they are switched on',
    (_name, set) => {
      const expected = set
        .map((id) => WAYS[id] ?? `${id}:${set.includes(VIOLENCE) ? 'pattern' : 'fill'}`)
        .join();
      for (const order of orders(set)) {
        const made = order.reduce(pressed, viewOf([]));
        expect(text(made), order.join()).toBe(expected);
        // And off again, from the top.
        expect(set.reduce(pressed, made).layers).toEqual([]);
      }
    },
  );

  test('rows stay where they are while layers are switched', () => {
    let view = viewOf([]);
    for (const key of [PROGRAMME, MISSING, VIOLENCE, DEPRIVATION, VIOLENCE, MISSING]) {
      expect(rowsOf(view).map((row) => row.key)).toEqual(HEADLINES);
      view = pressed(view, key);
    }
    expect(rowsOf(view).map((row) => row.key)).toEqual(HEADLINES);
  });
});

describe('how a measure is drawn beside what is on', () => {
  const on = (layers: readonly ViewLayer[], id: string, geography?: ExploreView['geography'], areas = 192) =>
    switchedOn(viewOf(layers, geography), id, layers.length, { indicators, areas });

  test('a third measure is circles, a fourth shares the colours, a fifth has no room', () => {
    let layers: readonly ViewLayer[] = [
      { id: VIOLENCE, as: 'fill' },
      { id: DEPRIVATION, as: 'pattern' },
    ];
    layers = on(layers, 'robbery') ?? [];
    expect(layers.at(-1)).toEqual({ id: 'robbery', as: 'circles' });
    layers = on(layers, 'income-deprivation') ?? [];
    expect(layers.at(-1)).toEqual({ id: 'income-deprivation', as: 'fill' });
    expect(on(layers, 'overcrowding')).toBeNull();
  });

  test('where the map has too few areas for fifths nothing is a pattern', () => {
    const fill: readonly ViewLayer[] = [{ id: VIOLENCE, as: 'fill' }];
    expect(on(fill, DEPRIVATION, 'borough', 7)?.at(-1)).toEqual({ id: DEPRIVATION, as: 'fill' });
    const ways = waysOf(viewOf(fill, 'borough'), VIOLENCE, { indicators, areas: 7 });
    expect(ways).toContainEqual({ as: 'pattern', refused: 'too-few-areas' });
  });

  test('deciles, which many areas share, are no pattern, and it is said why', () => {
    const known = { indicators: publishedCatalogue.indicators as readonly Indicator[], areas: 1719 };
    const view = viewOf(
      [
        { id: VIOLENCE, as: 'fill' },
        { id: 'imd-decile', as: 'fill' },
      ],
      'lsoa',
    );
    expect(waysOf(view, 'imd-decile', known)).toContainEqual({ as: 'pattern', refused: 'shared-figure' });
    expect(waysOf(view, VIOLENCE, known)).toContainEqual({ as: 'pattern', refused: null });
    const only = viewOf([{ id: VIOLENCE, as: 'fill' }], 'lsoa');
    expect(switchedOn(only, 'imd-decile', 1, known)?.at(-1)).toEqual({ id: 'imd-decile', as: 'fill' });
  });

  test('who lives in a place does not stand beside violence, however it would be drawn', () => {
    const view = viewOf([{ id: VIOLENCE, as: 'fill' }]);
    const context = indicators.find(({ role }) => role === 'context')?.id ?? '';
    expect(refusedBeside(view, context, published)).toMatchObject({
      id: VIOLENCE,
      rule: { kind: 'refused', reason: 'context-against-violence' },
    });
    expect(switchedOn(view, context, 1, published)).toBeNull();
    // In place of violence it may be chosen.
    expect(refusedBeside(view, context, published, VIOLENCE)).toBeNull();
  });

  test('ways that say nothing true are refused with their reason', () => {
    const view = viewOf([
      { id: VIOLENCE, as: 'fill' },
      { id: DEPRIVATION, as: 'pattern' },
      { id: MISSING, as: 'circles' },
    ]);
    const refusals = (id: string) =>
      Object.fromEntries(waysOf(view, id, published).map(({ as, refused }) => [as, refused]));
    expect(refusals(DEPRIVATION)).toEqual({ fill: null, pattern: null, circles: 'score' });
    expect(refusals(MISSING)).toEqual({ fill: null, pattern: 'not-at-level', circles: null });
    // Deprivation would have to take the circles.
    const crowded = viewOf([
      { id: VIOLENCE, as: 'fill' },
      { id: DEPRIVATION, as: 'pattern' },
      { id: 'robbery', as: 'circles' },
    ]);
    expect(waysOf(crowded, 'robbery', published)).toContainEqual({ as: 'pattern', refused: 'taken' });
  });

  test('the colours that go leave the pattern to colour the areas', () => {
    const view = viewOf([
      { id: VIOLENCE, as: 'fill' },
      { id: DEPRIVATION, as: 'pattern' },
      { id: 'boroughs', as: null },
    ]);
    expect(switchedOff(view, VIOLENCE)).toEqual([
      { id: DEPRIVATION, as: 'fill' },
      { id: 'boroughs', as: null },
    ]);
    expect(switchedOff(view, DEPRIVATION)[0]).toEqual({ id: VIOLENCE, as: 'fill' });
  });

  test('a layer moves among those that are on; what helps to find one’s way stays last', () => {
    const layers: readonly ViewLayer[] = [
      { id: VIOLENCE, as: 'fill' },
      { id: DEPRIVATION, as: 'pattern' },
      { id: MISSING, as: 'circles' },
      { id: 'boroughs', as: null },
    ];
    expect(movedTo({ layers }, MISSING, 0).map(({ id }) => id)).toEqual([
      MISSING,
      VIOLENCE,
      DEPRIVATION,
      'boroughs',
    ]);
    expect(movedTo({ layers }, VIOLENCE, 2).map(({ id }) => id)).toEqual([
      DEPRIVATION,
      MISSING,
      VIOLENCE,
      'boroughs',
    ]);
  });
});
