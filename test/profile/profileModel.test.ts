import { expect, test } from 'vitest';
import { isWardVisitorRate } from '../../src/profile/profileModel.ts';
import { profileSeries } from '../../src/profile/profileSeries.ts';
import { profileDocument, profileFindingHeadline } from '../../src/profile/profileHeadline.ts';
import { topicDigest } from '../../src/profile/topicDigest.ts';
import { ageSentence } from '../../src/words/finding.ts';
import { PROFILE_CODES, publishedModel } from '../support/publishedProfiles.ts';

const heathTown = publishedModel('E05014848');
const wolverhampton = publishedModel('E08000031');
const region = publishedModel('E11000005');

test('the main layers come first: violence, deprivation, missing episodes at the level of publication', () => {
  expect(heathTown.headlines.map(({ entry }) => [entry.indicator.id, entry.level])).toEqual([
    ['violence-with-injury', 'ward'],
    ['imd-score', 'ward'],
    ['children-missing-incidents', 'borough'],
  ]);
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

test('a figure that hangs on the ward look-up is given no verdict on any page', () => {
  const flagged = PROFILE_CODES.filter((code) => code.startsWith('E05')).flatMap((code) =>
    [...publishedModel(code).byId.values()].filter(
      ({ entry: { observation } }) => observation.status === 'measured' && observation.alternative !== null,
    ),
  );
  expect(flagged.length).toBeGreaterThan(17);
  expect(flagged.filter(({ finding }) => finding.comparison.kind === 'compared')).toEqual([]);
});

test('a number of people is set beside no larger area’s number', () => {
  for (const code of ['E05014848', 'E08000031']) {
    const people = publishedModel(code).byId.get('population-total');
    expect(people?.entry.indicator.unit).toBe('count');
    expect(people?.finding.comparator).toBeNull();
    expect(people?.comparators).toEqual([]);
  }
});

test('headings say the finding in words', () => {
  expect(profileFindingHeadline(heathTown)).toBe(
    'the recorded rate of violence with injury and income deprivation are both in the highest fifth of the seven boroughs’ wards',
  );
  expect(profileFindingHeadline(wolverhampton)).toBe(
    'the recorded rate of violence with injury is higher than that of England',
  );
});

test('every area has a title of its own that names it', () => {
  const titles = PROFILE_CODES.map((code) => profileDocument(publishedModel(code)).title);
  expect(new Set(titles).size).toBe(200);
  expect(titles.filter((title) => title.length > 65)).toEqual([]);
});

test('a topic’s line counts the area’s own figures and names whose the others are', () => {
  const children = heathTown.topics.find(({ topic }) => topic === 'children-missing-and-exploitation');
  expect(topicDigest(children?.figures ?? [], 'ward', false)).toMatch(
    /^6 measures: .*for Wolverhampton as a whole: 6\.$/,
  );
});

test('a topic’s line names what two sources measure', () => {
  for (const [model, level] of [
    [wolverhampton, 'borough'],
    [heathTown, 'ward'],
  ] as const) {
    const lines = model.topics.map(
      ({ topic, figures }) => [topic, topicDigest(figures, level, false)] as const,
    );
    expect(Object.fromEntries(lines).violence).toMatch(
      /^10 measures \(robbery and possession of weapons twice each, from two sources\): /,
    );
    for (const [topic, line] of lines) if (topic !== 'violence') expect(line).not.toContain('two sources');
  }
});

test('a topic’s line counts a thing that two sources measure once', () => {
  const violence = wolverhampton.topics.find(({ topic }) => topic === 'violence')?.figures ?? [];
  const higher = (...ids: string[]): string =>
    topicDigest(
      violence
        .filter(({ entry }) => ids.includes(entry.indicator.id))
        .map((figure) => ({
          ...figure,
          finding: {
            ...figure.finding,
            comparator: { name: 'England', value: 0 },
            comparison: { kind: 'compared', verdict: 'higher', comparatorValue: 0 },
            band: 'highest-fifth',
          },
        })),
      'borough',
      false,
    );
  expect(higher('robbery', 'robbery-recorded')).toBe(
    '2 measures (robbery twice, from two sources): higher than England: 1; in the highest fifth of boroughs: 1.',
  );
  expect(higher('robbery', 'homicide-recorded')).toBe(
    '2 measures: higher than England: 2; in the highest fifth of boroughs: 2.',
  );
});

test('the flag of a city centre drops no verdict from a topic’s line, and says what visitors may do', () => {
  const ladywood = publishedModel('E05011151');
  expect(ladywood.file.area.cityCentre).toBe(true);
  const violence = ladywood.topics.find(({ topic }) => topic === 'violence')?.figures ?? [];
  expect(topicDigest(violence, 'ward', false)).toContain('higher than');
  const verdicts = topicDigest(violence, 'ward', false).replace(/\.$/, '');
  const [before = '', after = ''] = verdicts.split(/(?=; for Birmingham as a whole)/);
  const digest = topicDigest(violence, 'ward', true);
  const raised = violence.filter(({ entry }) => isWardVisitorRate(entry)).length;
  expect(raised).toBeGreaterThan(0);
  expect(digest).toBe(`${before}; rates which visitors may raise: ${raised}${after}.`);
});

test('a heading sets violence beside income deprivation, never beside an index that has violence in it', () => {
  for (const code of PROFILE_CODES) {
    expect(profileFindingHeadline(publishedModel(code))).not.toMatch(/(?<!income )deprivation/);
  }
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

test('months run from the first to the last, gaps included', () => {
  const figure = wolverhampton.byId.get('robbery');
  const series = figure === undefined ? null : profileSeries(wolverhampton.file, figure);
  expect(series?.points[0]?.period).toBe('2023-05');
  expect(series?.points.at(-1)?.period).toBe('2026-03');
  expect(series?.points).toHaveLength(35);
});
