/** The map of a pack: its colours alone, as in every pack made before, or with what its address asks for over them. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { MapPicture } from '../../src/evidence/MapPicture.tsx';
import { pointsOf } from '../../src/domain/mapLayers.ts';
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import { packMapAlt, type PackMap } from '../../src/evidence/packMap.ts';
import { mapChoices } from '../../src/evidence/packMapChoices.ts';
import { layoutMapLabels } from '../../src/map/mapLabels.ts';
import { extentOf, fitView, VIEW_HEIGHT, VIEW_WIDTH } from '../../src/map/project.ts';
import { parseEvidenceUrl, serialiseEvidenceUrl } from '../../src/view/evidenceUrl.ts';
import { publishedIndicator } from '../support/publishedData.ts';
import { makePack, PACKS } from './packs.ts';

const PLACE = 'areas=E05011118,E05016609,E05016612';
const MEASURES =
  'indicators=violence-with-injury,robbery,income-deprivation,children-missing-incidents,child-poverty';
const MAP = 'map=income-deprivation:pattern,children-missing-incidents:circles,step-together';
const KNOWN = { areas: [], indicators: [], releases: [] };

function picture({ map, pack }: Awaited<ReturnType<typeof makePack>>): string {
  return renderToStaticMarkup(
    createElement(MapPicture, { map: map!, placeName: pack.placeName, id: 'sheet-map' }),
  );
}

test('without a word of it in the address the map is of colours alone; with it, only the map and the link differ', async () => {
  const [plain, layered] = await Promise.all([
    makePack(`${PLACE}&${MEASURES}`),
    makePack(`${PLACE}&${MEASURES}&${MAP}`),
  ]);
  expect(plain.map!.model.layers.map(({ kind }) => kind)).toEqual(['fill', 'outlines', 'labels', 'labels']);
  expect(plain.map!.sources).toHaveLength(1);
  expect(layered.pack.code).toBe(plain.pack.code);
  expect(layered.pack.rows).toEqual(plain.pack.rows);
  expect(layered.pack.link).toContain(MAP);
  expect(plain.pack.link).not.toContain('map=');
  expect(picture(plain)).not.toMatch(/-over|overMeasures|circle/);
});

test('pattern, circles and places are drawn, keyed, said and cited in the picture that leaves the page', async () => {
  const gathered = await makePack(`${PLACE}&${MEASURES}&${MAP}`);
  const { model, sources } = gathered.map!;
  expect(model.layers.map(({ kind }) => kind)).toEqual([
    'fill',
    'pattern',
    'circles',
    'marks',
    'outlines',
    'labels',
    'labels',
  ]);
  const svg = picture(gathered);
  expect(svg).toMatch(/Upright lines: Income deprivation/);
  expect(svg).toMatch(/Circles: Missing incidents of looked-after children, per 100/);
  expect(svg).toMatch(/Step Together places and how many routes, 13 December 2021/);
  expect(svg).not.toContain('var(--');
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(packMapAlt(gathered.map!, 'Our place')).toMatch(/have the pattern\..*have a circle/);
  expect(sources.map(({ id }) => id)).toHaveLength(2);
  // The circles of the key are in proportion to those of the map.
  const circles = model.layers.find((layer) => layer.kind === 'circles')!;
  expect(circles.circles.map(({ name }) => name).toSorted()).toEqual(['Birmingham', 'Sandwell']);
  const drawn = [...svg.matchAll(/ r="([\d.]+)"[^>]*stroke-width="([\d.]+)"/g)].map(
    ([, r, width]) => Number(r) + Number(width) / 2,
  );
  for (const { share } of circles.sizes)
    expect(drawn.some((radius) => Math.abs(radius - share * circles.largestRadius) < 0.1)).toBe(true);
});

test('a measure that is not in the pack is not on its map', async () => {
  const { map } = await makePack(`${PLACE}&indicators=violence-with-injury&${MAP}`);
  expect(map!.model.layers.map(({ kind }) => kind)).toEqual([
    'fill',
    'marks',
    'outlines',
    'labels',
    'labels',
  ]);
});

/** Where a box lies in the picture of a map. */
function boxIn(map: PackMap, polygons: AreaShape['polygons']) {
  const { project } = fitView(map.model.extent);
  const [west, south, east, north] = extentOf([{ polygons }]);
  const [[left, top], [right, bottom]] = [project(west, north), project(east, south)];
  return { left, top, right, bottom, longer: Math.max(right - left, bottom - top) };
}

