/** The guard itself: each of these tests must fail, or the guard sees nothing. */
import { test } from './support/test.ts';

const MUST_FAIL = 'the guard fails a test that does this';

test('a request to another host is a failure', async ({ page }) => {
  test.fail(true, MUST_FAIL);
  await page.route('**/*', (route) =>
    route.request().url().includes('elsewhere') ? route.fulfill({ status: 204 }) : route.continue(),
  );
  await page.goto('./');
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'http://elsewhere.invalid/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
});

test('an inline style is a failure, because the security policy forbids it', async ({ page }) => {
  test.fail(true, MUST_FAIL);
  await page.goto('./');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
});

test('a warning in the console is a failure', async ({ page }) => {
  test.fail(true, MUST_FAIL);
  await page.goto('./');
  await page.evaluate(() => console.warn('something is not right'));
});

test('an uncaught error is a failure', async ({ page }) => {
  test.fail(true, MUST_FAIL);
  await page.goto('./');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
    return new Promise((resolve) => setTimeout(resolve, 200));
  });
});
