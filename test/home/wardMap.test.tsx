// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { FILES } from '../../src/data/releaseFiles.ts';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { createQueryClient } from '../../src/app/queryClient.ts';
import { createQueries } from '../../src/data/queries.ts';
import { QueriesContext } from '../../src/data/useQueries.ts';
import { formatFigure } from '../../src/domain/format.ts';
import { HomeScreen } from '../../src/home/HomeScreen.tsx';
import { prefetchCombinedAreaFigures } from '../../src/home/combinedAreaFigures.ts';
import {
  COMBINED_AREA_FIGURES,
  COMBINED_AREA_LINES,
  WARD_LIST,
  WARD_MAP,
} from '../../src/home/combinedAreaSource.ts';
import { localAuthorityLabels } from '../../src/home/wardMapLabels.ts';
import { extentOf, fitView } from '../../src/map/project.ts';
import { loadLazily } from '../../src/ui/LazyPart.tsx';
import { fixture } from '../support/fixtureRelease.ts';

const client = createQueryClient();
const queries = createQueries(fixture.readPublic);
const wards = fixture.areas('ward');
const boroughs = fixture.areas('borough');
const indicator = fixture.indicator('violence-with-injury');
const figures = fixture.figures(indicator.id, 'ward', 'iod2025');

beforeAll(async () => {
  await Promise.all(
    [COMBINED_AREA_FIGURES, COMBINED_AREA_LINES, WARD_LIST, WARD_MAP].map((source) => loadLazily(source)),
  );
  await prefetchCombinedAreaFigures(client, queries);
});

function home(): HTMLElement {
  const { container } = render(
    <QueryClientProvider client={client}>
      <QueriesContext value={queries}>
        <HomeScreen />
      </QueriesContext>
    </QueryClientProvider>,
  );
  return container;
}

/** What jsdom lacks of a pointer. */
function point(target: Element, type: string, pointerType: string): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'pointerType', { value: pointerType });
  fireEvent(target, event);
}

const mapLink = (page: HTMLElement, code: string) => page.querySelector(`.ward-map a[href$="${code}"]`)!;
/** Asked for by role in this part alone: over the whole page the question takes seconds. */
const reading = (page: HTMLElement) => within(page.querySelector<HTMLElement>('.map-hero__reading')!);
const ward = wards.find(({ name }) => name === 'Heath Town')!;

test('the map has a link to the page of every ward, none of them a stop for the keyboard', () => {
  const page = home();
  const links = [...page.querySelectorAll('.ward-map a')];
  expect(new Set(links.map((link) => link.getAttribute('href')))).toEqual(
    new Set(wards.map(({ code }) => `/area/${code}`)),
  );
  expect(links.filter((link) => link.getAttribute('tabindex') !== '-1')).toEqual([]);
  expect(screen.getByRole('group', { name: new RegExp(`^${indicator.title} by ward`) })).toBeDefined();
});

test('the list has every ward under its borough, with the published figure and the way to its page', () => {
  const page = home();
  const list = within(
    page.querySelector<HTMLElement>('section.ward-list[aria-labelledby="ward-list-title"]')!,
  );
  const links = new Map(
    [...page.querySelectorAll('.ward-list a')].map((link) => [link.getAttribute('href'), link]),
  );
  for (const { code, name } of wards) {
    const link = links.get(`/area/${code}`);
    expect(link?.textContent).toBe(name);
    const observation = figures.get(code);
    if (observation?.status !== 'measured') throw new Error(`${name} has no figure.`);
    expect(link?.closest('li')?.textContent).toBe(`${name} ${formatFigure(observation.value, indicator)}`);
  }
  for (const { name } of boroughs) expect(list.getByText(`${name} as a whole`)).toBeDefined();
});

test('the region is told in three lines with counts, periods, help and sources', () => {
  home();
  const lines = within(screen.getByRole('list', { name: 'The region in three lines' })).getAllByRole(
    'listitem',
  );
  expect(lines).toHaveLength(3);
  expect(lines[0]?.textContent).toMatch(
    /^\d+\.\d (estimated )?recorded offences of violence with injury a year for /,
  );
  expect(lines[1]?.textContent).toMatch(
    /[\d,]+ recorded .* in the year to \w+ 20\d\d, [\d,]+ in the year to \w+ 20\d\d: .*\.$/,
  );
  expect(within(lines[2]!).getByRole('link').getAttribute('href')).toBe('/about#help');
});

test('a mouse reads a ward and leaves its link to be followed', () => {
  const page = home();
  const link = mapLink(page, ward.code);
  point(link.querySelector('path')!, 'pointerover', 'mouse');
  expect(page.querySelector('.map-hero__reading')?.textContent).toMatch(
    /^Heath Town, Wolverhampton: \d+\.\d (estimated )?recorded offences/,
  );
  expect(page.querySelectorAll('.map-hero__mark path')).toHaveLength(2);
  expect(reading(page).queryByRole('link')).toBeNull();
  point(link, 'pointerdown', 'mouse');
  let isKept = false;
  page.addEventListener('click', (event) => {
    isKept = !event.defaultPrevented;
    event.preventDefault();
  });
  fireEvent.click(link);
  expect(isKept).toBe(true);
});

test('a finger reads first and is offered the page of the ward and of its borough; its second press follows', () => {
  const page = home();
  const link = mapLink(page, ward.code);
  const followed: boolean[] = [];
  page.addEventListener('click', (event) => {
    followed.push(!event.defaultPrevented);
    event.preventDefault();
  });
  for (let press = 0; press < 2; press += 1) {
    point(link, 'pointerdown', 'touch');
    fireEvent.click(link);
  }
  expect(followed).toEqual([false, true]);
  expect(reading(page).getByRole('link', { name: 'Open Heath Town' }).getAttribute('href')).toBe(
    `/area/${ward.code}`,
  );
  expect(reading(page).getByRole('link', { name: 'All of Wolverhampton' })).toBeDefined();
});

test('standing on a ward of the list reads it and marks it on the map', () => {
  const page = home();
  const link = page.querySelector<HTMLElement>(`.ward-list a[href="/area/${ward.code}"]`)!;
  fireEvent.focusIn(link);
  expect(page.querySelector('.map-hero__reading')?.textContent).toContain('Heath Town');
  expect(page.querySelector('.map-hero__mark path')?.getAttribute('d')).toBe(
    mapLink(page, ward.code).querySelector('path')?.getAttribute('d'),
  );
  fireEvent.focusOut(link);
  expect(page.querySelector('.map-hero__mark')).toBeNull();
});

test('the map names all boroughs at every width, each on its own land', async () => {
  const { release } = await import('../../src/data/prefetchCatalogue.ts').then(({ prefetchRelease }) =>
    prefetchRelease(client, queries),
  );
  const shapes = await client.query(queries.file(release, FILES.shapes('ward')));
  const projection = fitView(extentOf(shapes.boroughs));
  for (const { tier, layout } of localAuthorityLabels(boroughs, projection)) {
    expect(layout.labels.map(({ text }) => text).toSorted(), tier).toEqual(
      boroughs.map(({ name }) => name).toSorted(),
    );
    for (const { text, x, y } of layout.labels) {
      const own = shapes.boroughs.find(({ code }) =>
        boroughs.some((b) => b.code === code && b.name === text),
      );
      const [west, south, east, north] = extentOf([own!]);
      const [[left, bottom], [right, top]] = [
        projection.project(west, south),
        projection.project(east, north),
      ];
      expect(x > left && x < right && y > top && y < bottom, `${text} (${tier})`).toBe(true);
    }
  }
});
