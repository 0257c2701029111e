/** What a story becomes: every figure resolved by the one finding, every map drawn, every source named. */
import { expect, test } from 'vitest';
import { findingSentence } from '../../src/words/finding.ts';
import { blockTexts, type StoryChapter } from '../../src/domain/story.ts';
import { formatFigureWithUnit } from '../../src/domain/format.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { publishedFigures, publishedIndicator } from '../support/publishedData.ts';
import { findingFor, resolveWards } from '../../stories/resolveFigure.ts';
import { openRelease, releaseIds } from '../../stories/releaseData.ts';
import { parseReference } from '../../stories/reference.ts';
import { compileSample, SAMPLE_STORY } from './sampleStory.ts';

const { story } = compileSample();
const chapterOf = (id: string): StoryChapter => {
  const found = story.chapters.find((chapter) => chapter.id === id);
  if (found === undefined) throw new Error(`No chapter ${id}.`);
  return found;
};

test('a sentence is word for word what every other page says of the figure', () => {
  const data = openRelease('public', releaseIds('public')[0] ?? '');
  const indicator = publishedIndicator('violence-with-injury');
  const area = data.area('Heath Town');
  if (area === null) throw new Error('No Heath Town.');
  const finding = findingFor(data, indicator, area, 'iod2025');
  if (finding === null) throw new Error('No finding.');
  expect(blockTexts(chapterOf('ward').blocks)[0]).toBe(findingSentence(finding));
});

test('a figure stands with its unit and is the published one', () => {
  const indicator = publishedIndicator('violence-with-injury-recorded');
  const observation = publishedFigures('violence-with-injury-recorded', 'borough', '2024-07/2025-06').get(
    'E08000031' as never,
  );
  if (observation === undefined || !isMeasured(observation)) throw new Error('No figure for Wolverhampton.');
  const written = formatFigureWithUnit(observation.value, indicator);
  expect(blockTexts(chapterOf('boroughs').blocks)[0]).toContain(written);
});

test('a chart that marks wards still counts them when it says which is highest', () => {
  const { story: marked } = compileSample(
    SAMPLE_STORY.replace(
      'chart: wards risk-index in Wolverhampton',
      'chart: wards violence-with-injury in Wolverhampton\nareas: St Peters',
    ),
  );
  const chart = marked.chapters.find(({ id }) => id === 'wards')?.chart;
  if (chart?.kind !== 'bars') throw new Error('No bars.');
  const [highest] = [...chart.bars].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  expect(highest).toMatchObject({ label: 'St Peters', marked: true });
  expect(chart.summary).toContain(`Highest: St Peters, ${highest?.text ?? ''} `);
});

test('England and the region are not among the boroughs when a chart says which is highest', () => {
  const chart = chapterOf('boroughs').chart;
  if (chart?.kind !== 'bars') throw new Error('No bars.');
  expect(chart.bars.map(({ label }) => label)).toContain('England');
  expect(chart.summary).toMatch(/Highest: Birmingham, .* Lowest: Solihull, /);
});

