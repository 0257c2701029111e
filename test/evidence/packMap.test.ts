/** The map of a pack: its colours alone, as in every pack made before, or with what its address asks for over them. */
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { MapPicture } from '../../src/evidence/MapPicture.tsx';
import { packMapAlt } from '../../src/evidence/packMap.ts';
import { mapChoices } from '../../src/evidence/packMapChoices.ts';
import { parseEvidenceUrl, serialiseEvidenceUrl } from '../../src/view/evidenceUrl.ts';
import { publishedIndicator } from '../support/publishedData.ts';
import { makePack } from './packs.ts';

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
  expect(plain.map!.model.layers.map(({ kind }) => kind)).toEqual(['fill', 'outlines', 'labels']);
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
  expect(map!.model.layers.map(({ kind }) => kind)).toEqual(['fill', 'marks', 'outlines', 'labels']);
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
