// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MonthMultiples } from '../../src/charts/MonthMultiples.tsx';
import { monthPanels } from '../../src/charts/monthMultiplesLayout.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { monthsOfEach } from '../../src/explore/monthRates.ts';
import { fixture } from '../support/fixtureRelease.ts';
import { usePointed } from '../support/pointed.ts';

const robbery = fixture.indicator('robbery');
const files = {
  months: fixture.file('robbery', 'borough', '.months'),
  windows: fixture.file('robbery', 'borough'),
  togetherMonths: fixture.file('robbery', 'region', '.months'),
  togetherWindows: fixture.file('robbery', 'region'),
};
const areas = fixture.areas('borough').map(({ code, name }) => ({ code, name, selected: false }));
const drawn = monthsOfEach(areas, robbery, files);

test('a month is the published number over the residents of the window, and an incomplete one has none', () => {
  const [first] = drawn.series;
  const index = files.months.areas.indexOf(first!.code);
  const residents = files.windows.series.at(-1)!.denominators![files.windows.areas.indexOf(first!.code)]!;
  files.months.series.forEach(({ period, numerators, status }, month) => {
    const point = first!.points[month]!;
    expect(point.period).toBe(period);
    if (status?.[first!.code] !== undefined) {
      expect(point).toMatchObject({ value: null, status: 'incomplete' });
    } else {
      const count = numerators![index]!;
      expect(point.value).toBeCloseTo((count / residents) * 100_000, 9);
      expect(point.text?.startsWith(`${count.toLocaleString('en-GB')} (`)).toBe(true);
    }
  });
});

test('without the people at risk numbers are drawn, and no line of all together, which would leave the scale', () => {
  const counts = monthsOfEach(areas, robbery, { ...files, windows: null });
  expect(counts.kind).toBe('count');
  expect(counts.together).toBeNull();
  const values = counts.series[0]!.points.map(({ value }) => value).filter((value) => value !== null);
  expect(values.every(Number.isInteger)).toBe(true);
});

test('all panels share one scale, which holds the line of all together too', () => {
  const panels = monthPanels({ ...drawn, format: String, width: 210 });
  const [first] = panels;
  for (const { layout, together } of panels) {
    expect(layout.axis.domain).toEqual(first!.layout.axis.domain);
    expect(together).toBe(first!.together);
  }
  expect(first!.together).toMatch(/^M[\d.]+,[\d.]+L/);
});

function Months({ onHover }: { readonly onHover: (code: GssCode | null) => void }) {
  const { pointing, point } = usePointed();
  return (
    <MonthMultiples
      {...drawn}
      indicatorTitle="Robbery"
      pointing={pointing}
      onHover={(code) => {
        point(code);
        onHover(code);
      }}
      onSelectArea={() => undefined}
    />
  );
}

test('months are walked by keyboard and say the number with its rate; the other views are told the place', async () => {
  const told: (GssCode | null)[] = [];
  const user = userEvent.setup();
  render(<Months onHover={(code) => told.push(code)} />);
  await user.tab();
  await user.keyboard('{End}');
  const option = () => screen.getByRole('option').textContent ?? '';
  expect(option()).toMatch(/^.+, March 2026: [\d,]+ \([\d.]+ per 100,000 residents\)$/);
  await user.keyboard('{ArrowDown}');
  expect(option()).toMatch(/, March 2026: /);
  expect(new Set(told.filter((code) => code !== null)).size).toBe(2);
});
