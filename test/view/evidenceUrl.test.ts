import { expect, test } from 'vitest';
import { parseEvidenceUrl, serialiseEvidenceUrl } from '../../src/view/evidenceUrl.ts';

const KNOWN = {
  areas: ['E05011118', 'E08000025'],
  indicators: ['robbery', 'child-poverty'],
  releases: ['2026-11'],
};
const parse = (query: string) => parseEvidenceUrl(new URLSearchParams(query), KNOWN);

test.each([
  'areas=E05011118,E08000025&indicators=robbery,child-poverty&release=2026-11',
  'near=WV10+0AA&metres=800&indicators=robbery&compare=region&earlier=no',
  'outline=_-hNguhhKg6Hofw-B_8Dv7Fv-Bv7Fw-B&name=Our+patch&compare=none',
  'areas=E05011118&code=GC93S-ANTE3',
])('%s is read and written back as it was', (query) => {
  const { view, problems } = parse(query);
  expect(problems).toEqual([]);
  expect(serialiseEvidenceUrl(view)).toBe(query);
});

test('what is not known is left out, named and given its nearest neighbour', () => {
  const { view, problems } = parse(
    'areas=E05011118,E05999999,heath&indicators=robery&release=1999&compare=wales',
  );
  expect(view.patch).toEqual({ kind: 'areas', codes: ['E05011118'] });
  expect(view.release).toBeNull();
  expect(problems.map(({ parameter }) => parameter)).toEqual([
    'indicators',
    'compare',
    'release',
    'areas',
    'areas',
  ]);
  expect(problems[0]?.suggestion).toBe('robbery');
});

test('a postcode in any spelling is one postcode, and an unknown distance is the usual one', () => {
  const { view, problems } = parse('near=wv100aa&metres=7');
  expect(view.patch).toEqual({ kind: 'near', postcode: 'WV10 0AA', metres: 800 });
  expect(problems).toHaveLength(1);
});

test.each(['near=somewhere', 'outline=!!', 'areas=', 'indicators=%00', 'earlier=maybe'])(
  'nothing in “%s” stops the page',
  (query) => {
    expect(parse(query).view.patch.kind).toBe('none');
  },
);

test('one word for areas works as well as the other', () => {
  expect(parse('area=E05011118').view).toEqual(parse('areas=E05011118').view);
  expect(parse('area=E05011118').problems).toEqual([]);
  expect(parse('area=E05011118&areas=E05011118,E08000025').view.patch).toMatchObject({
    codes: ['E05011118', 'E08000025'],
  });
});

test('a postcode is read as it was pasted; one with a slip is named with what was meant', () => {
  for (const near of ['WV1-1SH', 'WV1 1SH.', 'WV1%E2%80%931SH', 'wv1%C2%A01sh']) {
    expect(parse(`near=${near}`).view.patch).toMatchObject({ postcode: 'WV1 1SH' });
  }
  const { view, problems } = parse('near=WVI 1SH');
  expect(view.patch.kind).toBe('none');
  expect(problems).toMatchObject([{ parameter: 'near', kind: 'malformed', suggestion: 'WV1 1SH' }]);
});

test('a name loses what cannot be seen, and keeps its own signs', () => {
  expect(parse('areas=E05011118&name=Our%0Bpatch%1B%20(north)%EF%BF%BE').view.name).toBe('Our patch (north)');
});

test.each([
  ['amp;release=2026-11', 'amp;release', 'release'],
  ['%3Findicators=robbery', '?indicators', 'indicators'],
  ['Indicators=robbery', 'Indicators', 'indicators'],
  ['indicator=robbery', 'indicator', 'indicators'],
  ['qqqq=1', 'qqqq', null],
])('the name in “%s” is not dropped in silence', (query, parameter, suggestion) => {
  expect(parse(`areas=E05011118&${query}`).problems).toMatchObject([
    { kind: 'unknown-name', parameter, suggestion },
  ]);
});

test('what counters put on a link is nobody’s question', () => {
  expect(parse('areas=E05011118&utm_source=mail&fbclid=abc&gclid=1').problems).toEqual([]);
});
