// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PALETTES } from '../../src/domain/palette.ts';
import { StaticMap } from '../../src/map/StaticMap.tsx';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { sampleModel } from '../support/sampleMap.ts';

const [wardA, wardB, wardC] = SAMPLE_AREAS.map(({ code }) => code);

function area(container: HTMLElement, code: string | undefined): Element {
  return container.querySelector(`[data-code="${code ?? ''}"]`)!;
}

test('is an image with the title as its name and the summary as its description', () => {
  render(<StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} />);
  const image = screen.getByRole('img', { name: 'Violence with injury by ward' });
  expect(document.getElementById(image.getAttribute('aria-describedby')!)?.textContent).toBe(
    'Highest: Ward E. 9 of 12 wards have a figure.',
  );
});

test('draws every area in its class and every absence in its own pattern', () => {
  const { container } = render(<StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} />);
  expect(container.querySelectorAll('[data-code]')).toHaveLength(12);
  expect(area(container, wardA).classList).toContain('mapFill--class-0');
  const fills = ['suppressed', 'notCollected', 'incomplete'].map((status) => {
    const code = sampleModel().areas.find(({ classKey }) => classKey === status)?.code;
    return area(container, code).getAttribute('fill')!;
  });
  expect(new Set(fills).size).toBe(3);
  for (const fill of fills) expect(document.getElementById(fill.slice(5, -1))).not.toBeNull();
});

test('fades a faded area and outlines a selected one twice', () => {
  const { container } = render(<StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} />);
  expect(area(container, wardC).classList).toContain('mapFill--faded');
  expect(area(container, wardB).classList).not.toContain('mapFill--faded');
  const marks = container.querySelectorAll('.staticMap__marks--selected path');
  expect([...marks].map((mark) => mark.getAttribute('d'))).toEqual(
    Array<string>(2).fill(area(container, wardB).getAttribute('d')!),
  );
});

test('pointing at an area outlines it without drawing the areas again', () => {
  const model = sampleModel();
  const { container, rerender } = render(<StaticMap model={model} shapes={SAMPLE_SHAPES} />);
  const before = area(container, wardA);
  rerender(<StaticMap model={model} shapes={SAMPLE_SHAPES} hovered={wardA!} />);
  expect(area(container, wardA)).toBe(before);
  expect(container.querySelectorAll('.staticMap__marks--hovered path')).toHaveLength(2);
});

test('outlines all areas that answer to another view together', () => {
  const model = sampleModel();
  const { container } = render(
    <StaticMap model={model} shapes={SAMPLE_SHAPES} lit={new Set([wardA!, wardB!])} />,
  );
  const [outer] = container.querySelectorAll('.staticMap__marks--hovered path');
  expect(outer?.getAttribute('d')).toBe(
    [wardA, wardB].map((code) => area(container, code).getAttribute('d')).join(''),
  );
});

test('tells which area is pointed at and which is pressed, with the modifier keys', () => {
  const [onHover, onSelectArea] = [vi.fn(), vi.fn()];
  const { container } = render(
    <StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} onHover={onHover} onSelectArea={onSelectArea} />,
  );
  fireEvent.pointerOver(area(container, wardA));
  fireEvent.pointerOver(area(container, wardA));
  expect(onHover.mock.calls).toEqual([[wardA]]);
  fireEvent.pointerLeave(screen.getByRole('img'));
  expect(onHover).toHaveBeenLastCalledWith(null);
  fireEvent.click(area(container, wardA));
  fireEvent.click(area(container, wardC), { ctrlKey: true });
  expect(onSelectArea.mock.calls).toEqual([
    [wardA, { additive: false }],
    [wardC, { additive: true }],
  ]);
});

test('the server draws the map without a style attribute, which the security policy would refuse', () => {
  const html = renderToString(<StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} />);
  expect(html).not.toContain('style=');
  expect(html).toContain('Town');
});

test('a file that leaves the page carries its own light colours, its title and one size of letters', () => {
  const html = renderToString(<StaticMap model={sampleModel()} shapes={SAMPLE_SHAPES} standalone />);
  expect(html).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(html).toMatch(/<title[^>]*>Violence with injury by ward<\/title>/);
  for (const colour of ['class-0', 'class-4', 'suppressed'] as const)
    expect(html).toContain(PALETTES.light.fills[colour]);
  expect(html).not.toContain('var(--');
  expect(html.match(/>Town</g)).toHaveLength(1);
});

test('hexagons leave out what has no place on them', () => {
  const { container } = render(
    <StaticMap model={sampleModel({ layout: 'hexagons' })} shapes={SAMPLE_SHAPES} />,
  );
  expect(container.querySelectorAll('[data-code]')).toHaveLength(12);
  expect(container.querySelector('.staticMap__motorway-line')).toBeNull();
  expect(container.querySelector('.staticMap__symbol')).toBeNull();
});

test('draws the corridor of a route under the lines, and a partner’s place as a circle with its letter', () => {
  const route = {
    id: 'r',
    name: 'Route',
    kind: 'programme-route' as const,
    coordinates: [
      [
        [-1.95, 52.45],
        [-1.9, 52.46],
      ],
    ] as const,
    label: 'Route',
  };
  const place = {
    id: 's',
    name: 'School',
    position: [-1.9, 52.45] as const,
    count: 'S',
    kind: 'partner-place' as const,
    label: 'School',
  };
  const model = sampleModel({ lines: [route], points: [place] });
  const { container } = render(<StaticMap model={model} shapes={SAMPLE_SHAPES} standalone />);
  const corridor = container.querySelector('.staticMap__corridor');
  const line = container.querySelector('.staticMap__route-line');
  expect(Number(corridor?.getAttribute('stroke-width'))).toBeGreaterThan(20);
  expect(corridor!.compareDocumentPosition(line!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(corridor?.getAttribute('stroke')).toBe(PALETTES.light.asset);
  const symbol = container.querySelector('.staticMap__symbol');
  expect(symbol?.getAttribute('d')).toContain('a11 11');
  expect(container.querySelector('.staticMap__count')?.textContent).toBe('S');
});
