/** Places people know lead to their ward, and say what they are. */
import { expect, test } from 'vitest';
import type { AreaEntry } from '../../src/data/queries.ts';
import type { SearchFile } from '../../src/data/findSchema.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { areaHrefFor } from '../../src/find/areaHref.ts';
import { createSearchIndex } from '../../src/find/searchIndex.ts';
import { FIND_RESULT_WORDS } from '../../src/words/findResults.ts';

const code = (text: string) => text as GssCode;
const area = (gss: string, name: string, geography: 'ward' | 'borough'): AreaEntry => ({
  code: code(gss),
  name,
  geography,
  borough: code('E08000025'),
  ward: null,
  position: [0, 0],
  residents: 1,
});
const wards = [
  area('E05000001', 'Ladywood', 'ward'),
  area('E05000002', 'Lozells', 'ward'),
  area('E05000003', 'Heartlands', 'ward'),
  area('E05000004', 'Heath Town', 'ward'),
];
const boroughs = [area('E08000025', 'Birmingham', 'borough')];
const file: SearchFile = {
  places: [],
  formerWards: [],
  districts: [],
  landmarks: {
    wards: wards.map((ward) => ward.code),
    lists: {
      places: {
        dated: 'December 2022',
        rows: [
          ['Lozells', 1],
          ['Digbeth', 0],
          ['Birmingham', 0],
        ],
      },
      stations: { dated: 'June 2026', rows: [['Birmingham New Street', 0]] },
      schools: {
        dated: 'April 2022',
        rows: [
          ['Heath Academy', 3],
          ['Holte School', 1],
        ],
      },
      hospitals: { dated: '2014 and 2024', rows: [['Heartlands Hospital', 2]] },
    },
  },
};
const index = createSearchIndex(wards, boroughs, file);
const found = (text: string) => index.find(text).map(({ kind, title, codes }) => [kind, title, codes[0]]);

test('a station, a hospital, a school and a place are found, each with its ward', () => {
  expect(found('New Street')[0]).toEqual(['station', 'Birmingham New Street', 'E05000001']);
  expect(found('heartlands hosp')[0]).toEqual(['hospital', 'Heartlands Hospital', 'E05000003']);
  expect(found('Holte')[0]).toEqual(['school', 'Holte School', 'E05000002']);
  expect(found('digbeth')[0]).toEqual(['place', 'Digbeth', 'E05000001']);
});

test('areas come before what lies in them', () => {
  expect(found('heath').map(([kind]) => kind)).toEqual(['ward', 'school']);
  expect(found('Heartlands').map(([kind]) => kind)).toEqual(['ward', 'hospital']);
  expect(found('birmingham')[0]).toEqual(['borough', 'Birmingham', 'E08000025']);
});

test('a place named as its ward, or as a local authority, is not offered beside it', () => {
  expect(found('Lozells').filter(([, title]) => title === 'Lozells')).toEqual([
    ['ward', 'Lozells', 'E05000002'],
  ]);
  expect(found('Birmingham').filter(([kind]) => kind === 'place')).toEqual([]);
});

test('they lead to the page of their ward', () => {
  const [station] = index.find('New Street');
  expect(areaHrefFor(station!)).toBe('/area/E05000001');
});

test('they say what they are, and of when where it matters', () => {
  const { inWard } = FIND_RESULT_WORDS.kinds;
  expect(inWard.station('Ladywood', 'Birmingham')).toBe('Station in Ladywood ward, Birmingham');
  const [school] = index.find('Holte');
  expect(inWard.school('Lozells', 'Birmingham', school?.dated ?? '')).toContain('April 2022');
});

test('a release without landmarks is searched as before', () => {
  const { places, formerWards, districts } = file;
  const plain = createSearchIndex(wards, boroughs, { places, formerWards, districts });
  expect(plain.find('New Street')).toEqual([]);
  expect(plain.find('Lozells').map(({ kind }) => kind)).toEqual(['ward']);
});
