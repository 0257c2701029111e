/** Which of the two maps a page shows: left alone, the one that moves comes after some seconds, in one test and not in the next. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** From the next page on the drawn map stays until it is asked to move, as for somebody who spares the line. */
export async function keepMapsStill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

/** Thousands of areas drawn in software beside other tests take their time. */
const LONGEST_WAIT_MS = 60_000;

/** Every map of the page that can be moved, as soon as it is. */
export async function setMapsMoving(page: Page): Promise<void> {
  const movable = page.locator('.mapView__frame', { has: page.locator('.mapButtons') });
  await expect(movable).not.toHaveCount(0);
  for (const frame of await movable.all()) {
    await frame.dispatchEvent('pointermove');
    await expect(frame.locator('canvas')).toBeVisible({ timeout: LONGEST_WAIT_MS });
    await expect(frame.locator('.staticMap')).toHaveCount(0);
  }
}
