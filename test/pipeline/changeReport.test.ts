/** What a new release changes: every kind of change is named once, with what to do about it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changeReport } from '../../pipeline/release/changeReport.ts';
import { removeTemporaryFolders, REPOSITORY, temporaryFolder } from './rawSources.ts';

afterAll(removeTemporaryFolders);

const ID = 'violence-with-injury-recorded';
const WALSALL = 'E08000030';

interface Observations {
  areas: string[];
  series: { period: string; numerators: (number | null)[]; status?: Record<string, string> }[];
}
interface Catalogue {
  indicators: {
    id: string;
    title: string;
    geographies: Record<string, { breaks: { five: number[] } | null }>;
  }[];
}

/** A release with one measure, altered. */
function release(
  id: string,
  alter: (observations: Observations, catalogue: Catalogue) => void = () => undefined,
): { id: string; folder: string } {
  const folder = temporaryFolder();
  const from = join(REPOSITORY, 'public/data/2026-11');
  mkdirSync(join(folder, 'observations'));
  for (const level of ['borough', 'region', 'england']) {
    const name = `observations/${ID}.${level}.json`;
    cpSync(join(from, name), join(folder, name));
  }
  const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const all = parse(join(from, 'indicators.json')) as Catalogue;
  const catalogue = { ...all, indicators: all.indicators.filter((indicator) => indicator.id === ID) };
  const path = join(folder, `observations/${ID}.borough.json`);
  const observations = parse(path) as Observations;
  alter(observations, catalogue);
  writeFileSync(path, JSON.stringify(observations));
  writeFileSync(join(folder, 'indicators.json'), JSON.stringify(catalogue));
  return { id, folder };
}

const changes = (now: { id: string; folder: string }): string[] =>
  changeReport(now, release('before'))
    .split('\n')
    .filter((line) => line.startsWith('- '));

test('says nothing of a measure that is as it was', () => {
  const report = changeReport(release('now'), release('before'));
  expect(report).toContain('Measures new or changed: 0. Gone: 0. As they were: 1.');
  expect(report).not.toContain('**Do:**');
});

test('names figures that went, figures that moved and verdicts that changed, each with what to do', () => {
  const found = changes(
    release('now', ({ areas, series }) => {
      const [figures] = series;
      if (figures === undefined) return;
      const walsall = areas.indexOf(WALSALL);
      figures.numerators[walsall] = null;
      figures.status = { [WALSALL]: 'suppressed' };
      const solihull = areas.indexOf('E08000029');
      figures.numerators[solihull] = (figures.numerators[solihull] ?? 0) * 3;
    }),
  );
  const said = found.join('\n');
  expect(said).toContain('1 figures that went (E08000030)');
  expect(said).toContain('1 figures moved more than expected (E08000029)');
  expect(said).toMatch(/1 outcomes beside the seven boroughs changed .*E08000029: lower to higher/);
  for (const line of found) expect(line).toMatch(/\*\*Do:\*\* .+\.$/);
});

test('names class breaks that moved and a title that changed', () => {
  const said = changes(
    release('now', (_, { indicators }) => {
      const [indicator] = indicators;
      const breaks = indicator?.geographies['borough']?.breaks;
      if (indicator === undefined || breaks === null || breaks === undefined) return;
      indicator.title = 'Something else';
      breaks.five = breaks.five.map((value) => value + 1);
    }),
  ).join('\n');
  expect(said).toContain('its title, measure or unit has changed');
  expect(said).toMatch(/Only a measure of other events takes a new id/);
  expect(said).not.toMatch(/if not, give it a new id/);
  expect(said).toMatch(/borough: class breaks moved from [\d., ]+ to [\d., ]+\./);
});

test('names a measure that is new and one that went', () => {
  const none = release('none', (_, catalogue) => {
    catalogue.indicators = [];
  });
  expect(changeReport(release('now'), none)).toContain('- new measure: ');
  expect(changeReport(none, release('before'))).toContain('is no longer there');
});

test('names routes and places that came, went or changed', () => {
  const line = (from: number): [number, number][] => [
    [from, 52.58],
    [from + 0.01, 52.58],
  ];
  const route = (id: string, from = -1.98): object => ({
    id,
    name: `Route ${id}`,
    borough: WALSALL,
    validFrom: '2026-01-01',
    validTo: null,
    source: 'A partner',
    lines: [line(from)],
    lengthMetres: 700,
    corridor: { metres: 400, people: 100, wards: [], rates: [] },
  });
  const place = (id: string): object => ({
    id,
    name: `Place ${id}`,
    kind: 'youth-provision',
    borough: WALSALL,
    longitude: -1.98,
    latitude: 52.58,
  });
  const withSteps = (id: string, routes: object[], partnerPlaces: object[]) => {
    const made = release(id);
    const file = { asOf: '2021-12-13', source: 'a document', places: [], routes, partnerPlaces };
    writeFileSync(join(made.folder, 'step-together.json'), JSON.stringify(file));
    return made;
  };
  const before = withSteps('before', [route('a'), route('b')], [place('one')]);
  const now = withSteps('now', [route('b', -1.9), route('c')], [place('one'), place('two')]);
  const report = changeReport(now, before);
  expect(report).toContain('## Routes and places');
  const said = report.split('\n').filter((text) => text.startsWith('- '));
  expect(said.map((text) => text.replace(/\. \*\*Do:\*\* .+\.$/, ''))).toEqual([
    '- 1 new routes (Route c)',
    '- 1 routes that went (Route a)',
    '- 1 routes with another line, position, name or date (Route b)',
    '- 1 new places (Place two)',
  ]);
  expect(changeReport(now, now)).not.toContain('Routes and places');
});

test('an area that is new is named, and its figures are not compared with those of an earlier one', () => {
  const withAreas = (one: { id: string; folder: string }, alter: (text: string) => string) => {
    mkdirSync(join(one.folder, 'areas'));
    const text = readFileSync(join(REPOSITORY, 'public/data/2026-11/areas/borough.json'), 'utf8');
    writeFileSync(join(one.folder, 'areas/borough.json'), alter(text));
    return one;
  };
  const before = withAreas(release('before'), (text) => text);
  const redrawn = (text: string): string => text.replaceAll(WALSALL, 'E08000099');
  const now = withAreas(
    release('now', (observations) => {
      observations.areas = observations.areas.map(redrawn);
      // It would stand among those that moved, were it taken for the same.
      const [figures] = observations.series;
      if (figures !== undefined) figures.numerators[observations.areas.indexOf('E08000099')] = 1;
    }),
    (text) => redrawn(text).replace('"Dudley"', '"Dudley and more"'),
  );
  const report = changeReport(now, before);
  expect(report).toContain('1 local authorities are new (Walsall E08000099). Their figures are not compared');
  expect(report).toContain('1 local authorities are no more (Walsall E08000030)');
  expect(report).toContain('1 local authorities have another name (E08000027: Dudley to Dudley and more)');
  expect(report).not.toMatch(/figures (that were not there|that went|moved)/);
  expect(report).toContain('Measures new or changed: 0.');
});
