import { expect, test } from 'vitest';
import { BASE_MAP_WORDS } from '../../src/words/baseMap.ts';

const { privacy } = BASE_MAP_WORDS.about;

test('a base map of this site asks nobody else, and the words say so', () => {
  expect(privacy([])).toContain('asks no other host for anything;');
  expect(privacy([])).not.toMatch(/address|https?:/);
});

test('every host that is asked is named, and what it sees', () => {
  const words = privacy(['https://maps.example.org', 'https://tiles.example.org']);
  expect(words).toContain('comes from maps.example.org and tiles.example.org.');
  for (const seen of [
    'internet address (IP)',
    'kind of your browser',
    'name of this site',
    'part of the map',
  ])
    expect(words).toContain(seen);
});

test('paper names every maker', () => {
  const credits = [
    { text: '© One', url: null },
    { text: '© Two', url: null },
  ];
  expect(BASE_MAP_WORDS.notOnPaper(credits)).toContain('(© One; © Two)');
});
