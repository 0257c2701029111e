/** What a person sees on a narrow screen: no column beyond the edge, no choice cut off. */
import { expect, test } from './support/test.ts';

for (const width of [320, 360, 768]) {
  test(`the table of a pack shows every column at ${width} px, each under its heading`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('evidence/?areas=E05011118&indicators=robbery,child-poverty');
    const table = page.locator('.evidence-pack__table').first();
    await expect(table).toBeVisible({ timeout: 30_000 });
    const hidden = await table.evaluate((region) => {
      const edge = region.getBoundingClientRect().right;
      return [...region.querySelectorAll('tbody :is(th, td)')]
        .filter((cell) => cell.getBoundingClientRect().right > edge + 1)
        .map((cell) => cell.textContent);
    });
    expect(hidden).toEqual([]);
    const heading = await table
      .locator('tbody td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    expect(heading).toBe(width < 576 ? '"Figure: "' : 'none');
  });
}

test('the chosen borough and level are not cut off at any width', async ({ page }) => {
  await page.goto('explore/?geography=lsoa');
  for (const width of [320, 360, 412, 480, 640, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    // On a phone they are in a sheet.
    const sheet = page.locator('.explore__sheet');
    if (await sheet.isHidden()) await page.locator('.explore__sheet-opener').click();
    const cut = await page.locator('#borough, #geography').evaluateAll((selects) =>
      (selects as HTMLSelectElement[]).flatMap((select) => {
        const style = getComputedStyle(select);
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.font = style.font;
        const arrow = 20;
        const room =
          select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
        const text = select.selectedOptions[0]?.text ?? '';
        return context.measureText(text).width > room ? [`${text}: ${Math.round(room)} px`] : [];
      }),
    );
    expect(cut, `${width} px`).toEqual([]);
  }
});
