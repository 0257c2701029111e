/**
 * No figure differs between two files of one view: the table as CSV, the workbook, the map file, the picture, the published file and
 * the pack. Each is read by means of its own.
 */
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatFigure } from '../../src/domain/format.ts';
import { besideOf, hasMeasure, type MeasuredData } from '../../src/explore/exploreData.ts';
import { rowsOf } from '../../src/explore/figures.ts';
import { selectionOf, type Selection } from '../../src/explore/selection.ts';
import { levelsOf, selectionGeoJson } from '../../src/explore/selectionGeoJson.ts';
import { selectionWorkbook } from '../../src/explore/selectionWorkbook.ts';
import { viewMaps, type ViewMap } from '../../src/explore/viewMaps.ts';
import { MapSheet } from '../../src/files/MapSheet.tsx';
import { tableCsv } from '../../src/ui/tableCsv.ts';
import { makePack } from '../evidence/packs.ts';
import { exploreDataOf } from '../support/exploreDataOf.ts';
import { readPublished } from '../support/publishedData.ts';

const ADDRESS = 'https://assessment.example/explore';

const SELECTIONS = {
  'the first view': '',
  'violence, deprivation and missing episodes':
    'layers=violence-with-injury,imd-score:pattern,children-missing-incidents:circles',
  'two measures in nine classes, one of counts': 'layers=robbery:fill,violence-and-sexual-offences:fill',
  'neighbourhoods of one borough': 'layers=robbery&geography=lsoa&borough=E08000031',
  'local authorities, some without a figure': 'layers=children-missing-incidents&geography=borough',
  'areas picked out by a range': 'layers=child-poverty-after-housing-costs,imd-score&range=20..60',
  'an earlier release': 'layers=robbery&release=2026-11',
  'an index with weights of one’s own': 'layers=risk-index&weights=income-deprivation:5',
  'a change': 'layers=robbery&since=2023-09/2024-08',
} as const;

type Row = Record<string, string>;
/** By measure and area: value, limits, counts, state; empty where there is none. */
type Figures = Map<string, readonly string[]>;

const PARTS = ['value', 'lower', 'upper', 'numerator', 'denominator', 'status'] as const;

async function open(query: string): Promise<{
  data: MeasuredData;
  maps: readonly [ViewMap, ...ViewMap[]];
  selection: Selection;
  csv: string;
}> {
  const data = await exploreDataOf(readPublished, query);
  if (!hasMeasure(data)) throw new Error(`${query} has no measure.`);
  const maps = viewMaps(data);
  const { brushed } = rowsOf(data, maps[0].model);
  const codes = brushed.map(({ code }) => code);
  const column = (one: MeasuredData['first']) => ({
    indicator: one.indicator.id,
    unit: one.indicator.unit,
    period: one.period,
    decimals: one.indicator.decimals,
  });
  const beside = besideOf(data);
  return {
    data,
    maps,
    selection: selectionOf(data, codes, data.first.areas.length, ADDRESS),
    csv: tableCsv({
      rows: brushed,
      geography: data.first.geography,
      first: column(data.first),
      second: beside && column(beside),
    }),
  };
}

function ofCsv(text: string): Figures {
  return new Map(
    parse<Row>(text, { columns: true }).map((row) => [
      `${row['indicator'] ?? ''} ${row['area_code'] ?? ''} ${row['period'] ?? ''}`,
      PARTS.map((part) => row[part] ?? ''),
    ]),
  );
}

