import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutUnusedParts } from '../../build/mapLibreCss.ts';

test('keeps what the map needs of MapLibre’s style sheet and leaves out its buttons, pop-ups and icons', async () => {
  const path = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css');
  const css = withoutUnusedParts(await readFile(path, 'utf8'));
  expect(css).toContain('.maplibregl-canvas');
  expect(css).toContain('.maplibregl-cooperative-gesture-screen');
  expect(css).not.toMatch(/maplibregl-(ctrl|popup)/);
  expect(css.length).toBeLessThan(5000);
});
