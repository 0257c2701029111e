/** The page of an area where a partner's measure stands in for a public one that wards do not have. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGeometry } from '../../src/data/decodeGeometry.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { DoneSection } from '../../src/profile/DoneSection.tsx';
import { HowMuchSection } from '../../src/profile/HowMuchSection.tsx';
import { InsideSection } from '../../src/profile/InsideSection.tsx';
import { SourcesSection } from '../../src/profile/SourcesSection.tsx';
import { TopicSection } from '../../src/profile/TopicSection.tsx';
import type { ProfileModel } from '../../src/profile/profileModel.ts';
import { areasOf, readJson } from '../data/publishedFiles.ts';
import { drawnText } from '../support/drawnText.tsx';
import {
  BLAKENHALL,
  HEATH_TOWN,
  INVENTED,
  inventedRelease,
  PARTNER_MEASURE,
  PARTNER_TITLE,
  PUBLIC_MEASURE,
  PUBLISHER,
  type InventedRelease,
} from '../support/inventedRelease.ts';
import { publishedModel } from '../support/publishedData.ts';
import { geoPath } from '../support/publishedGeo.ts';

const WOLVERHAMPTON = 'E08000031';
const DUDLEY_WARD = 'E05015905';

let all: InventedRelease;
let oneLocalAuthority: InventedRelease;
beforeAll(async () => {
  all = await inventedRelease();
  oneLocalAuthority = await inventedRelease((rows) =>
    rows.filter((row) => row.startsWith('area') || /^E050148[3-5]/.test(row)),
  );
}, 60_000);
afterAll(() => {
  for (const release of [all, oneLocalAuthority]) release.remove();
});

function headlinesOf(model: ProfileModel): string {
  return drawnText(<HowMuchSection model={model} />);
}

describe('a ward', () => {
  test('with a partner’s figure shows it first, under its own name, period and publisher', () => {
    const model = all.model(BLAKENHALL);
    const shown = model.headlines.at(-1);
    expect(shown?.entry).toMatchObject({ level: 'ward', indicator: { id: PARTNER_MEASURE } });
    expect(shown !== undefined && isMeasured(shown.entry.observation)).toBe(true);
    const text = headlinesOf(model);
    expect(text).toContain(PARTNER_TITLE);
    expect(text).toContain('year ending March 2025');
    expect(text).toContain(`As supplied by ${PUBLISHER}. This is another measure than “`);
    expect(text).toContain(`Source: ${PUBLISHER}, Invented missing incidents.`);
    // The data owner's caution, and that small counts are withheld.
    expect(text).toContain('They describe nobody and no place.');
    expect(text).toContain('Small counts are withheld');
    expect(text).not.toContain('Published for whole boroughs only');
    expect(drawnText(<SourcesSection model={model} published={INVENTED.published} />)).toContain(
      'Invented missing incidents',
    );
  });

  test('keeps the public figure of its borough under the topic', () => {
    const model = all.model(BLAKENHALL);
    const topic = model.topics.find(({ figures }) =>
      figures.some(({ entry }) => entry.indicator.id === PUBLIC_MEASURE),
    );
    if (topic === undefined) throw new Error('The public measure is nowhere.');
    expect(drawnText(<TopicSection topic={topic} model={model} />)).toContain(
      'Wolverhampton, year ending March 2025',
    );
  });

  test('whose figure is withheld says so, and not that none is published', () => {
    const text = headlinesOf(all.model(HEATH_TOWN));
    expect(text).toContain(PARTNER_TITLE);
    expect(text).toContain('The figure is withheld: it is so small');
    expect(text).not.toContain('Published for whole boroughs only');
  });

  test('that the partner’s data do not cover has its borough’s figure, with the reason', () => {
    const model = oneLocalAuthority.model(DUDLEY_WARD);
    expect(model.headlines.at(-1)?.entry).toMatchObject({
      level: 'borough',
      indicator: { id: PUBLIC_MEASURE },
    });
    const text = headlinesOf(model);
    expect(text).toContain(`The figures for wards supplied by ${PUBLISHER} do not cover this ward.`);
    expect(text).not.toContain('Published for whole boroughs only');
    expect(headlinesOf(oneLocalAuthority.model(BLAKENHALL))).toContain(PARTNER_TITLE);
  });

  test('of a release without a partner’s data says what it always said', () => {
    const text = headlinesOf(publishedModel(BLAKENHALL));
    expect(text).toContain('Published for whole boroughs only. This is the figure for Wolverhampton.');
    expect(text).not.toContain('supplied by');
  });
});

test('a borough keeps the public measure for itself and lists its wards by the partner’s', () => {
  const model = all.model(WOLVERHAMPTON);
  expect(model.headlines.at(-1)?.entry.indicator.id).toBe(PUBLIC_MEASURE);
  expect(Object.keys(model.file.partFigures)).toContain(PARTNER_MEASURE);
  expect(headlinesOf(model)).not.toContain('As supplied by');
  const shapes = decodeGeometry('ward', readJson(geoPath('ward.json')), areasOf('ward'));
  expect(drawnText(<InsideSection model={model} shapes={shapes} credit="" />)).toContain(
    `${PARTNER_TITLE} year ending March 2025`,
  );
  expect(Object.keys(publishedModel(WOLVERHAMPTON).file.partFigures)).not.toContain(PUBLIC_MEASURE);
});

test('routes that a partner supplies stand under what runs now, and no page says that nobody knows of them', () => {
  const [near, far] = [HEATH_TOWN, BLAKENHALL].map((code) =>
    drawnText(<DoneSection model={all.model(code)} />),
  );
  expect(near).toContain('Step Together routes supplied by the partnership');
  expect(near?.indexOf('Step Together routes supplied')).toBeLessThan(near?.indexOf('What you can do') ?? 0);
  expect(far).toContain('None of the routes supplied comes near Blakenhall.');
  expect(near).not.toContain('What runs now is not known here.');
  const region = all.model('E11000005').file.done.map(({ text }) => text);
  expect(region.join(' ')).not.toContain('What runs today is not known here');
  expect(region.join(' ')).toContain('Lines of routes supplied since are shown with their days.');
});
