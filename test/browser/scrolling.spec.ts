/** While a page is scrolled, the browser need not ask its script about every turn of the wheel or move of a finger. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Kinds of event that an object of the page is listened to for. */
async function listenedFor(session: CDPSession, expression: string): Promise<readonly string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId ?? '',
  });
  return listeners.map(({ type }) => type);
}

async function listeners(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const all = await Promise.all(
    ['window', 'document', 'document.body', 'document.getElementById("root")'].map((object) =>
      listenedFor(session, object),
    ),
  );
  return all.flat();
}

for (const path of ['story/wolverhampton/', 'area/E05014848/', 'explore/']) {
  test(`${path} listens for neither wheel nor finger`, async ({ page }) => {
    await page.goto(path);
    const heard = await listeners(page);
    expect(heard, 'React is there and listens').toContain('click');
    expect(heard).not.toContain('wheel');
    expect(heard).not.toContain('touchmove');
  });
}

test('the address of a story follows the wheel, and stays as it came until then', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 1600 });
  await page.goto('story/wolverhampton/');
  await expect(page.locator('[data-chapter-now]')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.mouse.move(200, 800);
  await page.mouse.wheel(0, 3000);
  await expect(page).toHaveURL(/chapter=/);
  await page.mouse.wheel(0, -6000);
  await expect(page).not.toHaveURL(/chapter=/);
});
