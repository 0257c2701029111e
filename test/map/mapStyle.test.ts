import { expect, test } from 'vitest';
import { fadedFill, PALETTES } from '../../src/domain/palette.ts';
import { areaStyleStates, changedStyleStates } from '../../src/map/areaStyleStates.ts';
import { absentFeatures } from '../../src/map/features.ts';
import { LAYERS, WIDTHS } from '../../src/map/layers.ts';
import { changedLayers, lookNumber, mapLayers, mapStyle } from '../../src/map/mapStyle.ts';
import { fitView } from '../../src/map/project.ts';
import { zoomOfLargeArea } from '../../src/map/smallAreas.ts';
import { SAMPLE_SHAPES } from '../support/sampleGeography.ts';
import { sampleModel } from '../support/sampleMap.ts';

const { light, dark } = PALETTES;

test('the style asks no address for anything: no tiles, no glyphs, no sprite', () => {
  const style = mapStyle(sampleModel(), SAMPLE_SHAPES, light, 900);
  expect(style).not.toHaveProperty('glyphs');
  expect(style).not.toHaveProperty('sprite');
  expect(JSON.stringify(style)).not.toMatch(/https?:|\.pbf|\{z\}/);
  for (const source of Object.values(style.sources)) expect(source.type).toBe('geojson');
});

test('every layer draws a source of the style, in the order of the layer table', () => {
  const style = mapStyle(sampleModel(), SAMPLE_SHAPES, light, 900);
  for (const layer of style.layers)
    if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  expect(style.layers.map(({ id }) => id)).toEqual(Object.values(LAYERS));
});

test('fill colour follows the look of an area: its class, and a fainter one when faded', () => {
  const fill = mapLayers(sampleModel(), light, 900).find(({ id }) => id === LAYERS.fill);
  const colours = JSON.stringify(fill);
  const look = lookNumber({ classKey: 'class-3', dimmed: false });
  expect(colours).toContain(`${look},"${light.fills['class-3']}"`);
  expect(colours).toContain(
    `${lookNumber({ classKey: 'class-3', dimmed: true })},"${fadedFill(light, 'class-3')}"`,
  );
});

test('a selected area has a thin outline until it is large on the screen', () => {
  const inner = mapLayers(sampleModel(), light, 900).find(({ id }) => id === LAYERS.markInner);
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
  const plain = mapLayers(sampleModel({ outlines: false }), light, 900);
  expect(changedLayers(mapLayers(model, light, 900), plain)).toEqual([
    { layer: LAYERS.boroughCasing, kind: 'layout', property: 'visibility', value: 'none' },
    { layer: LAYERS.borough, kind: 'layout', property: 'visibility', value: 'none' },
  ]);
  expect(changedLayers(mapLayers(model, light, 900), mapLayers(model, light, 900))).toEqual([]);
  const recoloured = changedLayers(mapLayers(model, light, 900), mapLayers(model, dark, 900));
  expect(recoloured.map(({ property }) => property)).toContain('fill-color');
});

test('another indicator changes the state of the areas whose look differs and of no other', () => {
  const model = sampleModel();
  const before = areaStyleStates(model.areas, SAMPLE_SHAPES);
  const next = model.areas.map((area, i) => (i === 4 ? { ...area, classKey: 'class-0' as const } : area));
  expect(changedStyleStates(null, before)).toHaveLength(12);
  expect(changedStyleStates(before, areaStyleStates(next, SAMPLE_SHAPES))).toEqual([4]);
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
  const { paint } = mapLayers(model, light, 900).find(({ id }) => id === LAYERS.corridor) ?? {};
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
