/** Accessibility check of a page as it is: axe-core, WCAG 2.2 A and AA, no rule disabled. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OPTIONS: RunOptions = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations as readable lines: rule, impact, selector, what is wrong. Empty when there are none.
 * Of the given rules alone, where a page was already held against all of them in another look.
 * The script is run by the browser's debugger, so the page's security policy stays as it is.
 */
export async function axeViolations(
  page: Page,
  rules?: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  const options: RunOptions = {
    ...OPTIONS,
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  // Half a megabyte: sent once a document.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`(() => { ${await axeSource} })();undefined`);
  const results = await page.evaluate(async (asked) => {
    // Put there by the script above; the type of the window does not know it.
    const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
    return axe.run(asked);
  }, options);
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id} (${violation.impact ?? 'unknown'}) ${node.target.join(' ')}: ${node.failureSummary ?? ''}`,
    ),
  );
}
