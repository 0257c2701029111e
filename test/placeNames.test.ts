/** The place is configuration: no code names it. Its names are in content/ and, as examples, in test/. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import area from '../content/area.json';
import documentedCases from '../content/documented-cases.json';
import { PROGRAMME } from '../src/domain/programme.ts';
import { areasOf } from './data/publishedFiles.ts';

const ROOMS = ['src', 'pipeline', 'stories', 'build'];

const wards = areasOf('ward');
const nameOfWard = (code: string): string =>
  wards.names[wards.codes.findIndex((one) => one === code)] ?? code;

/** In small letters, as words with any sign between them: a name in an id has a hyphen. */
const names = [
  area.combinedArea.name,
  area.policeForce.name,
  ...area.authorities.map(({ name }) => name),
  ...documentedCases.map(({ ward }) => nameOfWard(ward)),
  ...(PROGRAMME === null ? [] : [PROGRAMME.name]),
];
const NAMES = new RegExp(`\\b(${names.map((name) => name.replace(/\W+/g, '[^a-z0-9]+')).join('|')})\\b`, 'i');
/** Beginnings of codes of areas in England; a colour such as #1F4E79 is none. */
const CODES = /(?<![0-9A-Za-z#])E(0[\d[]|1[0-2[]|23|47|92)/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...ROOMS], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|js|css|html)$/.test(file));

function linesWith(pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

test('the patterns find what they are for', () => {
  for (const text of [...names, area.combinedArea.name.toLowerCase().replaceAll(' ', '-')]) {
    expect(text).toMatch(NAMES);
  }
  for (const text of ["startsWith('E05')", '/E0[158]/', area.combinedArea.code, '/^E05\\d{6}/']) {
    expect(text).toMatch(CODES);
  }
});

test('no code names the place, its areas or its programme', () => {
  expect(linesWith(NAMES)).toEqual([]);
});

test('no code tells the level of an area by the letters of its code', () => {
  expect(linesWith(CODES)).toEqual([]);
});
