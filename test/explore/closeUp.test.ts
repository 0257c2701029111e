/** Every ward of the release, drawn close: half of the picture, and named in it at every width. */
import { expect, test } from 'vitest';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { layoutMapLabels } from '../../src/map/mapLabels.ts';
import { extentOf, fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { readPublished } from '../support/publishedData.ts';

test('every ward fills about half of the picture and has its name in it', async () => {
  const data = await exploreDataOf(readPublished, 'layers=boroughs,places,names');
  const faults: string[] = [];
  for (const { code, name } of data.ground.areas) {
    const [{ model, shapes, closeTo }] = viewMaps({
      ...data,
      view: { ...data.view, areas: [code], fit: [code] },
    });
    const [west, south, east, north] = extentOf(shapes.areas.filter((shape) => shape.code === code));
    const { project } = fitView(model.extent);
    const [[left, top], [right, bottom]] = [project(west, north), project(east, south)];
    const share = Math.max(right - left, bottom - top) / Math.min(VIEW_WIDTH, VIEW_HEIGHT);
    if (share < 0.4 || share > 0.6) faults.push(`${name}: ${share}`);
    if (closeTo !== name) faults.push(`${name}: close to ${closeTo ?? 'nothing'}`);
    for (const { tier, layout } of layoutMapLabels(model, shapes)) {
      const own = layout.labels.filter(({ text }) => text === name);
      if (own.length !== 1) faults.push(`${name}: ${own.length} times at ${tier}`);
    }
  }
  expect(faults).toEqual([]);
  expect(data.ground.areas.length).toBeGreaterThan(0);
});
