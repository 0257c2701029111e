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

/** Neighbourhoods that are named by the statisticians' code ("Birmingham 040C") and not by a name of their own ("… (040C)"). */
async function bareNeighbourhoods(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bare = /[a-z] \d{3}[A-Z]\b/;
    const said = ['aria-label', 'title', 'alt', 'placeholder', 'value'];
    const words = [...document.body.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('script, style, template')
        ? []
        : [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data)),
      ...said.map((name) => element.getAttribute(name) ?? ''),
    ]);
    return words.filter((text) => bare.test(text));
  });
}

/**
 * Holds a page as it is against every rule of axe, and looks for a sideways scroll and for neighbourhoods named by a code, at each width, light and dark. The sample
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
      expect.soft(await bareNeighbourhoods(page), `${look}: neighbourhoods named by a code`).toEqual([]);
      expect.soft(beyond, `${look}: pixels beyond the right edge`).toBeLessThanOrEqual(0);
    }
  }
}
