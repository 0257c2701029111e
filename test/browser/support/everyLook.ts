/** One loaded page in every look: at each width, light and dark. */
import type { Page } from '@playwright/test';
import { byExtent } from '../../extent.ts';
import { axeViolations } from './axe.ts';
import { expect } from './test.ts';

const HEIGHT = 900;

type ColorScheme = 'light' | 'dark';

/** Each look differs from the one before in one thing, which the browser is quicker with. */
async function turnTo(page: Page, width: number, colorScheme: ColorScheme): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme });
  // Charts are drawn anew to their width in the frame after this one.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

/**
 * Holds a page as it is against every rule of axe, and looks for a sideways scroll, at each width, light and dark. The sample
 * of `npm test` has every width and both colour schemes, but each width in one of them only.
 * All faults are told, not the first alone. The page is left at the last of the widths.
 * @param state what the page shows, for the message of a failure
 */
export async function expectNoFault(
  page: Page,
  state: string,
  widths: readonly number[],
  schemes: readonly ColorScheme[] = ['light', 'dark'],
): Promise<void> {
  for (const [index, width] of widths.entries()) {
    const inTurn = index % 2 === 0 ? schemes : [...schemes].reverse();
    for (const colorScheme of byExtent({ sample: inTurn.slice(0, 1), whole: inTurn })) {
      await turnTo(page, width, colorScheme);
      const look = `${state}, ${colorScheme}, ${width} px`;
      expect.soft(await axeViolations(page), look).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(beyond, `${look}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
    }
  }
}