test('each figure and fact leads to a source of its chapter', () => {
  for (const { blocks, sources } of story.chapters) {
    const numbers = [...JSON.stringify(blocks).matchAll(/"source":(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    for (const number of numbers) expect(sources[number - 1]?.text).toBeTruthy();
  }
  expect(
    chapterOf('pair')
      .sources.map(({ text }) => text)
      .join(' '),
  ).toContain('A paper (December 2021), paragraph 150');
});

test('maps are drawn without styles or ids of another map, and outlines are shared', () => {
  const pictures = story.chapters.flatMap(({ map }) => (map === null ? [] : [map.svg]));
  expect(pictures.length).toBe(3);
  const ids = pictures.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of pictures) expect(svg).not.toMatch(/ style=|<script|href="http/);
  const shared = new Set([...story.shapes.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const used = pictures.flatMap((svg) => [...svg.matchAll(/<use href="#([^"]*)"/g)].map(([, id]) => id));
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((id) => !shared.has(id))).toEqual([]);
});

test('a map says in words what it shows, Step Together places with their date', () => {
  const map = chapterOf('pair').map;
  expect(map?.summary.join(' ')).toMatch(/Step Together places are shown as they were on 13 December 2021/);
  expect(map?.pair?.cells).toHaveLength(9);
  expect(map?.explore).toBe('compare=income-deprivation&layers=step-together,boroughs');
});

test('charts hold their figures as text and as a table', () => {
  const boroughs = chapterOf('boroughs').chart;
  const bars = boroughs?.kind === 'bars' ? boroughs.bars : [];
  expect(bars.slice(-2).map(({ label }) => label)).toEqual(['The seven boroughs together', 'England']);
  const ofBoroughs = bars.slice(0, -2);
  expect(ofBoroughs.map(({ label }) => label).sort()).toEqual([
    'Birmingham',
    'Coventry',
    'Dudley',
    'Sandwell',
    'Solihull',
    'Walsall',
    'Wolverhampton',
  ]);
  // Ordered by figures only where intervals say how sure that order is, and the story's own place is picked out.
  expect(ofBoroughs.every(({ lower, upper }) => lower !== null && upper !== null)).toBe(true);
  expect(ofBoroughs.map(({ value }) => value)).toEqual(
    ofBoroughs.map(({ value }) => value).toSorted((a, b) => Number(b) - Number(a)),
  );
  expect(bars.filter(({ own }) => own === true).map(({ label }) => label)).toEqual(['Wolverhampton']);
  expect(boroughs?.summary).toMatch(/Highest: Birmingham, [\d.]+ per 1,000 residents\. Lowest: Solihull/);
  const time = chapterOf('time').chart;
  expect(time?.kind === 'timeline' ? time.spans[0] : null).toMatchObject({
    from: 0,
    length: 3,
    text: 'April 2021 to June 2021',
  });
  for (const { chart } of story.chapters)
    if (chart !== null) expect(chart.table.rows.length).toBeGreaterThan(0);
});

test('bars without intervals are in the order of names', () => {
  const text = SAMPLE_STORY.replace(
    'chart: boroughs violence-with-injury-recorded',
    'chart: boroughs section-47-rate',
  );
  const chart = compileSample(text).story.chapters.find(({ id }) => id === 'boroughs')?.chart;
  const bars = chart?.kind === 'bars' ? chart.bars.filter(({ marked }) => !marked) : [];
  expect(bars).toHaveLength(7);
  expect(bars.some(({ lower }) => lower === null)).toBe(true);
  expect(bars.map(({ label }) => label)).toEqual(bars.map(({ label }) => label).toSorted());
});

test('a ward that stands in a fifth by one way of assigning neighbourhoods only is said to be perhaps one more', () => {
  const data = openRelease('public', releaseIds('public')[0] ?? '');
  const wards = (text: string): string => {
    const reference = parseReference(text);
    const resolved = reference.kind === 'wards' ? resolveWards(data, reference) : null;
    return resolved?.ok === true ? resolved.text : '';
  };
  expect(wards('wards of Dudley in the highest fifth of violence-with-injury')).toBe(
    '1 of the 24 wards (perhaps 1 more)',
  );
  expect(wards('wards of Solihull in the highest fifth of violence-with-injury as value')).toBe('2');
});

test('the grammar of references', () => {
  expect(parseReference('a-b of Heath Town, Wolverhampton in 2023/24 against england as verdict')).toEqual({
    kind: 'figure',
    indicator: 'a-b',
    area: 'Heath Town, Wolverhampton',
    period: '2023/24',
    against: 'england',
    since: null,
    form: 'verdict',
  });
  expect(parseReference('a of region since 2019 as change')).toMatchObject({ since: '2019', form: 'change' });
  expect(parseReference('wards of Walsall in the second lowest fifth of a as value')).toEqual({
    kind: 'wards',
    borough: 'Walsall',
    fifth: 'second lowest',
    indicator: 'a',
    valueOnly: true,
  });
  expect(parseReference('cite: x')).toEqual({ kind: 'cite', id: 'x' });
  expect(parseReference('nonsense')).toEqual({ kind: 'malformed' });
});
