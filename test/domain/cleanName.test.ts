import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, cleanWords } from '../../src/domain/cleanText.ts';

const sign = (code: number): string => String.fromCodePoint(code);

test.each([
  ['a line break of Word', 0x0b],
  ['a tab', 0x09],
  ['an escape', 0x1b],
  ['a line break', 0x0a],
  ['a break of a page', 0x0c],
  ['a next line', 0x85],
  ['a line separator', 0x2028],
  ['a no-break space', 0xa0],
  ['an ideographic space', 0x3000],
])('%s between words becomes one space', (_what, code) => {
  expect(cleanName(`Lozells${sign(code)}and ${sign(code)} Aston${sign(code)}`, 80)).toBe('Lozells and Aston');
});

test.each([
  ['a soft hyphen', 0xad],
  ['a space of no width', 0x200b],
  ['a joiner', 0x200d],
  ['a mark of direction', 0x202e],
  ['a byte-order mark', 0xfeff],
  ['a place that is no sign', 0xfffe],
  ['another', 0xfdd0],
  ['one beyond the first plane', 0x1ffff],
  ['half of a sign', 0xd800],
  ['a tag', 0xe0041],
])('%s within a word goes', (_what, code) => {
  const half = code === 0xd800 ? '\ud800' : sign(code);
  expect(cleanName(`Loz${half}ells`, 80)).toBe('Lozells');
  expect(cleanWords(`Loz${half}ells`)).toBe('Lozells');
});

test('letters of any language stay, in one form', () => {
  expect(cleanName('Smethwick ਸਮੈਦਿਕ – Łódź, “Café” & Co’s', 80)).toBe(
    'Smethwick ਸਮੈਦਿਕ – Łódź, “Café” & Co’s',
  );
  expect(cleanName('Cafe\u0301 ３ ﬁelds', 80)).toBe('Café 3 fields');
});

test('own words keep their lines and the spaces that are being typed', () => {
  expect(cleanWords('One \r\nTwo\u000bthree\u2029four ')).toBe('One \nTwo three\nfour ');
});

test('a name is cut between signs', () => {
  expect(cleanName('🏠'.repeat(100), 80)).toBe('🏠'.repeat(80));
  expect(cleanName(`${'a'.repeat(79)} b`, 80)).toBe('a'.repeat(79));
});

test('whatever is pasted, what comes out may stand in XML and in an address, and is clean', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 0xffff }), (text, code) => {
      const name = cleanName(text + String.fromCharCode(code) + text, 80);
      expect(name).toBe(cleanName(name, 80));
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/u);
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
      expect(cleanWords(text).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
  );
});
