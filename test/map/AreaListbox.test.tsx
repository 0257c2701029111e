// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { AreaListbox } from '../../src/map/AreaListbox.tsx';
import { areaListAction } from '../../src/map/areaListKeys.ts';
import { areaOptions, areaPositions } from '../../src/map/areaOptions.ts';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { sampleModel } from '../support/sampleMap.ts';

const model = sampleModel();
const OPTIONS = areaOptions(model, areaPositions(SAMPLE_SHAPES, SAMPLE_AREAS, 'geographic'), SAMPLE_AREAS);
const codeOf = (name: string) => SAMPLE_AREAS.find((area) => area.name === `Ward ${name}`)!.code;

function listbox(onActive = vi.fn(), onToggle = vi.fn()) {
  const { container } = render(
    <AreaListbox title={model.title} options={OPTIONS} onActive={onActive} onToggle={onToggle} />,
  );
  const list = screen.getByRole('listbox', { name: /areas of the map: violence with injury by ward/i });
  const active = (): string | undefined =>
    document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;
  return { container, list, active, onActive, onToggle };
}

test('taking focus stands on the selected area and tells the map', () => {
  const { list, active, onActive } = listbox();
  fireEvent.focus(list);
  expect(active()).toMatch(/^Ward B: 1 per 1,000/);
  expect(onActive).toHaveBeenLastCalledWith(codeOf('B'));
});

test('arrows go to the neighbour in that direction', () => {
  const { list, active } = listbox();
  fireEvent.focus(list);
  fireEvent.keyDown(list, { key: 'ArrowUp' });
  expect(active()).toMatch(/^Ward F/);
  fireEvent.keyDown(list, { key: 'ArrowRight' });
  expect(active()).toMatch(/^Ward G/);
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  expect(active()).toMatch(/^Ward C/);
});

test('typing the start of a name goes there, spaces included', () => {
  const { list, active } = listbox();
  fireEvent.focus(list);
  for (const key of 'ward k') fireEvent.keyDown(list, { key });
  expect(active()).toMatch(/^Ward K/);
});

test('Home, End and Page keys go to the ends and to the next borough', () => {
  const action = (key: string, from: string) => areaListAction(key, OPTIONS, codeOf(from), '');
  expect(action('Home', 'F')).toEqual({ kind: 'move', to: codeOf('A') });
  expect(action('End', 'F')).toEqual({ kind: 'move', to: codeOf('L') });
  expect(action('PageDown', 'A')).toEqual({ kind: 'move', to: codeOf('C') });
  expect(action('PageUp', 'C')).toEqual({ kind: 'move', to: codeOf('A') });
});

test('Enter and space choose the area, and only ever add or take away', () => {
  const { list, onToggle } = listbox();
  fireEvent.focus(list);
  fireEvent.keyDown(list, { key: 'Enter' });
  fireEvent.keyDown(list, { key: ' ' });
  expect(onToggle.mock.calls).toEqual([[codeOf('B')], [codeOf('B')]]);
});

test('Escape leaves the area, blur too, and the next arrow goes on from it', () => {
  const { list, active, onActive } = listbox();
  fireEvent.focus(list);
  fireEvent.keyDown(list, { key: 'Escape' });
  expect(active()).toBeUndefined();
  expect(onActive).toHaveBeenLastCalledWith(null);
  fireEvent.keyDown(list, { key: 'ArrowRight' });
  expect(active()).toMatch(/^Ward C/);
  fireEvent.blur(list);
  expect(onActive).toHaveBeenLastCalledWith(null);
});

test('Tab and the browser’s own shortcuts are left alone', () => {
  const { list } = listbox();
  fireEvent.focus(list);
  expect(fireEvent.keyDown(list, { key: 'Tab' })).toBe(true);
  expect(fireEvent.keyDown(list, { key: 'f', ctrlKey: true })).toBe(true);
  expect(fireEvent.keyDown(list, { key: 'ArrowUp' })).toBe(false);
});

test('only a few options are in the page, each with its place among all', () => {
  const { list } = listbox();
  fireEvent.focus(list);
  for (let i = 0; i < 4; i += 1) fireEvent.keyDown(list, { key: 'ArrowRight' });
  const options = screen.getAllByRole('option');
  expect(options.length).toBeLessThanOrEqual(5);
  expect(options[0]!.getAttribute('aria-setsize')).toBe('12');
  const chosen = options.filter((option) => option.getAttribute('aria-selected') === 'true');
  expect(chosen.map((option) => option.getAttribute('aria-posinset'))).toEqual(['2']);
});

test.each([false, true])('axe finds nothing (with focus: %s)', async (focused) => {
  const { container, list } = listbox();
  if (focused) fireEvent.focus(list);
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
