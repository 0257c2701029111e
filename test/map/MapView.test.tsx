// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GssCode } from '../../src/domain/geography.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { MapView, type MapViewProps } from '../../src/map/MapView.tsx';
import { fakeMaplibre, type FakeLibrary } from '../support/fakeMaplibre.ts';
import { SAMPLE_AREAS, SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { SAMPLE_CIRCLES, sampleModel } from '../support/sampleMap.ts';

const [wardA, wardB] = SAMPLE_AREAS.map(({ code }) => code);
const handlers = {
  onHover: vi.fn<MapViewProps['onHover']>(),
  onSelectArea: vi.fn<MapViewProps['onSelectArea']>(),
};

/** jsdom has no WebGL and no media queries; a test says what the reader's browser has. */
let hasWebGl = true;
beforeEach(() => {
  hasWebGl = true;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() =>
    // Only its presence is asked for.
    hasWebGl ? ({ getExtension: () => null } as unknown as RenderingContext) : null,
  );
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('requestIdleCallback', (task: () => void) => window.setTimeout(task, 0));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => window.clearTimeout(handle));
});
afterEach(() => {
  handlers.onHover.mockReset();
  handlers.onSelectArea.mockReset();
});

function view(
  library: FakeLibrary,
  model: MapModel = sampleModel(),
  hovered: GssCode | null = null,
  interactive = true,
) {
  return (
    <MapView
      model={model}
      shapes={SAMPLE_SHAPES}
      areas={SAMPLE_AREAS}
      hovered={hovered}
      interactive={interactive}
      loadLibrary={library.load}
      {...handlers}
    />
  );
}

const isStill = (): boolean => document.querySelector('.staticMap') !== null;
/** Let idle callbacks, dynamic imports and effects run. */
const settle = () =>
  act(async () => vi.dynamicImportSettled().then(() => new Promise((r) => setTimeout(r, 20))));

/** The pointer comes to the map, which is the sign that it is to be used. */
const point = () => fireEvent.pointerEnter(document.querySelector('.mapView__frame')!);

async function ready(library: FakeLibrary) {
  await settle();
  point();
  await settle();
  await settle();
  const map = library.maps.at(-1)!;
  act(() => map.fire('style.load'));
  act(() => map.fire('idle'));
  return map;
}

test('the server draws the still map and no style attribute', () => {
  const html = renderToString(view(fakeMaplibre()));
  expect(html).toContain('staticMap');
  expect(html).not.toContain('style=');
});

test('the still map stays until the other one is ready, then gives way', async () => {
  const library = fakeMaplibre();
  render(view(library));
  expect(isStill()).toBe(true);
  await settle();
  expect(library.maps).toHaveLength(0);
  point();
  await settle();
  await settle();
  expect(library.maps).toHaveLength(1);
  expect(isStill()).toBe(true);
  act(() => library.maps[0]!.fire('style.load'));
  act(() => library.maps[0]!.fire('idle'));
  expect(isStill()).toBe(false);
  expect(screen.getByRole('button', { name: 'Zoom in' })).not.toBeNull();
});

test('without WebGL, or when asked to stay still, nothing is loaded', async () => {
  hasWebGl = false;
  const library = fakeMaplibre();
  const { unmount } = render(view(library));
  point();
  await settle();
  expect(library.maps).toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Zoom in' })).toBeNull();
  unmount();
  hasWebGl = true;
  render(view(library, sampleModel(), null, false));
  point();
  await settle();
  expect(library.maps).toHaveLength(0);
});

test('a lost context brings the still map back and says so', async () => {
  const library = fakeMaplibre();
  render(view(library));
  const map = await ready(library);
  act(() => map.fire('webglcontextlost'));
  expect(isStill()).toBe(true);
  expect(map.removed).toBe(true);
  expect(screen.getByText(/cannot be moved or zoomed just now/)).not.toBeNull();
});

test('a map that cannot start leaves the still map and says so', async () => {
  const library = fakeMaplibre(() => {
    throw new Error('no context');
  });
  render(view(library));
  point();
  await settle();
  await settle();
  expect(isStill()).toBe(true);
  expect(screen.getByText(/cannot be moved or zoomed just now/)).not.toBeNull();
});

