/** No set of patches reaches below the level at which a measure is published. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FILES, type ReleaseFiles } from '../../src/data/releaseFiles.ts';
import { filesOf } from '../../src/data/diskFiles.ts';
import type { PatchMember } from '../../src/domain/patch.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { PATCH_CODE, patchResidents } from '../../src/domain/patch.ts';
import { packFigures } from '../../src/evidence/packFigures.ts';
import { leavesShapes } from '../../src/evidence/leavesShapes.ts';
import type { Patch } from '../../src/evidence/readPatch.ts';
import { decodePeriod } from '../../src/data/decodeObservations.ts';
import { filesOnDisk, indicators, observationsOf, profileShared, RELEASE } from '../data/publishedFiles.ts';
import { publishedAreas, publishedFigures } from '../support/publishedData.ts';

const lsoas = publishedAreas('lsoa');
const boroughs = publishedAreas('borough');
const [borough] = boroughs;
if (borough === undefined) throw new Error('no borough');
const own = lsoas.filter((one) => one.borough === borough.code);

function patchOf(members: readonly PatchMember[]): Patch {
  return {
    code: PATCH_CODE,
    level: 'ward',
    members,
    memberLevel: 'lsoa',
    areas: [],
    boroughs: [borough ?? boroughs[0]].filter((one) => one !== undefined),
    touchedWards: [],
    rings: [],
    ...patchResidents(members),
  };
}

const whole = ({ code, residents }: (typeof own)[number]): PatchMember => ({ code, residents, share: 1 });

function sources(read: ReleaseFiles['read'] = filesOnDisk.read) {
  const [release, catalogue] = [filesOnDisk.read(FILES.release), filesOnDisk.read(FILES.catalogue)];
  if (release === undefined || catalogue === undefined) throw new Error('The release is not there.');
  return { files: { read, release }, catalogue, shared: profileShared, followsStandIns: true };
}

/** Measures that neighbourhoods do not have. */
const ABOVE = indicators.filter(
  ({ geographies }) => geographies.lsoa === undefined && geographies.borough !== undefined,
);

test('a single neighbourhood, and a borough without one, get only the borough’s figure of what neighbourhoods do not have', () => {
  const from = sources();
  expect(ABOVE.length).toBeGreaterThan(30);
  const patches = [patchOf(own.slice(0, 1).map(whole)), patchOf(own.slice(1).map(whole))];
  for (const patch of patches) {
    const figures = packFigures(from, patch, 'a patch', {
      compare: [],
      earlier: false,
      indicators: ABOVE.map(({ id }) => id),
    });
    expect(figures).toHaveLength(ABOVE.length);
    for (const { indicator, isElsewhere, isAggregated, finding } of figures) {
      expect([isElsewhere, isAggregated, finding.area.code], indicator.id).toEqual([
        true,
        false,
        borough.code,
      ]);
      const file = observationsOf(indicator.id, 'borough');
      const published = decodePeriod(file, finding.period, indicator).get(borough.code);
      if (published !== undefined && isMeasured(published)) {
        expect(finding.observation).toMatchObject({ value: published.value });
      }
    }
  }
});

const robbery = indicators.find(({ id }) => id === 'robbery');

test('what neighbourhoods have is subtracted to nothing but what is published of them', () => {
  const from = sources();
  // One neighbourhood without a figure leaves the whole patch without.
  const figures = publishedFigures('robbery', 'lsoa', robbery?.geographies.lsoa?.periods.at(-1) ?? '');
  const measured = own.filter(({ code }) => figures.get(code)?.status === 'measured');
  const [first] = measured;
  if (first === undefined || robbery === undefined) throw new Error('no neighbourhood');
  const count = (members: readonly PatchMember[]): number => {
    const [figure] = packFigures(from, patchOf(members), 'a patch', {
      compare: [],
      earlier: false,
      indicators: ['robbery'],
    });
    const observation = figure?.finding.observation;
    if (observation === undefined || !isMeasured(observation)) throw new Error('no figure');
    return observation.numerator ?? NaN;
  };
  const [all, rest] = [count(measured.map(whole)), count(measured.slice(1).map(whole))];
  expect(measured.length).toBeGreaterThan(600);
  expect(figures.get(first.code)).toMatchObject({ numerator: all - rest });
});

test('when one cell of a level is withheld, no patch is put together from that level', () => {
  const file = observationsOf('robbery', 'lsoa');
  const [first, ...others] = file.series;
  const [area] = file.areas;
  if (first === undefined || area === undefined) throw new Error('There is no robbery.');
  const changed = { ...file, series: [{ ...first, status: { [area]: 'suppressed' as const } }, ...others] };
  const path = FILES.observations('robbery', 'lsoa').path(RELEASE.id);
  const over = filesOf(
    (asked) => (asked === path ? JSON.stringify(changed) : readFileSync(`public/${asked}`, 'utf8')),
    RELEASE.id,
  );
  const figures = packFigures(sources(over.read), patchOf(own.slice(0, 5).map(whole)), 'a patch', {
    compare: [],
    earlier: false,
    indicators: ['robbery'],
  });
  expect(figures.map(({ isElsewhere, area }) => [isElsewhere, area.code])).toEqual([[true, borough.code]]);
});

test('an outline is said to leave the seven boroughs only where it clearly does', () => {
  const square = [
    [
      [
        [-2, 52],
        [-1.9, 52],
        [-1.9, 52.1],
        [-2, 52.1],
      ],
    ],
  ] as const;
  const shapes = [{ code: borough.code, polygons: square }];
  const inside = [
    [-1.99, 52.01],
    [-1.91, 52.01],
    [-1.91, 52.09],
  ] as const;
  expect(leavesShapes([inside], shapes)).toBe(false);
  // Fifty metres over a line that is drawn simpler than it is.
  expect(leavesShapes([[...inside, [-2.0005, 52.05]]], shapes)).toBe(false);
  expect(leavesShapes([[...inside, [-2.02, 52.05]]], shapes)).toBe(true);
});
