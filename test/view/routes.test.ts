import { expect, test } from 'vitest';
import { normalisePath, routeOf, routePath, ROUTES } from '../../src/view/routes.ts';

test.each(ROUTES)('$path is found by its own address', ({ name, path }) => {
  const parameter = path.includes(':') ? 'some-thing' : '';
  expect(routeOf(routePath(name, parameter))).toEqual({ name, parameter });
});

test('an address is a page with its last slash and with the name of its file', () => {
  expect(routeOf('/data/robbery/')).toEqual({ name: 'indicator', parameter: 'robbery' });
  expect(routeOf('/data/index.html')).toEqual({ name: 'data', parameter: '' });
  expect(routeOf('/data/')).toEqual({ name: 'data', parameter: '' });
  expect(normalisePath('/index.html')).toBe('/');
});

test.each(['/explored', '/explore/map', '/area', '/area/', '/area/E08000031/more', '/evidence/pack'])(
  '"%s" is no page',
  (path) => {
    expect(routeOf(path)).toBeNull();
  },
);
