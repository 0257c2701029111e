// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { ReadingLine } from '../../src/map/ReadingLine.tsx';
import { sampleModel } from '../support/sampleMap.ts';

function chosen(count: number): MapModel {
  const model = sampleModel();
  return {
    ...model,
    areas: model.areas.map((area, index) => ({
      ...area,
      label: `${area.name}, West: ${index} per 1,000; Deprivation: ${index} (highest fifth)`,
      selected: index < count,
    })),
  };
}

function lineOf(model: MapModel, said: string | null = null, onAllFigures = vi.fn()): string {
  const { container } = render(<ReadingLine {...{ said, model, onAllFigures }} hasScript />);
  return container.querySelector('.mapView__reading')?.textContent ?? '';
}

test('one chosen area is read by every layer', () => {
  expect(lineOf(chosen(1))).toContain('Deprivation: 0 (highest fifth)');
  expect(screen.queryByRole('button')).toBeNull();
});

test('of several, each by its first figure, with the way to all of them', () => {
  const onAllFigures = vi.fn();
  const line = lineOf(chosen(5), null, onAllFigures);
  expect(line).toContain('1 per 1,000');
  expect(line).toContain('and 2 more');
  expect(line).not.toContain('Deprivation');
  screen.getByRole('button', { name: 'All figures in words' }).click();
  expect(onAllFigures).toHaveBeenCalledOnce();
});

test('what is pointed at comes first, without that way', () => {
  expect(lineOf(chosen(5), 'Ward A: 3')).toBe('Ward A: 3');
});

test('with no layer on nobody is told to read a figure', () => {
  const model = { ...chosen(0), layers: [] };
  expect(lineOf(model)).toBe('Point at an area to read its name here. Tap or click it to choose it.');
});
