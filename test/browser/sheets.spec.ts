/** Pictures that leave the page: nothing is cut off in whichever font another machine draws them. */
import { widestWidth } from '../../src/files/pictureText.ts';
import { expect, test } from './support/test.ts';

/** The widest of the common fonts that the test machines have; Verdana is its close relative, a little wider in bold. */
const WIDE_FONT = 'DejaVu Sans';
const VERDANA_BOLD_IS_WIDER = '0.02em';

const WORD = 'Llanfairpwll'.repeat(7).slice(0, 80);
const PACKS = [
  'evidence/?areas=E05011118&indicators=robbery,child-poverty,imd-score,mental-health-admissions-0-17',
  `evidence/?areas=E05011153,E05011118,E05001250&indicators=violence-with-injury,overcrowding,persistent-absence-free-school-meals&name=${WORD}`,
  `evidence/?areas=E05011153&indicators=robbery,imd-score&name=${encodeURIComponent('WOMEN OF HAMMERSMITH WHARF AND MAMMOTH WOODS '.repeat(2).slice(0, 80).trim())}`,
];

for (const address of PACKS) {
  test(`no line of a picture of ${address.slice(-50)} is cut off in a wide font`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.evidence-sheet').nth(1)).toBeVisible({ timeout: 30_000 });
    const { font, lines, beyond } = await page.locator('.evidence-sheet').evaluateAll(
      (sheets, { family, spacing }) => {
        const found: string[] = [];
        let count = 0;
        for (const sheet of sheets as SVGSVGElement[]) {
          const { width, height } = sheet.viewBox.baseVal;
          // As large as it is downloaded: letters of a small picture are drawn on whole points of the screen, and wider.
          sheet.style.minWidth = `${width}px`;
          for (const text of sheet.querySelectorAll<SVGTextElement>('text')) {
            if (!text.checkVisibility()) continue;
            count += 1;
            text.style.fontFamily = `"${family}"`;
            text.style.letterSpacing = spacing;
            const box = text.getBBox();
            const own = text.getCTM();
            const frame = sheet.getCTM();
            if (own === null || frame === null) continue;
            const toSheet = frame.inverse().multiply(own);
            const [left, right] = [box.x, box.x + box.width].map((x) => x * toSheet.a + toSheet.e);
            const bottom = (box.y + box.height) * toSheet.d + toSheet.f;
            if ((left ?? 0) < 0 || (right ?? 0) > width || bottom > height)
              found.push(`${Math.round(left ?? 0)} to ${Math.round(right ?? 0)}: ${text.textContent}`);
          }
        }
        return { font: document.fonts.check(`16px "${family}"`), lines: count, beyond: found };
      },
      { family: WIDE_FONT, spacing: VERDANA_BOLD_IS_WIDER },
    );
    expect(font, `${WIDE_FONT} is installed`).toBe(true);
    expect(lines).toBeGreaterThan(20);
    expect(beyond).toEqual([]);
  });
}

test('no letter is wider than the pictures allow for', async ({ page }) => {
  await page.goto('about/');
  const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).concat([
    ...Array.from('éüŵŷ–—‘’“”…£•≤≥'),
  ]);
  for (const bold of [false, true]) {
    const measured = await page.evaluate(
      ({ all, font }) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.font = font;
        return all.map((letter) => context.measureText(letter).width);
      },
      { all: letters, font: `${bold ? 'bold ' : ''}100px "${WIDE_FONT}"` },
    );
    const wider = letters.filter(
      (letter, index) => (measured[index] ?? 0) > widestWidth(letter, { size: 100, bold }),
    );
    expect(wider, bold ? 'bold' : 'regular').toEqual([]);
  }
});

test('the font that pictures name first is the one that the page loads', async ({ page }) => {
  await page.goto(PACKS[0] ?? '');
  const sheet = page.locator('.evidence-sheet').first();
  await expect(sheet).toBeVisible({ timeout: 30_000 });
  const first = (await sheet.getAttribute('font-family'))?.split(',')[0]?.replace(/['"]/g, '') ?? '';
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replace(/['"]/g, '')),
  );
  expect(loaded).toContain(first);
});
