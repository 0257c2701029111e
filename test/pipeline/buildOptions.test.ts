import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBuildOptions } from '../../pipeline/buildOptions.ts';
import { refusalOf } from './rawSources.ts';

describe('command line', () => {
  test('takes the current release and the repository’s own folders when only sources are given', () => {
    const options = readBuildOptions(['--sources', '/s']);
    expect(options.sources).toBe('/s');
    expect(options.out).toBeNull();
    const current = JSON.parse(readFileSync('pipeline/release.json', 'utf8')) as unknown;
    expect(options.release).toEqual(current);
  });

  test('takes another release and folder', () => {
    expect(
      readBuildOptions([
        '--sources',
        '/s',
        '--out',
        '/o',
        '--release',
        '2027-02',
        '--published',
        '2027-02-20',
      ]),
    ).toEqual({ sources: '/s', out: '/o', release: { id: '2027-02', published: '2027-02-20' } });
  });

  test.each([
    [[], 'no sources are given'],
    // npm keeps options for itself that do not stand behind two dashes, and hands on what follows them.
    [['/s'], 'options come after two dashes that stand alone: npm run data -- --sources DIR'],
    [['--source', '/s'], 'it cannot be read: Unknown option'],
    [['--sources', '/s', '--release', '2027-02'], '--release and --published belong together'],
    [['--sources', '/s', '--release', '../up', '--published', '2027-02-20'], 'a release id is lower-case'],
    [['--sources', '/s', '--release', '2027-02', '--published', 'soon'], 'the date is not written as'],
  ])('%j is refused with a remedy', (argv, said) => {
    const message = refusalOf(() => readBuildOptions(argv));
    expect(message).toContain(said);
    expect(message).toContain('Remedy: ');
  });
});
