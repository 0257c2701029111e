// @vitest-environment jsdom
/** An area's page around the questions people come with: its parts by role, on pages of every kind. */
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { formatCount } from '../../src/domain/format.ts';
import { isMeasured } from '../../src/domain/observation.ts';
import { BesideSection } from '../../src/profile/BesideSection.tsx';
import { BetterSection } from '../../src/profile/BetterSection.tsx';
import { ContentsList } from '../../src/profile/ContentsList.tsx';
import { HowMuchSection } from '../../src/profile/HowMuchSection.tsx';
import { ProfileHead } from '../../src/profile/ProfileHead.tsx';
import { countIn, movements } from '../../src/profile/movements.ts';
import { drawnText } from '../support/drawnText.tsx';
import { PROFILE_CODES, publishedModel, publishedProfile, SHARED } from '../support/publishedData.ts';

const PLAIN_WARD = 'E05014848';
const WARD_WITH_A_HOLE = 'E05011175';
const BIRMINGHAM = 'E08000025';
const REGION = 'E11000005';
const MONTHLY = ['Violence and sexual offences', 'Robbery', 'Possession of weapons', 'Anti-social behaviour'];

afterEach(cleanup);
const show = (part: ReactNode) => render(<Router ssrPath="/">{part}</Router>);

describe('better or worse', () => {
  test('on every page each measure has an answer with both counts, or names the months that are missing', () => {
    const holes: string[] = [];
    for (const code of PROFILE_CODES) {
      const model = publishedModel(code);
      const told = movements(model);
      expect(
        told.map(({ title }) => title),
        code,
      ).toEqual(MONTHLY);
      for (const { id, answer } of told) {
        const entry = model.byId.get(id)?.entry;
        const counts = [entry?.earlier ?? null, entry?.observation ?? null].map(countIn);
        if (counts.includes(null)) {
          holes.push(code);
          expect(answer, `${code} ${id}`).toMatch(
            /Records of [A-Z][a-z]+ 20\d\d.* are missing, so .*(The nearest that can be: \d|So which way)/,
          );
        }
        for (const count of counts)
          if (count !== null && !counts.includes(null)) expect(answer).toContain(formatCount(count));
        expect(answer, `${code} ${id}`).not.toMatch(/verdict/i);
      }
    }
    expect(holes).toContain(WARD_WITH_A_HOLE);
    expect(new Set(holes).size).toBeLessThan(20);
  });

  test.each([PLAIN_WARD, WARD_WITH_A_HOLE, BIRMINGHAM, REGION])(
    'of %s stands in sight under its heading, with a table of every month behind it',
    (code) => {
      show(<BetterSection model={publishedModel(code)} />);
      const section = screen.getByRole('region', { name: 'Better or worse?' });
      const measures = within(section).getAllByRole('article');
      expect(measures).toHaveLength(4);
      for (const [index, measure] of measures.entries()) {
        expect(within(measure).getByRole('heading', { level: 3, name: MONTHLY[index] ?? '' })).toBeDefined();
        expect(measure.closest('details')).toBeNull();
        expect(measure.querySelector('svg.two-years')?.getAttribute('aria-hidden')).toBe('true');
      }
      const table = within(section).getByRole('table', { name: 'Counts month by month', hidden: true });
      const months = publishedProfile(code).months['robbery']?.counts ?? [];
      const rows = within(table).getAllByRole('row', { hidden: true });
      expect(rows.length).toBeGreaterThan(30);
      expect(rows.length).toBeLessThanOrEqual(months.length + 1);
      expect(within(table).getAllByText('records missing').length).toBeGreaterThan(0);
    },
  );

  test('of a ward has its borough’s direction beside it where the release holds the borough’s earlier year', () => {
    const model = publishedModel(PLAIN_WARD);
    const wolverhampton = publishedModel('E08000031').byId.get('robbery');
    expect(model.changesAround.get('robbery')?.change).toEqual(wolverhampton?.finding.change);
    const told = movements(model).find(({ id }) => id === 'robbery');
    expect(told?.around).toMatch(/^In Wolverhampton as a whole there were \d/);
  });
});

describe('the head', () => {
  test.each([
    [PLAIN_WARD, 'Heath Town', 'A ward in Wolverhampton'],
    [BIRMINGHAM, 'Birmingham', 'One of the seven boroughs'],
    [REGION, 'The seven boroughs of the West Midlands', 'All seven boroughs together'],
  ])('of %s is the name and no finding, then where, then three lines', (code, name, where) => {
    show(<ProfileHead model={publishedModel(code)} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name);
    expect(screen.getByText(where)).toBeDefined();
    expect(document.querySelectorAll('.area-lines > p')).toHaveLength(3);
    expect(document.querySelector('.help-brief a')?.getAttribute('href')).toBe('#help');
  });

  test('links of earlier addresses lead to their parts: every link on the page has a target of its own', () => {
    for (const code of [PLAIN_WARD, BIRMINGHAM, REGION]) {
      show(<ContentsList model={publishedModel(code)} />);
      const targets = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
      for (const kept of [
        '#main-layers',
        '#inside',
        '#unseen',
        '#changes',
        '#done',
        '#help',
        '#topics',
        '#sources',
      ])
        expect(targets, code).toContain(kept);
      expect(targets.includes('#beside'), code).toBe(code !== REGION);
      cleanup();
    }
  });
});

describe('beside other places', () => {
  test.each([PLAIN_WARD, BIRMINGHAM])('%s has a strip and words for each figure, and a table', (code) => {
    const model = publishedModel(code);
    show(<BesideSection model={model} />);
    const section = screen.getByRole('region', { name: 'Beside other places' });
    const strips = [...section.querySelectorAll('.strip')];
    expect(strips.length).toBeGreaterThan(25);
    for (const strip of strips) expect(strip.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
    const table = within(section).getByRole('table', {
      name: 'Each figure and those around it',
      hidden: true,
    });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(strips.length + 1);
    expect(section.textContent).not.toMatch(/[Ee]thnic group|population/);
  });

  test('nothing is beside the region', () => {
    const { container } = show(<BesideSection model={publishedModel(REGION)} />);
    expect(container.textContent).toBe('');
  });
});

describe('how much', () => {
  test('a rate of offences has its count, and a score that is a share says so in people', () => {
    const model = publishedModel(PLAIN_WARD);
    show(<HowMuchSection model={model} />);
    const article = document.getElementById('robbery');
    const count = countIn(model.byId.get('robbery')?.entry.observation ?? null);
    expect(article?.textContent).toContain(`${formatCount(count ?? -1)} in a year`);
    expect(screen.getByText(/A rate says how many/).textContent).toContain('live or work here');
  });

  test('Birmingham, two fifths of the seven boroughs, is set beside the other six; no other borough is', () => {
    const text = drawnText(<HowMuchSection model={publishedModel(BIRMINGHAM)} />);
    const boroughs = SHARED.boroughs.map(({ code }) => publishedModel(code));
    let [part, whole] = [0, 0];
    for (const model of boroughs.filter(({ file }) => file.area.code !== BIRMINGHAM)) {
      const observation = model.byId.get('robbery')?.entry.observation;
      if (observation === undefined || !isMeasured(observation)) throw new Error(model.file.area.name);
      part += observation.numerator ?? 0;
      whole += observation.denominator ?? 0;
    }
    expect(text).toContain(`The other six boroughs together: ${((part / whole) * 1000).toFixed(1)}.`);
    for (const model of boroughs.filter(({ file }) => file.area.code !== BIRMINGHAM)) {
      expect(drawnText(<HowMuchSection model={model} />)).not.toContain('The other six boroughs');
    }
  });
});
