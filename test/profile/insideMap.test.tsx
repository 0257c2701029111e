// @vitest-environment jsdom
/** The small map of a ward's page once it answers: every part told as the published figures have it, by pointer and by keys. */
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { formatFigure } from '../../src/domain/format.ts';
import { InsideSection } from '../../src/profile/InsideSection.tsx';
import { wakeInsideMap } from '../../src/profile/insideMap.ts';
import { publishedIndicator, publishedModel } from '../support/publishedData.ts';

const WARD = 'E05014848';
const MEASURE = 'violence-with-injury';

/** jsdom draws nothing: the box of a path is that of its corners, and all of it counts as inside. */
function stubDrawing(): void {
  const box = function (this: SVGElement) {
    let [x, y] = [0, 0];
    const corners = [...(this.getAttribute('d') ?? '').matchAll(/(-?\d+)[ ]?(-?\d+)/g)].map(([, dx, dy]) => {
      x += Number(dx);
      y += Number(dy);
      return [x, y] as const;
    });
    const [xs, ys] = [corners.map(([one]) => one), corners.map(([, one]) => one)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  };
  Object.assign(SVGElement.prototype, { getBBox: box, isPointInFill: () => true });
  vi.stubGlobal('DOMPoint', function () {});
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void;
      constructor(tell: () => void) {
        this.#tell = tell;
      }
      observe(): void {
        this.#tell();
      }
      disconnect(): void {
        return undefined;
      }
    },
  );
}

const model = publishedModel(WARD);

beforeEach(() => {
  stubDrawing();
  render(
    <Router ssrPath="/">
      <h1>{model.file.area.name}</h1>
      <InsideSection model={model} shapes={null} credit="" />
    </Router>,
  );
});
afterEach(cleanup);

const list = () => document.querySelector('.staticMap__areas')!;
const said = () => document.querySelector('.inside-map__reading')?.textContent ?? '';

/** Name and figure of each neighbourhood, from the published file. */
const PUBLISHED = model.file.neighbourhoods!.codes.map((code, index) => {
  const { names, figures } = model.file.neighbourhoods!;
  const figure = figures[MEASURE]!.values[index]!;
  const value = Number(Array.isArray(figure) ? figure[0] : figure);
  return { code, told: `${names[index]!}: ${formatFigure(value, publishedIndicator(MEASURE))} ` };
});

test('a tap on each neighbourhood tells its name and its published figure', () => {
  expect(wakeInsideMap()).not.toBeNull();
  expect(PUBLISHED.length).toBeGreaterThan(3);
  for (const { code, told } of PUBLISHED) {
    const path = list().querySelector(`[data-code="${code}"]`)!;
    fireEvent.click(path);
    expect(said().startsWith(told), `${said()} / ${told}`).toBe(true);
    expect(said()).toMatch(/per 1,000 people at risk$/);
    expect(path.getAttribute('aria-label')).toBe(said());
    expect(path.getAttribute('aria-selected')).toBe('true');
    expect(list().querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
  }
});

test('it is one stop for the keyboard, from which arrows and letters lead to every neighbourhood', () => {
  wakeInsideMap();
  expect(list().getAttribute('tabindex')).toBe('0');
  fireEvent.focus(list());
  expect(said().startsWith(PUBLISHED[0]!.told)).toBe(true);
  fireEvent.keyDown(list(), { key: 'End' });
  expect(said().startsWith(PUBLISHED.at(-1)!.told)).toBe(true);
  expect(list().getAttribute('aria-activedescendant')).toBe(`inside-${PUBLISHED.at(-1)!.code}`);
  const reached = new Set<string>();
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
    for (let step = 0; step < PUBLISHED.length; step += 1) {
      fireEvent.keyDown(list(), { key });
      reached.add(said());
    }
  expect(reached.size).toBeGreaterThan(2);
  // What the map has no use for is left to the page.
  expect(fireEvent.keyDown(list(), { key: 'Tab' })).toBe(true);
  fireEvent.blur(list());
  expect(said()).toBe('');
});

test('asleep again it is the picture that it was, and can be woken once more', () => {
  const before = document.querySelector('.inside')!.outerHTML;
  const end = wakeInsideMap()!;
  expect(wakeInsideMap()).toBeNull();
  expect(document.querySelector('.inside')!.outerHTML).not.toBe(before);
  end();
  expect(document.querySelector('.inside')!.outerHTML).toBe(before);
  expect(wakeInsideMap()).not.toBeNull();
});
