/** The guard itself: what each of these pages does must be told, in these words, or the guard sees nothing. */
import type { Page } from '@playwright/test';
import { expect, failOn, test } from './support/test.ts';

/** What the guard has told by the time that it has told `expected`, which none of it then fails the test for. */
async function toldAfter(
  guard: { readonly takeComplaints: () => string[] },
  page: Page,
  act: () => Promise<unknown>,
  expected: RegExp,
): Promise<readonly string[]> {
  await page.goto('./');
  expect(guard.takeComplaints(), 'told of the page by itself').toEqual([]);
  await act();
  const told: string[] = [];
  await expect
    .poll(() => {
      told.push(...guard.takeComplaints());
      return told.join('\n');
    })
    .toMatch(expected);
  return told;
}

test('a request to another host is told', async ({ page, guard }) => {
  await page.route('http://elsewhere.invalid/**', (route) => route.fulfill({ status: 204 }));
  // A page without a policy that would refuse the request before it is made.
  await page.route('**/plain.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<title>Plain</title><img src="http://elsewhere.invalid/picture.png" alt="">',
    }),
  );
  const expected = /^request to another host: http:\/\/elsewhere\.invalid\/picture\.png$/m;
  await toldAfter(guard, page, () => page.goto('plain.html'), expected);
});

test('an inline style is told, because the security policy forbids it', async ({ page, guard }) => {
  const act = () => page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  const told = await toldAfter(guard, page, act, /^security policy violation: style-src(-attr)? inline/m);
  // The browser says so itself as well.
  expect(told.join('\n')).toMatch(/^console error: .*Content Security Policy/m);
});

test('a warning in the console is told', async ({ page, guard }) => {
  const expected = /^console warning: something is not right \(/;
  const act = () => page.evaluate(() => console.warn('something is not right'));
  expect(await toldAfter(guard, page, act, expected)).toEqual([expect.stringMatching(expected)]);
});

test('an uncaught error is told', async ({ page, guard }) => {
  const expected = /^uncaught error: Error: nobody caught this/;
  const act = () =>
    page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody caught this');
      });
    });
  expect(await toldAfter(guard, page, act, expected)).toEqual([expect.stringMatching(expected)]);
});

test('what is told and not taken fails the test', () => {
  expect(() => failOn(['console error: x'])).toThrow('console error: x');
  expect(() => failOn([])).not.toThrow();
});

test('what a test allows is not told', async ({ page, guard }) => {
  guard.allowConsole(/^something is expected/);
  const expected = /^console warning: something is not right/;
  const act = () =>
    page.evaluate(() => {
      console.warn('something is expected');
      console.warn('something is not right');
    });
  expect(await toldAfter(guard, page, act, expected)).toEqual([expect.stringMatching(expected)]);
});
