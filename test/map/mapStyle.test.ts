import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FAMILY_PALETTES } from '../../src/domain/familyPalettes.ts';
import { fadedFill, PALETTES } from '../../src/domain/palette.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import type { Palette } from '../../src/domain/palette.ts';
import { areaStyleStates, changedStyleStates } from '../../src/map/gl/areaStyleStates.ts';
import { absentFeatures, lookNumber } from '../../src/map/gl/areas.ts';
import { radiusAt } from '../../src/map/gl/circles.ts';
import { fittedZoom } from '../../src/map/gl/fittedZoom.ts';
import { LAYERS, SOURCES } from '../../src/map/gl/ids.ts';
import type { GlScene } from '../../src/map/gl/kind.ts';
import {
  changedLayers,
  GL_SOURCES,
  layersAfter,
  mapImages,
  mapLayers,
  mapStyle,
} from '../../src/map/gl/style.ts';
import { WIDTHS } from '../../src/map/layers.ts';
import { placesOf } from '../../src/map/circlePlaces.ts';
import { fitView } from '../../src/map/project.ts';
import { StaticMap } from '../../src/map/StaticMap.tsx';
import { zoomOfLargeArea } from '../../src/map/smallAreas.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { SAMPLE_CIRCLES, SAMPLE_PATTERN, sampleModel } from '../support/sampleMap.ts';

const { light, dark } = PALETTES;

function scene(model: MapModel, palette: Palette = light): GlScene {
  return { model, shapes: SAMPLE_SHAPES, palette, frameWidth: 900, lit: new Set() };
}

test('the style asks no address for anything: no tiles, no glyphs, no sprite', () => {
  const style = mapStyle(scene(sampleModel()));
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
  expect(JSON.stringify(style)).not.toMatch(/https?:|\.pbf|\{z\}/);
  for (const source of Object.values(style.sources)) expect(source.type).toBe('geojson');
});

test('every layer draws a source of the style, in the order of the layer table', () => {
  const style = mapStyle(scene(sampleModel()));
  for (const layer of style.layers)
    if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  expect(style.layers.map(({ id }) => id)).toEqual(Object.values(LAYERS));
});

test('fill colour follows the look of an area: its class, and a fainter one when faded', () => {
  const fill = mapLayers(scene(sampleModel(), light)).find(({ id }) => id === LAYERS.fill);
  const colours = JSON.stringify(fill);
  const look = lookNumber({ classKey: 'class-3', dimmed: false }, 'violence');
  expect(colours).toContain(`${look},"${light.fills['class-3']}"`);
  expect(colours).toContain(
    `${lookNumber({ classKey: 'class-3', dimmed: true }, 'violence')},"${fadedFill(light, 'class-3')}"`,
  );
  const teal = FAMILY_PALETTES.light.deprivation;
  const own = lookNumber({ classKey: 'class-3', dimmed: true }, 'deprivation');
  expect(colours).toContain(`${own},"${fadedFill(teal, 'class-3')}"`);
  // Another family changes numbers of areas and no colour of the style: nothing is parsed again.
  expect(lookNumber({ classKey: 'cell-1-1', dimmed: false }, 'deprivation')).toBe(
    lookNumber({ classKey: 'cell-1-1', dimmed: false }, 'violence'),
  );
});

test('a selected area has a thin outline until it is large on the screen', () => {
  const inner = mapLayers(scene(sampleModel(), light)).find(({ id }) => id === LAYERS.markInner);
  const width = (inner?.paint as { 'line-width': unknown[] })['line-width'];
  const steps = width.slice(2);
  expect(width.slice(0, 2)).toEqual(['step', ['zoom']]);
  expect(JSON.stringify(steps.at(-1))).toContain(`${WIDTHS.selectedInner},${WIDTHS.selectedSmallInner}`);
  const [shape] = SAMPLE_SHAPES.areas;
  const large = zoomOfLargeArea(shape!);
  expect(large).toBeGreaterThan(7);
  expect(large).toBeLessThan(14);
});

