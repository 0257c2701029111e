/** What the layers say of an area, against the files as published. */
import { describe, expect, test } from 'vitest';
import { measuredOf } from '../../src/domain/observation.ts';
import type { ExploreData } from '../../src/explore/exploreData.ts';
import { cellLines, readingsOf } from '../../src/explore/reading.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { publishedFigures, readPublished } from '../support/publishedData.ts';

const FOUR =
  'layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles,step-together,boroughs';

function read(data: ExploreData, code: string) {
  const area = data.ground.areas.find((one) => one.code === code);
  if (area === undefined) throw new Error(`${code} is not drawn.`);
  return readingsOf(data, area);
}

const HEATH_TOWN = 'E05014848';
const LOZELLS = 'E05011153';

test('every layer that is on says what is published, each at its own level, in the order of the layers', async () => {
  const data = await exploreDataOf(readPublished, FOUR);
  const readings = read(data, HEATH_TOWN);
  expect(readings.map(({ id }) => id)).toEqual([
    'violence-with-injury',
    'imd-score',
    'children-missing-incidents',
    'step-together',
  ]);
  const [violence, , missing] = readings;
  if (violence?.kind !== 'measure' || missing?.kind !== 'measure') throw new Error('No measures.');
  const published = [...publishedFigures('violence-with-injury', 'ward', 'iod2025')].find(
    ([code]) => code === HEATH_TOWN,
  )?.[1];
  expect(violence.finding?.observation).toEqual(published);
  expect(violence.level).toBeNull();
  expect(missing.area?.name).toBe('Wolverhampton');
  expect(missing.level).toBe('Published for all of Wolverhampton.');
  const value = measuredOf(missing.finding?.observation)?.value ?? 0;
  expect(cellLines(missing)).toContain(value.toFixed(missing.measure.indicator.decimals));
  expect(cellLines(missing).at(-1)).toBe('Published for all of Wolverhampton.');
  expect(cellLines(violence).join(' ')).toMatch(/fifth of wards|than/);
});

test('the order of the layers is that of the address', async () => {
  const data = await exploreDataOf(readPublished, 'layers=step-together,imd-score');
  expect(read(data, HEATH_TOWN).map(({ id }) => id)).toEqual(['step-together', 'imd-score']);
});

describe('the programme', () => {
  const sentencesOf = async (query: string, code: string): Promise<string> => {
    const reading = read(await exploreDataOf(readPublished, query), code).at(-1);
    if (reading?.kind !== 'programme') throw new Error('No programme.');
    return [...reading.sentences, reading.caution].join(' ');
  };

  test('of a ward whose name settles it, its routes; of another, that none can be put there, and those elsewhere', async () => {
    const said = await sentencesOf('layers=step-together', LOZELLS);
    expect(said).toContain('Recorded in Lozells: Lozells (3 routes).');
    expect(said).toContain('Elsewhere in Birmingham:');
    expect(said).toContain('record of the past');
    const other = await sentencesOf('layers=step-together', 'E05011118');
    expect(other).toContain('The record names no place that can be put in Acocks Green with certainty.');
    expect(other).toContain('Lozells (3 routes)');
  });

  test('of a neighbourhood, only what is recorded in its whole local authority', async () => {
    const said = await sentencesOf('layers=step-together&geography=lsoa', 'E01008881');
    expect(said).toMatch(/^Recorded in Birmingham, wherever in it: .*Lozells \(3 routes\)/);
  });

  test('nowhere is a place called near', async () => {
    for (const [query, code] of [
      ['layers=step-together', LOZELLS],
      ['layers=step-together&geography=borough', 'E08000031'],
    ] as const)
      expect(await sentencesOf(query, code)).not.toMatch(/nearby|\bnear\b|close to/i);
  });
});

test('an absence is told with its reason and has no figure', async () => {
  const data = await exploreDataOf(
    readPublished,
    'layers=violence-and-sexual-offences&period=2025-04/2026-03',
  );
  const absent = [...(data.measures[0]?.measure.observations.values() ?? [])].find(
    ({ status }) => status === 'incomplete',
  );
  const [reading] = read(data, absent?.area ?? '');
  if (reading === undefined) throw new Error('No ward is incomplete.');
  expect(cellLines(reading)).toEqual([
    'Incomplete',
    'Some records of this period are missing, so no figure is given.',
  ]);
});

test('a measure without a figure at the level of the map says so', async () => {
  // The colours are of boroughs, the pattern was asked for by ward.
  const data = await exploreDataOf(readPublished, 'layers=children-missing-incidents:fill,imd-score:pattern');
  const reading = read(data, 'E08000031').find(({ id }) => id === 'imd-score');
  expect(reading === undefined ? [] : cellLines(reading)).toEqual([
    'This layer has no figure of its own for this area at the level of the map.',
  ]);
});
