import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutMltReader, withoutUnusedPrograms } from '../../build/mapLibreScript.ts';

test.each([
  ['maplibre-gl.mjs', 1],
  ['maplibre-gl-worker.mjs', 2],
])(
  'takes every reader of MLT tiles out of %s and leaves the reader of the usual tiles',
  async (file, places) => {
    const path = createRequire(import.meta.url).resolve(`maplibre-gl/dist/${file}`);
    const script = await readFile(path, 'utf8');
    const { code, count } = withoutMltReader(script);
    expect(count).toBe(places);
    expect(code.match(/Tiles in the MLT encoding are not read here/g)).toHaveLength(places);
    expect(code).not.toMatch(/`mlt`(?::this\.vtLayers=|\?)new /);
    expect(code).toContain('default:this.vtLayers=new ');
  },
);

test('leaves a script without such readers as it is', () => {
  const script = 'switch(e){case`mvt`:this.vtLayers=new A(this.rawTileData).layers;break;}';
  expect(withoutMltReader(script)).toEqual({ code: script, count: 0 });
});

test('empties the programs of relief, heat and solid bodies, and leaves those that maps here are drawn with', async () => {
  const path = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.mjs');
  const script = await readFile(path, 'utf8');
  const { code, count } = withoutUnusedPrograms(script);
  expect(count).toBe(7);
  expect(code.length).toBeLessThan(script.length - 10_000);
  for (const name of ['fill', 'fillPattern', 'line', 'circle', 'symbolIcon', 'symbolSDF', 'raster'])
    expect(code, name).toMatch(new RegExp(`\\b${name}:[\\w$]+\\((?!\`\`,\`\`)`));
});