test('only what changes is told again', () => {
  const model = sampleModel();
  const plain = mapLayers(scene(sampleModel({ outlines: false })));
  expect(changedLayers(mapLayers(scene(model, light)), plain)).toEqual([
    { layer: LAYERS.boroughCasing, kind: 'layout', property: 'visibility', value: 'none' },
    { layer: LAYERS.borough, kind: 'layout', property: 'visibility', value: 'none' },
  ]);
  expect(changedLayers(mapLayers(scene(model, light)), mapLayers(scene(model, light)))).toEqual([]);
  const recoloured = changedLayers(mapLayers(scene(model, light)), mapLayers(scene(model, dark)));
  expect(recoloured.map(({ property }) => property)).toContain('fill-color');
});

test('circles that go leave the looks of their layers, and circles that come get their own', () => {
  const withCircles = mapLayers(scene(sampleModel({ measures: [SAMPLE_CIRCLES] })));
  const without = scene(sampleModel());
  const looks = (layers: typeof withCircles): unknown =>
    layers.filter((layer) => 'source' in layer && layer.source === SOURCES.circles);
  expect(looks(mapLayers(without))).not.toEqual(looks(withCircles));
  const gone = layersAfter(withCircles, without);
  expect(looks(gone)).toEqual(looks(withCircles));
  const back = layersAfter(mapLayers(without), scene(sampleModel({ measures: [SAMPLE_CIRCLES] })));
  expect(back).toEqual(withCircles);
});

test('another indicator changes the state of the areas whose look differs and of no other', () => {
  const model = sampleModel();
  const before = areaStyleStates(model.areas, SAMPLE_SHAPES, 'violence');
  const next = model.areas.map((area, i) => (i === 4 ? { ...area, classKey: 'class-0' as const } : area));
  expect(changedStyleStates(null, before)).toHaveLength(12);
  expect(changedStyleStates(before, areaStyleStates(next, SAMPLE_SHAPES, 'violence'))).toEqual([4]);
});

test('areas without a figure are covered, fainter when faded; one unseen speck makes the pattern ready beforehand', () => {
  const { areas } = sampleModel();
  // GeoJSON leaves the type of properties open.
  const opacities = (of: typeof areas): unknown[] =>
    absentFeatures(of, SAMPLE_SHAPES).features.map(({ properties }) => properties?.['opacity'] as unknown);
  expect(opacities([])).toEqual([0]);
  expect(opacities(areas)).toEqual([0, 1, 1, 1]);
  expect(opacities(areas.map((area) => ({ ...area, dimmed: true })))).toEqual([0, 0.3, 0.3, 0.3]);
});

test('a corridor is as wide on the ground in both maps: 400 metres on each side at every zoom', () => {
  const model = sampleModel();
  const { paint } = mapLayers(scene(model, light)).find(({ id }) => id === LAYERS.corridor) ?? {};
  const [, , , from, narrow, to, wide] = (paint as { 'line-width': number[] })['line-width'];
  const widthAt = (zoom: number): number => (narrow ?? 0) * 2 ** (zoom - (from ?? 0));
  expect(widthAt(to ?? 0)).toBeCloseTo(wide ?? 0, 3);
  // At the camera of the still map, 800 metres are as many pixels as that much of a degree of latitude.
  const { camera, project } = fitView(model.extent);
  const [, latitude] = model.extent;
  const degrees = 800 / 111_319.5;
  const pixels = project(-1.9, latitude)[1] - project(-1.9, latitude + degrees)[1];
  expect(widthAt(camera.zoom) / pixels).toBeCloseTo(1, 2);
});

const withMeasures = sampleModel({ measures: [SAMPLE_PATTERN, SAMPLE_CIRCLES] });
function dataOf(id: string, of: GlScene) {
  return GL_SOURCES.find((source) => source.id === id)!.data(of);
}

