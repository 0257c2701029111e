import { expect, test } from 'vitest';
import { cleanField, cleanLine, cleanLines } from '../../src/domain/cleanText.ts';

test.each([
  ['WV1 1SH.', 'WV1 1SH'],
  ['“WV1 1SH”,', 'WV1 1SH'],
  ['(WV1\u00a01SH)', 'WV1 1SH'],
  ['WV1\u20111SH', 'WV1-1SH'],
  ['WV1\u22121SH', 'WV1-1SH'],
  ['7K3M9\u2013X2QPA', '7K3M9-X2QPA'],
  ['\ufeffWV1\u200b 1SH\u200e', 'WV1 1SH'],
  ['ＷＶ１　１ＳＨ', 'WV1 1SH'],
  ['WV1\t1SH\r\n', 'WV1 1SH'],
  ['WV1\u000b1SH', 'WV1 1SH'],
  ['\u001bHeath\ufffe Town', 'Heath Town'],
  ['Heath \ud800Town', 'Heath Town'],
  ['St Peter’s', 'St Peter’s'],
  ['...', ''],
])('%j is %j', (pasted, clean) => {
  expect(cleanField(pasted)).toBe(clean);
});

test('a name keeps its own punctuation, and lines keep their ends', () => {
  expect(cleanLine(' Our patch\u000b(north)\u001b ')).toBe('Our patch (north)');
  expect(cleanLines('one\r\ntwo\u2028three\rfour')).toBe('one\ntwo\nthree\nfour');
});