test('another indicator changes states only: no geometry is handed over again', async () => {
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  const [states, data] = [map.count('setFeatureState'), map.count('setData')];
  const model = sampleModel();
  const areas = model.areas.map((area, i) => (i === 0 ? { ...area, classKey: 'class-4' as const } : area));
  rerender(view(library, sampleModel({ lines: [], points: [], labels: [], areas })));
  rerender(view(library, sampleModel({ lines: [], points: [], labels: [], areas: [...areas] })));
  expect(map.count('setFeatureState') - states).toBe(1);
  // The three overlays that went away, and nothing of the areas.
  expect(
    map.calls
      .slice()
      .filter(({ name }) => name === 'setData')
      .slice(data)
      .map((c) => c.arguments[0]),
  ).toEqual(['lines', 'places', 'points']);
});

test('areas that answer together are outlined, and said in the reading line', async () => {
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  const codes = SAMPLE_AREAS.slice(0, 3).map(({ code }) => code);
  const lit = { area: null, codes: new Set(codes), said: 'West: 3 wards' };
  rerender(
    <MapView
      model={sampleModel()}
      shapes={SAMPLE_SHAPES}
      hovered={null}
      lit={lit}
      loadLibrary={library.load}
      {...handlers}
    />,
  );
  const marks = JSON.stringify(map.data.get('marked-areas'));
  expect(marks.match(/hovered/g)).toHaveLength(
    codes.filter((code) => !sampleModel().areas.some((area) => area.code === code && area.selected)).length,
  );
  expect(document.querySelector('.mapView__reading')?.textContent).toBe('West: 3 wards');
});

test('pointing at an area outlines it, on the map and from elsewhere', async () => {
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  act(() => map.fire('mousemove', { features: [{ id: 0 }] }, 'area-fill'));
  expect(handlers.onHover).toHaveBeenLastCalledWith(wardA);
  rerender(view(library, sampleModel(), wardA));
  expect(JSON.stringify(map.data.get('marked-areas'))).toContain('hovered');
  expect(document.querySelector('.mapView__reading')?.textContent).toBe('Ward A: 0 per 1,000 people at risk');
});

test('pressing an area selects it; with Ctrl it is added', async () => {
  const library = fakeMaplibre();
  render(view(library));
  const map = await ready(library);
  const press = (ctrlKey: boolean) =>
    map.fire(
      'click',
      { features: [{ id: 1 }], originalEvent: { ctrlKey, metaKey: false, shiftKey: false } },
      'area-fill',
    );
  act(() => press(false));
  act(() => press(true));
  expect(handlers.onSelectArea.mock.calls.map(([code, how]) => [code, how.additive])).toEqual([
    [wardB, false],
    [wardB, true],
  ]);
});

test('another extent moves the camera; zoom buttons move it too', async () => {
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  rerender(view(library, sampleModel({ extent: [-1.95, 52.4, -1.85, 52.45] })));
  expect(map.count('easeTo')).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Zoom out' }));
  fireEvent.click(screen.getByRole('button', { name: 'Show the whole region' }));
  expect(map.count('easeTo')).toBe(3);
});

test('between close and whole there is no flight where less motion is asked for', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(prefers-reduced-motion: reduce)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  rerender(view(library, sampleModel({ extent: [-1.95, 52.4, -1.85, 52.45] })));
  expect([map.count('easeTo'), map.count('jumpTo')]).toEqual([0, 1]);
});

test('what the map is close to is let go of by its own button and by that of the whole region', async () => {
  const library = fakeMaplibre();
  const onChange = vi.fn();
  const close = { names: 'Ward A', onChange };
  const { rerender } = render(<MapView {...view(library).props} closeUp={{ ...close, isOn: true }} />);
  const map = await ready(library);
  const own = () => document.querySelector('.mapButtons__close-up')!;
  expect(own().textContent).toBe('Show the whole region');
  fireEvent.click(own());
  expect(onChange.mock.calls).toEqual([[false]]);
  // The address asks for the whole; the map is moved when it shows that.
  expect(map.count('easeTo')).toBe(0);
  fireEvent.click(document.querySelector('.mapButtons [title="Show the whole region"]')!);
  expect(onChange.mock.calls).toEqual([[false], [false]]);
  expect(map.count('easeTo')).toBe(1);
  rerender(<MapView {...view(library).props} closeUp={{ ...close, isOn: false }} />);
  expect(own().textContent).toBe('Zoom to Ward A');
  fireEvent.click(own());
  expect(onChange.mock.lastCall).toEqual([true]);
});

