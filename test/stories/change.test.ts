/** The chart of a change, and headings that claim one. */
import { expect, test } from 'vitest';
import { compileSample, PUBLISHED, SAMPLE_STORY } from './sampleStory.ts';
import { findingFor } from '../../stories/resolveFigure.ts';

const TREND = 'chart: trend children-missing-incidents of Wolverhampton; region';
const SINCE = '2023-09/2024-08';
const CHANGE = `chart: change violence-and-sexual-offences of Wolverhampton; Penn; region since ${SINCE}`;

function compiled(piece: string, by: string, text: string = SAMPLE_STORY): ReturnType<typeof compileSample> {
  if (!text.includes(piece)) throw new Error(`The sample has no ${piece}.`);
  return compileSample(text.replace(piece, by));
}

test('each area has the published figure of then and of now, and what became of it in the words of every other page', () => {
  const { story, diagnostics } = compiled(TREND, CHANGE);
  expect(diagnostics).toEqual([]);
  const chart = story.chapters.find(({ id }) => id === 'trend')?.chart;
  if (chart?.kind !== 'change') throw new Error('The chapter has no chart of a change.');
  expect(chart.rows.map(({ label }) => label)).toEqual([
    'Wolverhampton',
    'Penn',
    'The seven boroughs together',
  ]);
  const indicator = PUBLISHED.indicator('violence-and-sexual-offences');
  const area = PUBLISHED.area('Penn');
  if (indicator === null || area === null) throw new Error('The release has no such figure.');
  const period = indicator.geographies.ward?.periods.at(-1) ?? '';
  const finding = findingFor(PUBLISHED, indicator, area, period, { since: SINCE });
  if (finding?.change?.kind !== 'compared') throw new Error('There is no change to compare.');
  const { then, now, outcome } = chart.rows[1] ?? {};
  expect([then, now]).toEqual([finding.change.earlier.value, finding.change.later.value]);
  expect(outcome).toMatch(/fewer|lower|more|higher|about as before/);
  expect(chart.table.rows[1]?.[3]).toBe(outcome);
  expect(chart.summary).toContain(`Penn: ${chart.rows[1]?.thenText ?? '?'}`);
  expect(chart.most).toBe(Math.max(...chart.rows.flatMap((row) => [row.then ?? 0, row.now ?? 0])));
});

test.each([
  ['without a period', 'chart: change robbery of Walsall', /"change robbery of Walsall" is not understood/],
  [
    'of an unknown area',
    `chart: change robbery of Walsal since ${SINCE}`,
    /No area is called "Walsal"\. → Did you mean "Walsall"/,
  ],
  [
    'of an unknown measure',
    `chart: change robery of Walsall since ${SINCE}`,
    /No indicator is called "robery"/,
  ],
  [
    'since a period that there is none of',
    'chart: change robbery of Walsall since 2019',
    /"robbery" has no period "2019"/,
  ],
  [
    'since the newest period itself',
    'chart: change robbery of Walsall since 2025-04/2026-03',
    /What became of "robbery" in Walsall since 2025-04\/2026-03 cannot be told/,
  ],
])('a chart of a change %s is told', (_what, chart, message) => {
  expect(compiled(TREND, chart).diagnostics.join('\n')).toMatch(message);
});

test.each([
  ['Recorded violence was lower than in an earlier year', true],
  ['Robbery was recorded less often than before', true],
  ['The suspension figure rose steeply in one year', true],
  ['Far fewer children enter the justice system than some years ago', true],
  ['Recorded violence with injury is lower than in England as a whole', false],
  ['The same wards have more need for mental health support', false],
])('“%s” claims a change: %s', (heading, claims) => {
  const text = SAMPLE_STORY.replace(/^## .*\{#boroughs\}$/m, `## ${heading} {#boroughs}`);
  expect(text).toContain(heading);
  const says = (of: string): boolean =>
    compileSample(of).diagnostics.some((one) => one.includes('The heading says that something changed'));
  expect(says(text)).toBe(claims);
  const shown = text.replace('chart: boroughs violence-with-injury-recorded', CHANGE);
  expect(says(shown)).toBe(false);
});
