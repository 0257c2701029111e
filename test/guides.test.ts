/** Files and folders that the guides name are there. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const GUIDES = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  'README.md',
  'docs/architecture.md',
  ...readdirSync('docs/adr').map((name) => `docs/adr/${name}`),
];
/** In code style, below a folder of ours, and neither made by a command nor with a part to be filled in. */
const PATH = /`((?:src|pipeline|stories|build|test|content|docs|gallery|bench|\.github)\/[\w./-]+?)\/?`/g;

test.each(GUIDES)('%s names only what is there', (guide) => {
  const named = [...readFileSync(guide, 'utf8').matchAll(PATH)].map((found) => found[1] ?? '');
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('files of the app that the architecture names without its folder are there', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const named = [...text.matchAll(/`([a-z]+\/[\w/]+\.tsx?)`/g)].map((found) => found[1] ?? '');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path) && !existsSync(`src/${path}`))).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const list = readFileSync('docs/adr/README.md', 'utf8');
  const records = readdirSync('docs/adr').filter((name) => name !== 'README.md');
  expect(records.length).toBeGreaterThan(15);
  expect(records.filter((name) => !list.includes(`](${name})`))).toEqual([]);
});
