import { expect, test } from 'vitest';
import { profileSeries } from '../../src/profile/profileSeries.ts';
import { profileDocument } from '../../src/profile/profileDocument.ts';
import { ageSentence } from '../../src/words/finding.ts';
import { PROFILE_CODES, publishedModel } from '../support/publishedData.ts';

const heathTown = publishedModel('E05014848');
const wolverhampton = publishedModel('E08000031');
const region = publishedModel('E11000005');

test('one measure of violence leads at every level; counts, deprivation and missing episodes follow', () => {
  expect(heathTown.headlines.map(({ entry }) => [entry.indicator.id, entry.level])).toEqual([
    ['violence-with-injury', 'ward'],
    ['violence-and-sexual-offences', 'ward'],
    ['robbery', 'ward'],
    ['imd-score', 'ward'],
    ['children-missing-incidents', 'borough'],
  ]);
  for (const model of [heathTown, wolverhampton, region]) {
    expect(model.headlines[0]?.entry.indicator.id).toBe('violence-with-injury');
  }
});

test('a figure stands once: the main layers are not among the topics', () => {
  const ids = heathTown.topics.flatMap(({ figures }) => figures.map(({ entry }) => entry.indicator.id));
  expect(ids).not.toContain('violence-with-injury');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length + heathTown.headlines.length).toBe(heathTown.byId.size);
});

test('nothing is compared with itself, and the first comparison is one that has a figure if any has', () => {
  for (const model of [heathTown, wolverhampton, region]) {
    for (const { entry, finding, comparators } of model.byId.values()) {
      expect(comparators.map(({ level }) => level)).not.toContain(entry.level);
      if (comparators.some(({ value }) => value !== null)) expect(finding.comparator?.value).not.toBeNull();
    }
  }
});

test('a number of people is set beside no larger area’s number', () => {
  for (const code of ['E05014848', 'E08000031']) {
    const people = publishedModel(code).byId.get('population-total');
    expect(people?.entry.indicator.unit).toBe('count');
    expect(people?.finding.comparator).toBeNull();
    expect(people?.comparators).toEqual([]);
  }
});

test('every area has a title of its own that names it', () => {
  const titles = PROFILE_CODES.map((code) => profileDocument(publishedModel(code)).title);
  expect(new Set(titles).size).toBe(PROFILE_CODES.length);
  expect(titles.filter((title) => title.length > 65)).toEqual([]);
});

test('shares by age carry the date of the Census, and say when they hang on the ward look-up', () => {
  const parts = (['population-aged-0-15', 'population-aged-16-24'] as const).flatMap((id) => {
    const figure = heathTown.byId.get(id);
    return figure === undefined ? [] : [{ words: id, finding: figure.finding }];
  });
  expect(parts).toHaveLength(2);
  expect(ageSentence(parts)).toMatch(/^By age \(Census 2021\): 23\.0% were /);
  expect(ageSentence(parts)).toContain('depend on how neighbourhoods are assigned to wards');
  expect(ageSentence(parts.slice(0, 1))).not.toContain('assigned');
});

test('years are drawn beside a figure, and months, which stand under better or worse, are not', () => {
  const [years, months] = ['children-missing-incidents', 'robbery'].map((id) => wolverhampton.byId.get(id));
  if (years === undefined || months === undefined) throw new Error('Wolverhampton lacks a measure.');
  expect(profileSeries(wolverhampton.file, years)?.points[0]?.period).toBe('2018');
  expect(profileSeries(wolverhampton.file, months)).toBeNull();
});