test('the pattern covers the areas in the highest fifth, faded ones thinner, in an image that is clear between its lines', () => {
  const { features } = dataOf('pattern-areas', scene(withMeasures));
  expect(features.map(({ id, properties }) => [id, properties])).toEqual([
    [2, { opacity: 0.3 }],
    [4, { opacity: 1 }],
    [5, { opacity: 1 }],
  ]);
  expect(dataOf('pattern-areas', scene(sampleModel())).features).toEqual([]);
  const { data, width } = mapImages(light).find(({ id }) => id === 'highest-fifth')!.pixels;
  const row = Array.from({ length: width }, (_, column) => [...data.slice(4 * column, 4 * column + 4)]);
  const clear = row.filter(([, , , alpha]) => alpha === 0).length / width;
  expect(clear).toBeGreaterThan(0.4);
  const lightness = row.filter(([, , , alpha = 0]) => alpha > 200).map(([red = 0]) => red);
  expect(Math.max(...lightness)).toBeGreaterThan(220);
  expect(Math.min(...lightness)).toBeLessThan(60);
});

test('circles are as large as in the still map, never meet when it is zoomed out, and grow to the largest size', () => {
  const of = scene(withMeasures);
  const fitted = fittedZoom(of.model, of.frameWidth);
  const [first, second] = placesOf(SAMPLE_CIRCLES, withMeasures);
  const pixels = of.frameWidth / 1000;
  expect(radiusAt(of, first!.circle, fitted)).toBeCloseTo(first!.radius * pixels);
  const apart = Math.hypot(first!.x - second!.x, first!.y - second!.y) * pixels;
  for (const zoom of [-3, -1, 0, 0.1, 0.9, 1, 3])
    expect(
      radiusAt(of, first!.circle, fitted + zoom) + radiusAt(of, second!.circle, fitted + zoom),
    ).toBeLessThan(apart * 2 ** zoom);
  const largest = radiusAt(of, first!.circle, fitted + 3) / pixels;
  expect(largest).toBeGreaterThanOrEqual(44);
  expect(largest).toBeLessThan(88);
  expect(radiusAt(of, first!.circle, fitted + 4) / pixels).toBe(largest);
});

test('sizes follow circle and zoom exactly, though the library works them out at whole zooms only', () => {
  const of = scene(withMeasures);
  const { paint } = mapLayers(of).find(({ id }) => id === LAYERS.circle) ?? {};
  const outer = (zoom: number, share: number): number => {
    const sizes = (['circle-radius', 'circle-stroke-width'] as const).map((property) => {
      const stops = (paint as Record<string, unknown[]>)[property]!.slice(3);
      const at = (whole: number): number => {
        const index = stops.indexOf(Math.min(whole, stops.at(-2) as number));
        return evaluate(stops[index + 1], share);
      };
      const [low, part] = [Math.floor(zoom), 2 ** (zoom - Math.floor(zoom)) - 1];
      return at(low) + part * (at(low + 1) - at(low));
    });
    return sizes[0]! + sizes[1]!;
  };
  const fitted = fittedZoom(of.model, of.frameWidth);
  for (const zoom of [fitted - 1.3, fitted, fitted + 0.2, fitted + 4])
    for (const share of [1, 0.5, 0.1])
      expect(outer(zoom, share)).toBeCloseTo(radiusAt(of, { share }, zoom), 1);
});

test('a figure of none has its mark, and no circle', () => {
  const layers = mapLayers(scene(withMeasures));
  const filterOf = (name: string) => layers.find(({ id }) => id === name);
  expect(filterOf(LAYERS.circle)).toMatchObject({ filter: ['>', ['get', 'share'], 0] });
  expect(filterOf(LAYERS.circleZero)).toMatchObject({ filter: ['==', ['get', 'share'], 0] });
});