const patchOf = ({ model, shapes, rings }: PackMap): AreaShape['polygons'] => {
  const selected = new Set(model.areas.flatMap(({ code, selected: isOwn }) => (isOwn ? [code] : [])));
  return [
    ...shapes.areas.filter(({ code }) => selected.has(code)).flatMap(({ polygons }) => polygons),
    ...rings.map((ring) => [ring]),
  ];
};

const FITTED = {
  'one ward': PACKS['one ward'],
  'an outline': PACKS['an outline'],
  'a ward at the edge of the region': 'areas=E05011151',
};

test.each(Object.entries(FITTED))(
  'the map of %s is fitted to it, with its neighbours, its names and a small map beside it',
  async (_, query) => {
    const gathered = await makePack(query);
    const map = gathered.map!;
    const patch = patchOf(map);
    const own = boxIn(map, patch);
    expect(own.longer / VIEW_HEIGHT).toBeGreaterThan(0.4);
    expect(own.longer / VIEW_HEIGHT).toBeLessThan(0.6);
    expect(map.model.areas.filter(({ selected }) => !selected).length).toBeGreaterThan(0);
    const { frame, path, seen } = map.locator!;
    expect(path).not.toBe('');
    const isBeside =
      frame.x + frame.width < own.left ||
      own.right < frame.x ||
      frame.y + frame.height < own.top ||
      own.bottom < frame.y;
    expect(isBeside).toBe(true);
    for (const [from, length, most] of [
      [frame.x, frame.width, VIEW_WIDTH],
      [frame.y, frame.height, VIEW_HEIGHT],
    ] as const) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + length).toBeLessThanOrEqual(most);
    }
    // What the large map shows has its place in the small one.
    expect(seen.x + seen.width / 2).toBeGreaterThan(0);
    expect(seen.x + seen.width / 2).toBeLessThan(frame.width);
    // No name lies under the small map.
    const names = layoutMapLabels(map.model, map.shapes).find(({ tier }) => tier === 'medium')!;
    const covered = names.layout.labels.filter(
      ({ text, x, y, size }) =>
        Math.abs(x - frame.x - frame.width / 2) < frame.width / 2 + text.length * size * 0.28 &&
        Math.abs(y - frame.y - frame.height / 2) < frame.height / 2 + size / 2,
    );
    expect(covered).toEqual([]);
    expect(names.layout.labels.length).toBeGreaterThan(2);
    expect(packMapAlt(map, 'Our place')).toMatch(/It lies in .*, in the [a-z-]+ of /);
    const svg = picture(gathered);
    expect(svg).toContain('class="locator"');
    expect(svg).toContain('The small map shows where it lies');
  },
);

test('a whole borough is larger in the picture: its own wards are read', async () => {
  const { map } = await makePack('areas=E08000031');
  expect(boxIn(map!, patchOf(map!)).longer / VIEW_HEIGHT).toBeCloseTo(0.8, 2);
  expect(map!.rings.length).toBeGreaterThan(0);
  expect(map!.locator).not.toBeNull();
});

test.each(['areas=E08000031,E05011118', PACKS['three wards in two boroughs']])(
  'a patch that is spread out is in sight as a whole, and needs no small map: %s',
  async (query) => {
    const { map } = await makePack(query);
    const own = boxIn(map!, patchOf(map!));
    expect(own.left).toBeGreaterThan(0);
    expect(own.top).toBeGreaterThan(0);
    expect(own.right).toBeLessThan(VIEW_WIDTH);
    expect(own.bottom).toBeLessThan(VIEW_HEIGHT);
    expect(map!.locator).toBeNull();
  },
);

