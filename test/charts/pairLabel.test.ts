import { expect, test } from 'vitest';
import { pairLabel } from '../../src/charts/ScatterChart.tsx';

const second = { observation: null, label: '59.7' };
const deprivation = { title: 'Deprivation' };

test('the second measure is named with its figure, once', () => {
  expect(pairLabel({ label: 'Lozells: 14.1', second }, deprivation)).toBe('Lozells: 14.1; Deprivation: 59.7');
  const said = 'Lozells: 14.1; Deprivation: 59.7 (highest fifth)';
  expect(pairLabel({ label: said, second }, deprivation)).toBe(said);
  expect(pairLabel({ label: 'Lozells: 14.1', second: null }, deprivation)).toBe('Lozells: 14.1');
});
