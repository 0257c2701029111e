import { expect, test } from 'vitest';
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import { exploreHrefFor } from '../../src/find/exploreHref.ts';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../../src/view/exploreView.ts';
import { serialiseExploreUrl } from '../../src/view/exploreUrl.ts';

function code(text: string): GssCode {
  const parsed = parseGssCode(text);
  if (parsed === null) throw new Error(`${text} is no code`);
  return parsed;
}

const result = { id: 'one', title: 'Somewhere' };

/** The names of the areas are on, beside what always is. */
const closeView = {
  ...DEFAULT_EXPLORE_VIEW,
  layers: [...DEFAULT_EXPLORE_VIEW.layers, { id: 'names', as: null }],
} satisfies ExploreView;

test.each([[['E05011118']], [['E05011118', 'E05011119', 'E05014848']]])(
  'an address of areas is the one that the explorer writes: %s',
  (codes) => {
    const areas = codes.map(code);
    expect(exploreHrefFor({ ...result, kind: 'place', codes: areas, borough: null })).toBe(
      `/explore?${serialiseExploreUrl({ ...closeView, areas, fit: areas })}`,
    );
  },
);

test('an address of a neighbourhood is the one that the explorer writes', () => {
  const [area, borough] = [code('E01010477'), code('E08000031')];
  expect(exploreHrefFor({ ...result, kind: 'neighbourhood', codes: [area], borough })).toBe(
    `/explore?${serialiseExploreUrl({ ...closeView, geography: 'lsoa', areas: [area], fit: [area], borough })}`,
  );
});

test('an address of a local authority is the one that the explorer writes', () => {
  const borough = code('E08000031');
  expect(exploreHrefFor({ ...result, kind: 'borough', codes: [borough], borough })).toBe(
    `/explore?${serialiseExploreUrl({ ...DEFAULT_EXPLORE_VIEW, borough })}`,
  );
});
