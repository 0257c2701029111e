// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { LayerStrips, type LinkedStrip } from '../../src/charts/LayerStrips.tsx';
import { layerStripsLayout, placeIn, stripAreaAt } from '../../src/charts/layerStripsLayout.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { NOTHING_LIT, type Lit, type Pointing } from '../../src/domain/linking.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { makePointed } from '../support/pointed.ts';
import { fixtureRows } from './fixtureRows.ts';

vi.setConfig({ testTimeout: 30_000 });
vi.stubGlobal(
  'ResizeObserver',
  class {
    readonly #report: ResizeObserverCallback;
    constructor(report: ResizeObserverCallback) {
      this.#report = report;
    }
    observe(): void {
      this.#report([{ contentRect: { width: 640 } } as ResizeObserverEntry], this);
    }
    unobserve(): void {}
    disconnect(): void {}
  },
);

const rows = fixtureRows('violence-with-injury', 'ward', ['Heath Town']);
const boroughRows = fixtureRows('children-missing-incidents', 'borough');
const [ward] = rows;
const boroughOf = (code: GssCode | null) => rows.find((row) => row.code === code)?.localAuthorityCode ?? code;

/** What answers at the level of boroughs to what is pointed at among wards. */
function boroughsOf({ subscribe, get }: Pointing): Pointing {
  let last: { of: Lit; lit: Lit } | null = null;
  return {
    subscribe,
    get: () => {
      const of = get();
      if (last?.of === of) return last.lit;
      const area = boroughOf(of.area);
      last = { of, lit: area === null ? NOTHING_LIT : { area, codes: new Set([area]), said: null } };
      return last.lit;
    },
  };
}

function strips(pointing: Pointing): readonly LinkedStrip[] {
  const common = { period: '2024', comparators: [], extent: null };
  return [
    {
      ...common,
      id: 'violence',
      rows,
      indicator: fixture.indicator('violence-with-injury'),
      areas: 'wards',
      pointing,
    },
    {
      ...common,
      id: 'income',
      rows: fixtureRows('income-deprivation', 'ward', ['Heath Town']),
      indicator: fixture.indicator('income-deprivation'),
      areas: 'wards',
      pointing,
    },
    {
      ...common,
      id: 'missing',
      rows: boroughRows,
      indicator: fixture.indicator('children-missing-incidents'),
      areas: 'boroughs',
      pointing: boroughsOf(pointing),
    },
  ];
}

const options = [...rows, ...boroughRows].map(({ code, label, selected }) => ({
  key: code,
  label,
  selected,
}));

function draw() {
  const pointed = makePointed();
  const seen: (GssCode | null)[] = [];
  const { container } = render(
    <LayerStrips
      strips={strips(pointed.pointing)}
      options={options}
      pointing={pointed.pointing}
      onHover={(code) => {
        seen.push(code);
        pointed.point(code);
      }}
      onSelectArea={() => undefined}
    />,
  );
  return { container, seen, ...pointed };
}

test('strips begin and end at the same places, one below the other', () => {
  const { strips: placed, height } = layerStripsLayout(strips(makePointed().pointing), 640);
  expect(placed.map(({ layout: { axis } }) => axis.range)).toEqual(Array(3).fill([18, 622]));
  for (const [index, { offset, layout }] of placed.entries()) {
    const next = placed[index + 1];
    expect(offset + layout.height).toBeLessThanOrEqual(next?.top ?? height);
  }
});

test('few areas are all named, of many those selected', () => {
  const { strips: placed } = layerStripsLayout(strips(makePointed().pointing), 640);
  const names = placed.map(({ layout }) =>
    layout.labels.filter(({ kind }) => kind === 'area').map(({ text }) => text),
  );
  expect(names[0]).toHaveLength(1);
  expect(names[0]?.[0]).toMatch(/^Heath Town \d/);
  expect(names[2]?.toSorted()).toEqual(boroughRows.map(({ name }) => name).toSorted());
});

test('a place in the drawing is the area nearest in the strip it is in', () => {
  const layout = layerStripsLayout(strips(makePointed().pointing), 640);
  for (const [index, placed] of layout.strips.entries()) {
    const code = placed.layout.areas[index]!.code;
    const place = placeIn(placed, code)!;
    expect(stripAreaAt(layout, place.x, place.y)).toBe(code);
  }
  expect(stripAreaAt(layout, 5, 0)).toBeNull();
});

test('the area pointed at is marked in every strip, in that of boroughs as its borough, and a line leads through', () => {
  const { container, point, light } = draw();
  act(() => point(ward!.code));
  expect(container.querySelectorAll('.chart-mark--hovered')).toHaveLength(3);
  expect(container.querySelector('.layer-strips__link')?.getAttribute('d')?.split('L')).toHaveLength(3);
  act(() =>
    light(
      rows.slice(0, 4).map(({ code }) => code),
      '4 wards',
    ),
  );
  expect(container.querySelector('.layer-strips__link')).toBeNull();
  expect(container.querySelectorAll('.chart-lit')).toHaveLength(2);
  expect(screen.getByText('4 wards')).toBeTruthy();
});

test('the strips that stay are not drawn again when something is pointed at', () => {
  const { container, point } = draw();
  const dots = container.querySelectorAll('.chart-dots');
  act(() => point(ward!.code));
  expect([...container.querySelectorAll('.chart-dots')]).toEqual([...dots]);
});

test('the keys walk every area, those of another level last', async () => {
  const user = userEvent.setup();
  const { seen } = draw();
  await user.tab();
  const list = screen.getByRole('listbox');
  await user.keyboard('{Home}{ArrowRight}');
  expect(seen.at(-1)).toBe(rows[1]?.code);
  expect(within(list).getByRole('option').textContent).toBe(rows[1]?.label);
  await user.keyboard('{End}{ArrowLeft}{ArrowRight}');
  expect(seen.at(-1)).toBe(boroughRows.at(-1)?.code);
});

test('a pointer or a finger on a dot points at its area', () => {
  const { container, seen, pointing } = draw();
  const layout = layerStripsLayout(strips(pointing), 640);
  const place = placeIn(layout.strips[1]!, ward!.code)!;
  fireEvent.pointerMove(container.querySelector('.chart__plot')!, { clientX: place.x, clientY: place.y });
  expect(seen).toEqual([ward!.code]);
});

test('breaks no accessibility rule', async () => {
  const { container } = draw();
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
