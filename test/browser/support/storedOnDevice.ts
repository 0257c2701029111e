/** The page about use without a network, until everything is stored on the device. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens the page, has everything stored, and waits until it is. */
export async function storeEverything(page: Page): Promise<void> {
  await page.goto('offline/');
  await expect(page.locator('[data-stored="some"], [data-stored="all"]')).toBeVisible();
  // The app stores by itself too, a few seconds after it came: a button that is no longer to be pressed is not waited for.
  await page
    .getByRole('button', { name: 'Store it now' })
    .evaluate((button: HTMLButtonElement) => button.click());
  await expect(page.locator('[data-stored="all"]')).toBeVisible({ timeout: 120_000 });
}
