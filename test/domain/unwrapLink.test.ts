/** A link as mail, filters, word processors and phones hand it on. */
import { expect, test } from 'vitest';
import { unwrapLink, type LinkForm } from '../../src/domain/unwrapLink.ts';
import { EVIDENCE_PARAMETERS } from '../../src/view/evidenceUrl.ts';
import { CHANGED, LINK, QUERY } from '../evidence/changedLinks.ts';

const FORM: LinkForm = { names: EVIDENCE_PARAMETERS, free: 'name', last: { name: 'code', signs: 10 } };
const signs = (query: URLSearchParams): string => {
  const own = new URLSearchParams([...query].filter(([name]) => EVIDENCE_PARAMETERS.includes(name)));
  return own
    .toString()
    .replaceAll('%2C', ',')
    .replace(/(code=.{5})([^-])/u, '$1-$2');
};
const readings = (text: string): string[] => unwrapLink(text, FORM).readings.map(signs);

test('an unchanged link is read in one way', () => {
  expect(readings(LINK)).toEqual([QUERY]);
});

test.each(Object.entries(CHANGED))('%s', (_, text) => {
  expect(readings(text)).toContain(QUERY);
});

test('the link of a filter that keeps ours to itself is named as such', () => {
  for (const text of [
    'https://protect-eu.mimecast.com/s/AbCdEfGhIj?domain=assessment.example',
    'https://bit.ly/3abcXYZ',
    'See https://t.co/AbCdEf123 please',
  ]) {
    const { readings: none, otherLink } = unwrapLink(text, FORM);
    expect(none).toEqual([]);
    expect(otherLink).toMatch(/^https:/);
  }
  expect(unwrapLink('hello', FORM)).toEqual({ readings: [], otherLink: null });
});

test('a free name keeps its own signs', () => {
  const text = `https://a.example/evidence/check/?near=WV1+1SH&metres=800&name=North+%26+east+(100%25)&code=7K3M9-X2QPA`;
  expect(unwrapLink(text, FORM).readings[0]?.get('name')).toBe('North & east (100%)');
});

test('nothing that is pasted stops the reading', () => {
  for (const text of [
    '?',
    '%',
    '?%E0%A4%A',
    '?areas=%',
    'https://a?'.repeat(300),
    '&#999999999;',
    '*'.repeat(5000),
    '?areas=-\n-\n-\n-\n-\n-\n-\n',
  ]) {
    expect(Array.isArray(unwrapLink(text, FORM).readings)).toBe(true);
  }
});
