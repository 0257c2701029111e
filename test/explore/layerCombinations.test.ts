/** The four layers people come for in all sixteen combinations: what the model of the map holds and says, before anything draws it. */
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { createQueries } from '../../src/data/queries.ts';
import { fetchWhole } from '../../src/data/releaseReader.ts';
import { circlesOf, fillOf, patternOf, pointsOf } from '../../src/domain/mapLayers.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../../src/domain/programme.ts';
import { fitView } from '../../src/map/project.ts';
import { makeExploreData } from '../../src/explore/makeExploreData.ts';
import { viewMaps } from '../../src/explore/viewMaps.ts';
import { parseExploreUrl } from '../../src/view/exploreUrl.ts';
import { publishedCatalogue, readPublished } from '../support/publishedData.ts';

const known = {
  indicators: publishedCatalogue.indicators.map(({ id }) => id),
  riskFactors: [],
  releases: [],
};

async function modelOf(query: string): Promise<MapModel> {
  const { view, problems } = parseExploreUrl(new URLSearchParams(query), known);
  expect(problems).toEqual([]);
  const [client, queries] = [new QueryClient(), createQueries(readPublished)];
  const data = await fetchWhole(client, queries, view.release, (files) => makeExploreData(files, view));
  const maps = viewMaps(data);
  expect(maps).toHaveLength(1);
  return maps[0].model;
}

const PROGRAMME = PROGRAMME_LAYER ?? '';
const LAYERS = {
  fill: 'violence-with-injury',
  pattern: 'imd-score:pattern',
  circles: 'children-missing-incidents:circles',
  marks: PROGRAMME,
} as const;
type Kind = keyof typeof LAYERS;
const KINDS = Object.keys(LAYERS) as readonly Kind[];
const COMBINATIONS = Array.from({ length: 16 }, (_, number) =>
  KINDS.filter((_kind, bit) => (number & (1 << bit)) !== 0),
);

function addressOf(kinds: readonly Kind[]): string {
  const measures = kinds.some((kind) => kind !== 'marks') ? '' : 'indicator=none&';
  const names = kinds.map((kind) => LAYERS[kind]).join(',');
  return `${measures}layers=${names === '' ? 'none' : names}`;
}

describe.each(COMBINATIONS.map((kinds) => [kinds.join(' + ') || 'none', kinds] as const))(
  '%s',
  (_name, kinds) => {
    test('the map holds exactly these layers and says each in its words', async () => {
      const model = await modelOf(addressOf(kinds));
      const drawn = model.layers.map(({ kind }) => kind).filter((kind) => kind !== 'labels');
      expect(drawn).toEqual([...kinds]);
      expect(model.geography).toBe('ward');
      expect(model.areas).toHaveLength(192);
      expect(fillOf(model) !== null).toBe(kinds.includes('fill'));
      expect(new Set(model.areas.map(({ classKey }) => classKey === 'outline'))).toEqual(
        new Set([!kinds.includes('fill')]),
      );
      expect((patternOf(model)?.codes.size ?? 0) > 0).toBe(kinds.includes('pattern'));
      expect(circlesOf(model)?.circles.length ?? 0).toBe(kinds.includes('circles') ? 7 : 0);
      expect(pointsOf(model).length > 0).toBe(kinds.includes('marks'));
      for (const { title, summary, notShown, period, source } of model.layers) {
        expect(title).not.toBe('');
        expect(summary.length).toBeGreaterThan(0);
        expect(notShown.length).toBeGreaterThan(0);
        expect(period).not.toBeNull();
        expect(source).not.toBeNull();
        for (const sentence of summary) expect(model.summary).toContain(sentence);
      }
      for (const { inTitle } of model.layers) if (inTitle != null) expect(model.title).toContain(inTitle);
    });

    test('a ward is said by every layer that has something of it, at its own level', async () => {
      const model = await modelOf(addressOf(kinds));
      const area = model.areas.find(({ name }) => name === 'Heath Town');
      const parts = (area?.label ?? '').split('; ');
      expect(parts[0]).toMatch(/^Heath Town, Wolverhampton/);
      expect(parts).toHaveLength(1 + Number(kinds.includes('pattern')) + Number(kinds.includes('circles')));
      if (kinds.includes('circles')) expect(parts.at(-1)).toMatch(/\(published for all of Wolverhampton\)$/);
    });
  },
);

test('no two circles meet, whatever the level and the part of the map', async () => {
  for (const query of [
    'layers=children-missing-incidents:circles',
    'layers=violence-with-injury:circles',
    'layers=violence-with-injury:circles&borough=E08000025',
    'layers=robbery:circles&geography=lsoa&borough=E08000031',
  ]) {
    const model = await modelOf(query);
    const layer = circlesOf(model);
    const { project } = fitView(model.extent);
    const circles = (layer?.circles ?? []).map(({ position, share }) => ({
      at: project(...position),
      radius: share * (layer?.largestRadius ?? 0),
    }));
    expect(circles.length).toBeGreaterThan(5);
    let nearest = Infinity;
    circles.forEach((one, index) => {
      for (const other of circles.slice(index + 1))
        nearest = Math.min(
          nearest,
          Math.hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) - one.radius - other.radius,
        );
    });
    expect(nearest, query).toBeGreaterThanOrEqual(0);
  }
});

test('the area of a circle is in proportion to its figure', async () => {
  const model = await modelOf('layers=children-missing-incidents:circles');
  const circles = circlesOf(model)?.circles ?? [];
  const figures = circles.map(
    ({ label, share }) => [Number(/ (\d+(?:\.\d+)?) /.exec(label)?.[1]), share ** 2] as const,
  );
  const [largest] = figures;
  for (const [value, area] of figures) expect(area).toBeCloseTo(value / (largest?.[0] ?? NaN), 1);
});

test.each([
  ['layers=imd-score:circles', 'a score'],
  [
    'layers=violence-with-injury,imd-decile:pattern&geography=lsoa',
    'so many neighbourhoods share the figure that there is no fifth, so it has no pattern. Its score has one',
  ],
  ['layers=violence-with-injury,children-missing-incidents:pattern', 'not published by ward'],
  ['layers=children-missing-incidents:pattern&geography=borough', 'too few boroughs'],
])('what cannot be drawn as asked for is not drawn, and the map says why: ?%s', async (query, reason) => {
  const model = await modelOf(query);
  expect(model.notice).toContain(reason);
  expect(circlesOf(model)?.circles ?? []).toEqual([]);
  expect([...(patternOf(model)?.codes ?? [])]).toEqual([]);
});
