import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the first page opens below a sub-path without a request elsewhere and without accessibility faults', async ({
  page,
}) => {
  const answer = await page.goto('./');
  expect(answer?.status()).toBe(200);
  await expect(page.locator('h1')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