test('a zoom button pressed before the map can move starts it, keeps the focus, and then zooms', async () => {
  const library = fakeMaplibre();
  render(view(library));
  const button = screen.getByRole('button', { name: 'Zoom in' });
  button.focus();
  fireEvent.click(button);
  fireEvent.click(button);
  await settle();
  await settle();
  const map = library.maps.at(-1)!;
  act(() => map.fire('style.load'));
  act(() => map.fire('idle'));
  expect(document.activeElement).toBe(button);
  expect(map.calls.filter(({ name }) => name === 'easeTo').map((call) => call.arguments[0])).toEqual([
    { zoom: map.getZoom() + 2, duration: 350 },
  ]);
});

test('with a mouse the map comes by itself after a while; without one, or on a spared line, it waits', async () => {
  vi.useFakeTimers();
  try {
    const mouse = { matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() };
    vi.stubGlobal('matchMedia', () => mouse);
    const came = (): boolean => document.querySelector('.mapView__moving') !== null;
    const first = render(view(fakeMaplibre()));
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(came()).toBe(false);
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(came()).toBe(true);
    first.unmount();
    vi.stubGlobal('matchMedia', () => ({ ...mouse, matches: false }));
    render(view(fakeMaplibre()));
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(came()).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('other areas take over the same map, behind the still one, and no area keeps another’s look', async () => {
  const library = fakeMaplibre();
  const { rerender } = render(view(library));
  const map = await ready(library);
  const shapes = { ...SAMPLE_SHAPES, areas: SAMPLE_SHAPES.areas.slice(0, 2) };
  const model = sampleModel();
  const fewer = { ...model, areas: model.areas.slice(0, 2) };
  rerender(<MapView model={fewer} shapes={shapes} hovered={null} loadLibrary={library.load} {...handlers} />);
  expect(isStill()).toBe(true);
  expect(library.maps).toHaveLength(1);
  expect(map.count('removeFeatureState')).toBe(1);
  expect([...map.states.keys()]).toEqual([0, 1]);
  act(() => map.fire('idle'));
  expect(isStill()).toBe(false);
});

test('mounting twice, as React does in development, leaves one living map', async () => {
  const library = fakeMaplibre();
  render(<StrictMode>{view(library)}</StrictMode>);
  await ready(library);
  expect(library.maps.filter(({ removed }) => !removed)).toHaveLength(1);
});

test('printing puts the still map on the paper', async () => {
  const library = fakeMaplibre();
  render(view(library));
  await ready(library);
  expect(isStill()).toBe(false);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(isStill()).toBe(true);
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(isStill()).toBe(false);
});

test('hexagons stay still, for they have no place on the ground', async () => {
  const library = fakeMaplibre();
  render(view(library, sampleModel({ layout: 'hexagons' })));
  await settle();
  expect(library.maps).toHaveLength(0);
});

test('the reading line keeps what was read until the pointer leaves, and then names the chosen areas', () => {
  const library = fakeMaplibre();
  const { container, rerender } = render(view(library, sampleModel(), null, false));
  const line = () => container.querySelector('.mapView__reading')?.textContent;
  expect(line()).toMatch(/^Chosen: Ward B/);
  fireEvent.pointerOver(container.querySelector(`[data-code="${wardA ?? ''}"]`)!);
  rerender(view(library, sampleModel(), wardA, false));
  rerender(view(library, sampleModel(), null, false));
  expect(line()).toMatch(/^Ward A/);
  fireEvent.pointerLeave(container.firstElementChild!);
  expect(line()).toMatch(/^Chosen/);
});

test('the tooltip names what the pointer is on, not what the keyboard stands on; Escape puts it away', () => {
  vi.useFakeTimers();
  const wait = () => act(() => void vi.advanceTimersByTime(1000));
  const library = fakeMaplibre();
  const { container, rerender } = render(view(library, sampleModel(), wardA, false));
  const tooltip = container.querySelector<HTMLElement>('.mapTooltip')!;
  const pointAt = (code: GssCode | undefined) => {
    fireEvent.pointerMove(container.querySelector('.mapView__frame')!);
    fireEvent.pointerOver(container.querySelector(`[data-code="${code ?? ''}"]`)!);
    rerender(view(library, sampleModel(), code, false));
    wait();
  };
  fireEvent.pointerMove(container.querySelector('.mapView__frame')!);
  expect(tooltip.hidden).toBe(true);
  pointAt(wardA);
  expect(tooltip.hidden).toBe(false);
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(tooltip.hidden).toBe(true);
  pointAt(wardB);
  expect(tooltip.hidden).toBe(false);
  // The pointer moves from the area onto the words: they stay until it leaves them.
  const words = tooltip.textContent;
  fireEvent.pointerEnter(tooltip);
  rerender(view(library, sampleModel(), null, false));
  wait();
  expect(tooltip.hidden).toBe(false);
  expect(tooltip.textContent).toBe(words);
  fireEvent.pointerLeave(tooltip);
  wait();
  expect(tooltip.hidden).toBe(true);
  pointAt(wardA);
  expect(tooltip.hidden).toBe(false);
  fireEvent.focus(screen.getByRole('listbox'));
  wait();
  expect(tooltip.hidden).toBe(true);
  vi.useRealTimers();
});

test('the words of an area stay while the pointer crosses others on its way to them', () => {
  vi.useFakeTimers();
  const library = fakeMaplibre();
  const { container, rerender } = render(view(library, sampleModel(), wardA, false));
  const tooltip = container.querySelector<HTMLElement>('.mapTooltip')!;
  const cross = (code: GssCode | undefined) => {
    fireEvent.pointerMove(container.querySelector('.mapView__frame')!);
    fireEvent.pointerOver(container.querySelector(`[data-code="${code ?? ''}"]`)!);
    rerender(view(library, sampleModel(), code, false));
  };
  cross(wardA);
  const words = tooltip.textContent;
  cross(wardB);
  expect(tooltip.textContent).toBe(words);
  fireEvent.pointerEnter(tooltip);
  act(() => void vi.advanceTimersByTime(1000));
  expect(tooltip.textContent).toBe(words);
  fireEvent.pointerLeave(tooltip);
  act(() => void vi.advanceTimersByTime(1000));
  expect(tooltip.textContent).not.toBe(words);
  expect(tooltip.hidden).toBe(false);
  vi.useRealTimers();
});

test('a link leads past the map, and axe finds nothing', async () => {
  const library = fakeMaplibre();
  const { container } = render(view(library));
  await ready(library);
  const link = screen.getByRole('link', { name: 'Skip past the map' });
  expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

test('a circle is pointed at and pressed at its ring; inside it the area below is meant', async () => {
  // The radius of the largest circle is then 36 pixels.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(612);
  const library = fakeMaplibre();
  render(view(library, sampleModel({ measures: [SAMPLE_CIRCLES] })));
  const map = await ready(library);
  const [circle] = SAMPLE_CIRCLES.circles;
  const originalEvent = { ctrlKey: false, metaKey: false, shiftKey: false };
  // The fake projects every place to the same point.
  const at = (distance: number) => ({
    features: [{ id: 0 }],
    point: { x: -1 + distance, y: -1 },
    originalEvent,
  });
  const fire = (type: string, distance: number) =>
    act(() => {
      map.fire(type, at(distance), 'circle');
      map.fire(type, { features: [{ id: 1 }], originalEvent }, 'area-fill');
    });
  fire('mousemove', 0);
  expect(handlers.onHover).toHaveBeenLastCalledWith(wardB);
  fire('mousemove', 36);
  expect(handlers.onHover).toHaveBeenLastCalledWith(circle!.code);
  expect(document.querySelector('.mapView__reading')?.textContent).toBe('Missing episodes: West, 80');
  fire('click', 36);
  expect(handlers.onSelectArea.mock.calls.map(([code]) => code)).toEqual([circle!.code]);
});