test('the wards of a patch are named on its map', async () => {
  const { map, patch } = await makePack(PACKS['three wards in two boroughs']);
  const names = layoutMapLabels(map!.model, map!.shapes).find(({ tier }) => tier === 'medium')!;
  expect(names.layout.labels.map(({ text }) => text)).toEqual(
    expect.arrayContaining(patch.areas.map(({ name }) => name)),
  );
});

test('a pack of the whole region shows all of it, with no small map', async () => {
  const { map } = await makePack('areas=E11000005');
  expect(map!.locator).toBeNull();
  expect(map!.rings).toEqual([]);
  expect(map!.model.extent).toEqual(extentOf(map!.shapes.boroughs));
  expect(map!.model.areas.some(({ selected }) => selected)).toBe(false);
  expect(packMapAlt(map!, 'Our place')).not.toContain('It lies');
});

test('circles of whole boroughs are in sight, whatever the patch', async () => {
  const { map } = await makePack(`areas=E05011118&${MEASURES}&map=children-missing-incidents:circles`);
  const { model } = map!;
  const circles = model.layers.find((layer) => layer.kind === 'circles')!;
  const { project } = fitView(model.extent);
  expect(circles.circles.length).toBeGreaterThan(0);
  for (const { position } of circles.circles) {
    const [x, y] = project(...position);
    expect([x > 0, x < VIEW_WIDTH, y > 0, y < VIEW_HEIGHT]).toEqual([true, true, true, true]);
  }
});

test('places of the programme that are out of the picture are not in its key', async () => {
  const { map } = await makePack('areas=E05011151&indicators=violence-with-injury&map=step-together');
  const { project } = fitView(map!.model.extent);
  for (const { position } of pointsOf(map!.model)) {
    const [x, y] = project(...position);
    expect([x > 0, x < VIEW_WIDTH, y > 0, y < VIEW_HEIGHT]).toEqual([true, true, true, true]);
  }
  const kinds = map!.model.layers.map(({ kind }) => kind);
  expect(kinds.includes('marks')).toBe(pointsOf(map!.model).length > 0);
});

test('the address reads back as it is written, and what is wrong in it is told', () => {
  const read = (map: string) =>
    parseEvidenceUrl(new URLSearchParams(`${PLACE}&map=${map}`), {
      ...KNOWN,
      indicators: ['robbery', 'child-poverty'],
    });
  const { view } = read('robbery:pattern,child-poverty:circles,step-together');
  expect(new URLSearchParams(serialiseEvidenceUrl(view)).get('map')).toBe(
    'robbery:pattern,child-poverty:circles,step-together',
  );
  expect(serialiseEvidenceUrl({ ...view, name: 'A: B', map: [] })).toContain('name=A%3A+B');
  expect(
    read('robery:pattern,robbery,robbery:fill,robbery:circles,child-poverty:circles').problems.map(
      ({ parameter, value, kind }) => [parameter, value, kind],
    ),
  ).toEqual([
    ['map', 'robery', 'unknown'],
    ['map', 'robbery', 'malformed'],
    ['map', 'robbery:fill', 'malformed'],
    ['map', 'child-poverty:circles', 'too-many'],
  ]);
});

test('offered are a measure of another topic as the pattern and one of whole boroughs as circles; a score never', () => {
  const measures = ['violence-with-injury', 'robbery', 'income-deprivation', 'child-poverty'].map(
    publishedIndicator,
  );
  const ids = (asked: Parameters<typeof mapChoices>[1]) => {
    const { fill, pattern, circles } = mapChoices(measures, asked);
    return [fill?.id, pattern?.id, circles?.id];
  };
  expect(ids([])).toEqual(['violence-with-injury', 'income-deprivation', 'child-poverty']);
  expect(ids([{ id: 'robbery', as: 'pattern' }])[1]).toBe('robbery');
  expect(mapChoices([publishedIndicator('child-poverty')], [])).toEqual({
    fill: null,
    pattern: null,
    circles: null,
  });
});
