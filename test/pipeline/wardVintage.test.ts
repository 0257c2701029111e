/** Which ward lines a release has: those of its time, whatever comes after it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlace } from '../../pipeline/read/readContent.ts';
import { wardSources } from '../../pipeline/read/sourceFiles.ts';
import { vintageOf, wardsOfRelease, wardsPublished } from '../../pipeline/read/wardVintage.ts';
import manifest from '../../public/data/manifest.json' with { type: 'json' };
import { WARD_DATES } from '../../src/domain/place.ts';
import { REPOSITORY } from './rawSources.ts';

const { wardVintages } = readPlace();

describe('the wards of a release', () => {
  test.each([
    ['2026-11', '2024'],
    ['2026-11.1', '2024'],
    ['2026-11.2', '2024'],
    ['2026-12', '2026'],
    ['2026-12.1', '2026'],
    ['2027-01', '2026'],
  ])('of %s are those of %s', (release, vintage) => {
    expect(wardsOfRelease(release).id).toBe(vintage);
  });

  test('are the first where only those are described', () => {
    expect(vintageOf('2030-01', wardVintages.slice(0, 1)).id).toBe('2024');
  });

  test('have sources, one and all', () => {
    for (const { id } of wardVintages) expect(wardSources(id).wards.file).toMatch(/geojson$/);
    expect(() => wardSources('1066')).toThrow('no sources for the wards "1066"');
  });

  test('of the current release are those of which words outside releases speak', () => {
    const name = wardsPublished(join(REPOSITORY, 'public/data', manifest.current));
    expect(WARD_DATES).toBe(wardVintages.find((one) => one.name === name)?.dates);
  });
});