/** A sum of numbers and a circle's share, as the style writes it. */
function evaluate(expression: unknown, share: number): number {
  if (typeof expression === 'number') return expression;
  const [name, ...rest] = expression as [string, ...unknown[]];
  if (name === 'get') return share;
  const values = rest.map((one) => evaluate(one, share));
  const [first = 0, second = 0] = values;
  const results: Record<string, number> = {
    '*': first * second,
    '-': first - second,
    '+': first + second,
    max: Math.max(...values),
    min: Math.min(...values),
  };
  return results[name] ?? Number.NaN;
}

test('only what answers is outlined: areas, and the circles of larger ones', () => {
  const [west] = SAMPLE_CIRCLES.circles;
  const lit = { ...scene(withMeasures), lit: new Set([west!.code, withMeasures.areas[0]!.code]) };
  expect(dataOf('lit-circles', lit).features.map(({ id }) => id)).toEqual([0]);
  const marked = dataOf('marked-areas', lit).features.map(
    ({ properties }) => properties?.['kind'] as unknown,
  );
  expect(marked).toEqual(['hovered', 'selected']);
});

test('a change of the figures of a layer over the colours hands over its own data and no other', () => {
  const changed = (next: MapModel): string[] => {
    const [before, after] = [scene(withMeasures), scene(next)];
    return GL_SOURCES.filter(({ dependsOn }) => dependsOn(before).join() !== dependsOn(after).join()).map(
      ({ id }) => id,
    );
  };
  const fewer = { ...SAMPLE_PATTERN, codes: new Set([...SAMPLE_PATTERN.codes].slice(1)) };
  const circles = SAMPLE_CIRCLES.circles.map((circle) => ({ ...circle, share: 0.7 }));
  const same = {
    measures: [{ ...SAMPLE_PATTERN, codes: new Set(SAMPLE_PATTERN.codes) }, { ...SAMPLE_CIRCLES }],
  };
  expect(changed(sampleModel(same))).toEqual([]);
  expect(changed(sampleModel({ measures: [fewer, SAMPLE_CIRCLES] }))).toEqual(['pattern-areas']);
  expect(changed(sampleModel({ measures: [SAMPLE_PATTERN, { ...SAMPLE_CIRCLES, circles }] }))).toEqual([
    'circles',
    'lit-circles',
    'places',
  ]);
});

test('what is pointed at has a black and a white line in both renderers, each wide enough to be seen', () => {
  for (const [outer, inner] of [
    [WIDTHS.hoveredOuter, WIDTHS.hoveredInner],
    [WIDTHS.litCircleOuter, WIDTHS.litCircleInner],
  ] as const) {
    expect(inner).toBeGreaterThanOrEqual(2);
    expect((outer - inner) / 2).toBeGreaterThanOrEqual(1.5);
  }
  const layers = mapLayers(scene(sampleModel(), light));
  for (const [id, width, colour] of [
    [LAYERS.markOuter, WIDTHS.hoveredOuter, light.selectionOuter],
    [LAYERS.markInner, WIDTHS.hoveredInner, light.selectionInner],
  ] as const) {
    const paint = layers.find((one) => one.id === id)?.paint as Record<string, unknown>;
    expect(paint['line-color']).toBe(colour);
    expect(JSON.stringify(paint['line-width'])).toContain(`"hovered"],${width}`);
  }
  const drawn = renderToStaticMarkup(
    createElement(StaticMap, {
      model: sampleModel(),
      shapes: SAMPLE_SHAPES,
      hovered: SAMPLE_SHAPES.areas[0]!.code,
      standalone: true,
    }),
  );
  const marks = /staticMap__marks--hovered.*?<\/g>/.exec(drawn)?.[0] ?? '';
  expect([...marks.matchAll(/ stroke="([^"]+)"/g)].map(([, colour]) => colour)).toEqual([
    light.selectionOuter,
    light.selectionInner,
  ]);
});
