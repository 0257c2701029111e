/** The page on prevention broken on purpose: each fault is told with its file, line and place, and what to do about it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CitationsSchema } from '../../src/data/contentSchema.ts';
import { checkPrevention } from '../../stories/checkPrevention.ts';
import { readFacts } from '../../stories/facts.ts';
import { diagnosticText } from '../../stories/diagnostics.ts';

const PAGE = readFileSync('content/prevention.json', 'utf8');
const citations = v.parse(CitationsSchema, JSON.parse(readFileSync('content/citations.json', 'utf8')));

/** What an author reads. */
function diagnosticsOf(
  page: string,
  change: (facts: string) => string = (facts) => facts,
): readonly string[] {
  const facts = readFacts(change(readFileSync('content/facts.json', 'utf8')), citations, () => undefined);
  return checkPrevention(page, facts, citations).map(diagnosticText);
}

/** The page with one piece replaced. @throws Error when the piece is not there, so that no test tests nothing. */
function broken(piece: string | RegExp, by: string, text = PAGE): string {
  const changed = text.replace(piece, by);
  if (changed === text) throw new Error(`The file has no ${String(piece)}.`);
  return changed;
}

test('the page as it is has no mistakes', () => {
  expect(diagnosticsOf(PAGE)).toEqual([]);
});

const BREAKS: readonly (readonly [what: string, page: string, message: RegExp])[] = [
  ['a file that is not JSON', PAGE.slice(0, -5), /prevention\.json:1: The file is not JSON: .* → Look for/],
  [
    'a progress that the paper does not give',
    broken('"progress": "at-risk"', '"progress": "red"'),
    /prevention\.json:\d+: workstreams\.\d+\.progress: .* → The other entries show the form\./,
  ],
  [
    'a date that is none',
    broken('"asOf": "2021-12"', '"asOf": "December"'),
    /asOf: not a year, a month or a day such as 2021-12-13/,
  ],
  [
    'a fact that is not there',
    broken('{{fact: vrp-board-quarter}}', '{{fact: vrp-board-quarters}}'),
    /network, "board": No fact is called "vrp-board-quarters"\. → Did you mean "vrp-board-quarter"\?/,
  ],
  [
    'a fact in single braces',
    broken('{{fact: vrp-board-quarter}}', '{fact: vrp-board-quarter}'),
    /network, "board": "\{fact: .* would be shown as it is\./,
  ],
  [
    'a document that is not listed',
    broken('"document": "vrp-governance"', '"document": "vrp-government"'),
    /now, "executive": content\/citations\.json has no document vrp-government\./,
  ],
  [
    'a place where a document has none',
    broken('"document": "vrp-governance"', '"document": "vrp-governance", "place": "2"'),
    /now, "executive": vrp-governance has no numbered places/,
  ],
  [
    'nothing that says where it comes from',
    broken(/"cites": \[\s*\{\s*"document": "vrp-governance"\s*\}\s*\]/, '"cites": []'),
    /now, "executive": Nothing says where it comes from\. → Add a document/,
  ],
  [
    'a typed number',
    broken('Gave the grant, set its terms', 'Gave 3 grants, set their terms'),
    /network, "home-office": The number "3" is typed by hand\. → .* cite in this entry the fact/,
  ],
  [
    'a typed number in a title',
    broken('"title": "Home Office"', '"title": "Home Office of 1999"'),
    /network, "home-office": The number "1999" is typed by hand\./,
  ],
  [
    'a guarded word',
    broken('Gave the grant, set its terms', 'Gave the best grant, set its terms'),
    /network, "home-office": "best" is not said here\./,
  ],
  [
    'an id that appears twice',
    broken('"id": "programme"', '"id": "core"'),
    /prevention\.json:\d+: Two items have the id "core"\. → Rename one\./,
  ],
  [
    'a body under one that is not before it',
    broken('"under": "team"', '"under": "teams"'),
    /network, "advisers": It stands under "teams", which is not before it\./,
  ],
  [
    'a second body under nobody',
    broken('"under": "home-office"', '"under": null'),
    /network, "commissioner": Only the first may stand under nobody\./,
  ],
  [
    'a sum that is no money',
    broken('"sum": "vrp-sum-2019"', '"sum": "vrp-units-2021"'),
    /money\.years, "y2019": Fact "vrp-units-2021" has no "number" in million pounds\./,
  ],
  [
    'the sum of another year',
    broken('"sum": "vrp-sum-2020"', '"sum": "vrp-sum-2021"'),
    /money\.years, "y2020": Fact "vrp-sum-2021" does not speak of 2020\/21\./,
  ],
  [
    'years out of order',
    broken('"years": "2023/24"', '"years": "2020/21"'),
    /money\.years, "y2023": 2020\/21 does not come after the year before it\./,
  ],
  [
    'a basis without a sum',
    broken(/"basis": null/, '"basis": "granted"'),
    /money\.years, "y2026": It has a sum without its "basis", or a basis without a sum\./,
  ],
];

test.each(BREAKS)('%s is told', (_what, page, message) => {
  expect(diagnosticsOf(page).join('\n')).toMatch(message);
});

test('a mistake has the line of its entry', () => {
  const page = broken('Gave the grant, set its terms', 'Gave the best grant, set its terms');
  const line = page.split('\n').findIndex((text) => text.includes('"id": "home-office"')) + 1;
  expect(diagnosticsOf(page)).toEqual([expect.stringContaining(`content/prevention.json:${line}: `)]);
});

test('a workstream too few is told', () => {
  const page = JSON.parse(PAGE) as { workstreams: unknown[] };
  page.workstreams.pop();
  expect(diagnosticsOf(JSON.stringify(page, null, 2)).join('\n')).toMatch(
    /There are 11 workstreams, and fact "vrp-workstreams" says 12\./,
  );
});

test('a fact whose document is corrected away is told where the page uses it', () => {
  const without = (facts: string): string => facts.replace('"id": "vrp-sum-2025"', '"id": "vrp-sum-2029"');
  expect(diagnosticsOf(PAGE, without).join('\n')).toContain(
    'money.years, "y2025": No fact is called "vrp-sum-2025".',
  );
});
