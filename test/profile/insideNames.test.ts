import { expect, test } from 'vitest';
import { shortName } from '../../src/profile/insideNames.ts';

test.each([
  ['Heath Town north-east (015D)', 'Heath Town', 'North-east'],
  ['Wolverhampton Central, north-east (020G)', 'Heath Town', 'Wolverhampton Central, north-east'],
  ['Heath Town', 'Wolverhampton', 'Heath Town'],
  // The name of the whole is not cut out of a word.
  ['Parkfields south (031A)', 'Park', 'Parkfields south'],
])('on the map %s on the page of %s is “%s”', (name, whole, short) => {
  expect(shortName(name, whole)).toBe(short);
});
