/** Notes that could point to a person are found; notes about a place and a time are let through. */
import { expect, test } from 'vitest';
import { screenNote } from '../../src/domain/personScreen.ts';

const PLACES = ['Lozells', 'Handsworth', 'Birmingham', 'Perry Barr', 'Soho & Jewellery Quarter'];
const kindsIn = (text: string) => screenNote(text, PLACES).map(({ kind, written }) => `${kind}: ${written}`);

test.each([
  'Young people told us that they avoid the park after dark.',
  'Parents in Lozells and Handsworth said that the way home from school worries them most.',
  'At our session in March 2026, 14 of 20 young people said they do not know whom to ask for help.',
  'We heard the same in Perry Barr. Handsworth’s youth club closed in 2024.',
  'People said it, and nobody else told us. Residents told us more. Everyone said the same.',
  'I feel safer when youth workers are about, said one young person.',
  'On Friday the Police came to the Park.',
  'We are 20 people in one place, 12 of them on the way home.',
  'Soho and the Jewellery Quarter are far away by bus 11.',
])('“%s” is let through', (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test.each([
  ['Write to sam.k@example.org please.', 'email: sam.k@example.org'],
  ['Her number is 07700 900123.', 'telephone: 07700 900123'],
  ['Ring 0121 496 0000 or (0121) 4960001', 'telephone: 0121 496 0000'],
  ['He lives at B19 1AA now.', 'postcode: B19 1AA'],
  ['It happened outside 12 Villa Road at night.', 'address: 12 Villa Road'],
  ['She is in Flat 4b there.', 'address: Flat 4b'],
  ['My son Jordan was followed.', 'name: son Jordan'],
  ['One of them is called Amira Khan and she helps.', 'name: called Amira Khan'],
  ['Mrs Begum from the shop told us.', 'name: Mrs Begum'],
  ['We spoke with Dwayne about it.', 'name: Dwayne'],
  ['Aaliyah Smith said that she is afraid.', 'name: Aaliyah Smith'],
  ['Dwayne told us that it is bad.', 'name: Dwayne'],
  ['A 15-year-old boy was chased.', 'age: 15-year-old'],
  ['A girl aged 13 told us.', 'age: aged 13'],
  ['See instagram @lozells_boy.', 'web: @lozells_boy.'],
] as const)('“%s” is stopped', (text, hit) => {
  expect(kindsIn(text)).toContain(hit);
});

test('words that put people or places down are named with what to write instead', () => {
  const hits = screenNote('It is a no-go area, the worst estate, full of thugs.', PLACES);
  expect(hits.map(({ kind, written }) => `${kind}: ${written}`)).toEqual(
    expect.arrayContaining(['stigma: no-go', 'stigma: worst', 'stigma: thugs']),
  );
  expect(hits.every(({ kind, advice }) => kind !== 'stigma' || (advice ?? '').length > 10)).toBe(true);
});

test('each thing is named once', () => {
  expect(kindsIn('We ask Dwayne. We asked Dwayne, and later Dwayne came.')).toEqual(['name: Dwayne']);
});