/** Cells of every table of figures, by the title of its measure. */
function ofWorkbook(bytes: Uint8Array, { measures }: Selection): Figures {
  const files = unzipSync(bytes);
  const names = [
    ...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g),
  ];
  const found: Figures = new Map();
  measures.forEach(({ indicator }, index) => {
    const at = names.findIndex(([, name]) => name === `Table_${index + 1}`);
    const sheet = strFromU8(files[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array());
    for (const [, row = ''] of sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)) {
      const cells = [...row.matchAll(/<c [^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(
        ([, number, text]) => number ?? text ?? '',
      );
      if (!/^E\d{8}$/.test(cells[0] ?? '')) continue;
      const [value = '', , lower = '', upper = '', numerator = '', denominator = '', status = ''] =
        cells.slice(4);
      found.set(
        `${indicator.id} ${cells[0] ?? ''} ${cells[3] ?? ''}`,
        [value, lower, upper, numerator, denominator]
          .map((cell) => (/^\[[cxz]\]$/.test(cell) ? '' : cell.replace('[low]', '0')))
          .concat(status),
      );
    }
  });
  return found;
}

interface GeoFile {
  features: { id: string; properties: Record<string, string | number | null> }[];
  measures: { column: string; id: string; period: string }[];
}

function ofGeoJson(selection: Selection): Figures {
  const found: Figures = new Map();
  for (const level of levelsOf(selection.measures)) {
    const { features, measures } = JSON.parse(selectionGeoJson(selection, level)) as GeoFile;
    for (const { id, properties } of features)
      for (const { column, id: indicator, period } of measures)
        found.set(
          `${indicator} ${id} ${period}`,
          PARTS.map((part) => String(properties[part === 'value' ? column : `${column}_${part}`] ?? '')),
        );
  }
  return found;
}

describe.each(Object.entries(SELECTIONS))('%s', (_, query) => {
  test('has the same figures in the table, the workbook and the map file', async () => {
    const { selection, csv, data } = await open(query);
    const [table, workbook, map] = [
      ofCsv(csv),
      ofWorkbook(selectionWorkbook(selection), selection),
      ofGeoJson(selection),
    ];
    expect(table.size).toBeGreaterThan(0);
    expect(map.size).toBeGreaterThanOrEqual(table.size);
    expect([...workbook.keys()].sort()).toEqual([...map.keys()].sort());
    for (const [key, figures] of map) expect(workbook.get(key), `${key} in the workbook`).toEqual(figures);
    for (const [key, figures] of table) expect(map.get(key), `${key} in the map file`).toEqual(figures);
    // As in the file that is published, where the figures are.
    if (data.release.id !== data.manifest.current || data.risk !== null) return;
    for (const { indicator } of selection.measures) {
      const published = ofCsv(readFileSync(`public/data/csv/${indicator.id}.csv`, 'utf8'));
      const own = [...map].filter(([key]) => key.startsWith(`${indicator.id} `));
      expect(own.length).toBeGreaterThan(0);
      for (const [key, figures] of own) {
        const there = published.get(key);
        if (figures.at(-1) === 'notCollected' && there === undefined) continue;
        expect(figures.at(-1), key).toBe(there?.at(-1));
        // Limits are written there with other digits where they are nearly nothing or nearly between two.
        figures.slice(0, -1).forEach((cell, part) => {
          const other = there?.[part] ?? '';
          if (part === 0 || cell === '') expect(cell, `${key} in the published file`).toBe(other);
          else
            expect(
              Math.abs(Number(cell) - Number(other)),
              `${key}: ${cell}, published ${other}`,
            ).toBeLessThan(1e-4);
        });
      }
    }
  });

  test('and in the picture: in what it says of each area, and in its words', async () => {
    const { maps, selection, data } = await open(query);
    const [map] = maps;
    const picture = renderToStaticMarkup(
      createElement(MapSheet, {
        id: 'map',
        model: map.model,
        shapes: map.shapes,
        over: map.drawing,
        foot: map.footnotes,
      }),
    );
    const plain = picture.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const sentence of map.model.summary) expect(plain).toContain(sentence);
    for (const note of map.footnotes.slice(0, 1))
      expect(plain.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(note);
    if (data.change?.colours != null) return;
    const labels = new Map(map.model.areas.map(({ code, label }) => [code, label]));
    const fill = selection.measures.find(({ indicator }) => map.model.title.startsWith(indicator.title));
    for (const { code, figure } of fill?.figures ?? []) {
      if (fill === undefined || figure.value === null) continue;
      expect(labels.get(code), code).toContain(formatFigure(figure.value, fill.indicator));
    }
  });
});

test('withheld and missing are told in every file, and no number stands in their place', async () => {
  const { selection } = await open('layers=robbery');
  const [first] = selection.measures;
  if (first === undefined) throw new Error('There is no measure.');
  const absent = { value: null, lower: null, upper: null, numerator: null, denominator: null } as const;
  const states = ['suppressed', 'notCollected', 'incomplete'] as const;
  const figures = first.figures.map((one, index) => {
    const status = states[index];
    return status === undefined ? one : { ...one, figure: { ...absent, status } };
  });
  const changed: Selection = { ...selection, measures: [{ ...first, figures }] };
  const { features } = JSON.parse(selectionGeoJson(changed, 'ward')) as GeoFile;
  const sheets = Object.values(unzipSync(selectionWorkbook(changed))).map((part) => strFromU8(part));
  states.forEach((status, index) => {
    expect(features[index]?.properties).toMatchObject({ robbery: null, robbery_status: status });
    const code = figures[index]?.code ?? '';
    const row = sheets
      .flatMap((sheet) => sheet.match(/<row [^>]*>.*?<\/row>/gs) ?? [])
      .find((one) => one.includes(code));
    expect(row).toContain(status === 'suppressed' ? '[c]' : '[x]');
    expect(row).not.toMatch(/<v>/);
  });
});

test('a pack of a ward has the figures that the explorer’s files have', async () => {
  const { pack } = await makePack('areas=E05011118&indicators=robbery,violence-with-injury,imd-score');
  const { selection } = await open('layers=robbery,violence-with-injury:circles,imd-score:pattern');
  const map = ofGeoJson(selection);
  const own = pack.rows.filter(({ role, geography }) => role === 'figure' && geography === 'ward');
  expect(own.length).toBeGreaterThanOrEqual(2);
  let compared = 0;
  for (const row of own) {
    const figures = map.get(`${row.indicator} ${row.areaCode} ${row.period}`);
    if (figures === undefined) continue;
    compared += 1;
    expect(figures, row.indicator).toEqual(PARTS.map((part) => String(row[part] ?? '')));
  }
  expect(compared).toBeGreaterThanOrEqual(2);
});

test('the map file is as RFC 7946 asks, in WGS 84, with whose it is', async () => {
  const { selection } = await open(SELECTIONS['the first view']);
  const file = JSON.parse(selectionGeoJson(selection, 'ward')) as {
    type: string;
    crs?: unknown;
    attribution: string[];
    licence: string[];
    features: { geometry: { type: string; coordinates: number[][][] | number[][][][] } }[];
  };
  expect(file.type).toBe('FeatureCollection');
  expect(file.crs).toBeUndefined();
  expect(file.attribution.join(' ')).toContain('OS data');
  expect(file.licence).toEqual(['Open Government Licence v3.0']);
  expect(file.features).toHaveLength(192);
  for (const { geometry } of file.features) {
    const polygons = (
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    ) as number[][][][];
    for (const polygon of polygons)
      polygon.forEach((ring, index) => {
        expect(ring[0]).toEqual(ring.at(-1));
        const twice = ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
          const [beforeX = 0, beforeY = 0] = ring[at] ?? [];
          return sum + beforeX * y - x * beforeY;
        }, 0);
        expect(twice > 0).toBe(index === 0);
        for (const [x = 0, y = 0] of ring) {
          expect(x).toBeGreaterThan(-3);
          expect(x).toBeLessThan(-1);
          expect(y).toBeGreaterThan(52);
          expect(y).toBeLessThan(53);
        }
      });
  }
});
