// @vitest-environment jsdom
import { fireEvent, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PALETTES } from '../../src/domain/palette.ts';
import { LayeredMap } from '../../src/map/LayeredMap.tsx';
import { StaticMap } from '../../src/map/StaticMap.tsx';
import { SAMPLE_AREAS, SAMPLE_LOCAL_AUTHORITIES, SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { SAMPLE_CIRCLES, SAMPLE_PATTERN, sampleModel } from '../support/sampleMap.ts';

const measures = [SAMPLE_PATTERN, SAMPLE_CIRCLES];
const [west] = SAMPLE_LOCAL_AUTHORITIES;

function drawn(changes: Parameters<typeof sampleModel>[0] = {}, rest: object = {}) {
  return render(<LayeredMap model={sampleModel({ measures, ...changes })} shapes={SAMPLE_SHAPES} {...rest} />)
    .container;
}

test('each kind is drawn over the one before it: colours, pattern, outlines, circles, routes, marks and names', () => {
  const order = [
    '.staticMap__areas',
    '.overMeasures__pattern',
    '.staticMap__motorway-line',
    '.staticMap__borough-line',
    '.overMeasures__ring',
    '.staticMap__route-line',
    '.staticMap__symbol',
    '.staticMap__label',
  ];
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
  const lines = sampleModel().layers.flatMap((layer) => ('lines' in layer ? layer.lines : []));
  const container = drawn({ lines: [...lines, route] });
  const found = order.map((selector) => container.querySelector(selector));
  expect(found.map((element) => element !== null)).toEqual(order.map(() => true));
  for (let at = 1; at < found.length; at += 1)
    expect(found[at - 1]!.compareDocumentPosition(found[at]!), order[at]).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
});

test('the pattern covers the areas in the highest fifth, faded ones thinner, and leaves them to be pressed', () => {
  const onSelectArea = vi.fn();
  const container = drawn({}, { onSelectArea });
  const path = (index: number): string =>
    container.querySelector(`path[data-code="${SAMPLE_AREAS[index]!.code}"]`)!.getAttribute('d')!;
  const covers = [...container.querySelectorAll('.staticMap__tier--large use')].map((use) => ({
    path: document.getElementById(use.getAttribute('href')!.slice(1))?.getAttribute('d'),
    opacity: use.getAttribute('fill-opacity'),
  }));
  expect(covers).toEqual([
    { path: path(4) + path(5), opacity: null },
    { path: path(2), opacity: '0.3' },
  ]);
  for (const tier of ['small', 'medium', 'large'])
    expect(container.querySelectorAll(`.staticMap__tier--${tier} use`)).toHaveLength(2);
});

test('the lines of the pattern are as far apart on a small frame as on a large one', () => {
  const container = drawn();
  const tile = (frameWidth: number): number => {
    const id = frameWidth === 320 ? 'small' : 'large';
    const pattern = container.querySelector(`pattern[id$="-over-${id}"]`)!;
    const scale = Number(/scale\(([\d.]+)\)/.exec(pattern.getAttribute('patternTransform')!)![1]);
    const group = container.querySelector(`.overMeasures__pattern.staticMap__tier--${id}`)!;
    const shrunk = Number(/scale\(([\d.]+)\)/.exec(group.getAttribute('transform')!)![1]);
    return (Number(pattern.getAttribute('height')) * scale * shrunk * frameWidth) / 1000;
  };
  expect(tile(320)).toBeCloseTo(6, 1);
  expect(tile(900)).toBeCloseTo(6, 1);
});

test('areas of circles are in proportion, their outer edge at the radius', () => {
  const container = drawn();
  const radii = [...container.querySelectorAll('.overMeasures__ring circle')].map(
    (circle) => Number(circle.getAttribute('r')) + Number(circle.getAttribute('stroke-width')) / 2,
  );
  // The faded one first, under the others.
  expect(radii).toEqual([20, 40]);
});

test('an area with none has a mark of one size in place of a ring, full where rings are hollow', () => {
  const [first, ...rest] = SAMPLE_CIRCLES.circles;
  const circles = [{ ...first!, share: 0 }, ...rest];
  const container = drawn({ measures: [{ ...SAMPLE_CIRCLES, circles }] });
  expect(container.querySelectorAll('.overMeasures__ring circle')).toHaveLength(rest.length);
  const marks = [...container.querySelectorAll('.overMeasures__zero .circleSizes__circle')];
  expect(marks.map((mark) => [mark.getAttribute('r'), mark.getAttribute('stroke-width')])).toEqual([
    ['1', '2'],
  ]);
});

test('a circle of a larger area is pointed at and pressed, and lit, without hiding the areas inside it', () => {
  const [onHover, onSelectArea] = [vi.fn(), vi.fn()];
  const container = drawn({}, { onHover, onSelectArea, lit: new Set([west!]) });
  const reach = container.querySelector(`.overMeasures__reach[data-code="${west!}"]`)!;
  expect(reach.classList).toContain('overMeasures__reach--ring');
  fireEvent.pointerOver(reach);
  expect(onHover).toHaveBeenLastCalledWith(west);
  fireEvent.click(reach, { ctrlKey: true });
  expect(onSelectArea).toHaveBeenLastCalledWith(west, { additive: true });
  expect(container.querySelectorAll('.overMeasures .staticMap__mark')).toHaveLength(2);
});

test('circles of the map’s own areas are pressed themselves, and a circle without a hexagon is not drawn on hexagons', () => {
  const own = {
    ...SAMPLE_CIRCLES,
    geography: 'ward' as const,
    circles: SAMPLE_CIRCLES.circles.map((circle, index) => ({
      ...circle,
      code: SAMPLE_AREAS[index]!.code,
      ...(index === 0 ? { hexagon: [300, 200] as const } : {}),
    })),
  };
  const container = drawn({ measures: [own] }, { onSelectArea: vi.fn() });
  expect(drawn({ measures: [own] }).querySelector('.overMeasures [data-code]')).toBeNull();
  expect(container.querySelector('.overMeasures__reach')).toBeNull();
  expect(container.querySelectorAll('.overMeasures__ring [data-code]')).toHaveLength(2);
  const hexagons = drawn({ measures: [own], layout: 'hexagons' });
  const [circle, ...others] = hexagons.querySelectorAll('.overMeasures__ring circle');
  expect(others).toEqual([]);
  expect([circle!.getAttribute('cx'), circle!.getAttribute('cy')]).toEqual(['300', '200']);
});

test('no place name lies across a ring, and one inside it stays', () => {
  const at = SAMPLE_CIRCLES.circles[0]!.position;
  const edge = [at[0] - 0.0096, at[1]] as const;
  const labels = [
    { text: 'In', position: at, rank: 3 as const },
    { text: 'Across', position: edge, rank: 3 as const },
  ];
  const layout = (over: typeof measures): Record<string, number> => {
    const container = drawn({ measures: over, labels, points: [] });
    const names = [...container.querySelectorAll('.staticMap__tier--large .staticMap__label')];
    return Object.fromEntries(names.map((name) => [name.textContent, Number(name.getAttribute('x'))]));
  };
  const [without, beside] = [layout([SAMPLE_PATTERN]), layout(measures)];
  expect(beside['In']).toBe(without['In']);
  expect(beside['Across']).not.toBe(without['Across']);
});

test('a file that leaves the page carries the colours of pattern and circles, and nothing to be pressed', () => {
  const html = renderToString(
    <LayeredMap model={sampleModel({ measures })} shapes={SAMPLE_SHAPES} standalone />,
  );
  const { circle, labelHalo, selectionInner, selectionOuter } = PALETTES.light;
  for (const colour of [circle, labelHalo, selectionInner, selectionOuter]) expect(html).toContain(colour);
  expect(html).not.toContain('overMeasures__reach');
  expect(html).not.toContain('var(--');
  expect(html.match(/fill="url\(#[^"]*-over-/g)).toHaveLength(2);
  expect(html).not.toContain('style=');
});

test('the key of sizes in the picture has the circles of the figures it names', () => {
  const container = drawn();
  const tier = container.querySelector('.overMeasures__sizes .staticMap__tier--large')!;
  expect([...tier.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['50', '20', '5']);
  const areas = [...tier.querySelectorAll('circle')].map((circle) => {
    const radius = Number(circle.getAttribute('r')) + Number(circle.getAttribute('stroke-width')) / 2;
    return Math.round((80 * radius ** 2) / 40 ** 2);
  });
  expect(areas).toEqual([50, 20, 5]);
});

test('a map without measures over its colours is the same in both', () => {
  const model = sampleModel();
  expect(renderToString(<LayeredMap model={model} shapes={SAMPLE_SHAPES} />)).toBe(
    renderToString(<StaticMap model={model} shapes={SAMPLE_SHAPES} />),
  );
});
