/**
 * No accessibility fault on any page of an area, narrow and wide, light and dark. The pages are read as they are served,
 * without their scripts, and one browser page reads many of them: it is made narrow and dark without loading again.
 */
import { axeViolations } from './support/axe.ts';
import { readdir } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

/** Parts of the sweep, so that the workers share it. */
const PARTS = 4;
/** Rules whose answer depends on colour or width; all others read the markup, which is the same in every look. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
/** All 200 pages take minutes, so an ordinary run reads every twelfth; `SWEEP=all npm test` reads each. */
const STEP = process.env['SWEEP'] === 'all' ? 1 : 12;
const codes = (await readdir('dist/area')).filter((name) => /^E\d{8}$/.test(name)).sort();
const read = codes.filter((_, index) => index % STEP === 0);

// The pages are read without their scripts, so they never answer.
test.use({ waitsUntilReady: false });

test('the sweep holds every ward, borough and the region', () => {
  expect(codes).toHaveLength(200);
});

for (let part = 0; part < PARTS; part += 1) {
  test(`no area page has a fault in any look: part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const faults: string[] = [];
    const look = async (code: string, width: number, colorScheme: 'light' | 'dark', rules?: string[]) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const found = await axeViolations(page, rules);
      faults.push(...found.map((fault) => `${code}, ${width} px, ${colorScheme}: ${fault}`));
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) faults.push(`${code}, ${width} px: ${beyond} pixels beyond the right edge`);
    };
    for (const code of read.filter((_, index) => index % PARTS === part)) {
      await page.goto(`area/${code}/`, { waitUntil: 'load' });
      await look(code, 320, 'light');
      await look(code, 320, 'dark', OF_LOOKS);
      await look(code, 1280, 'light', OF_LOOKS);
      await look(code, 1280, 'dark', OF_LOOKS);
    }
    expect(faults).toEqual([]);
  });
}
