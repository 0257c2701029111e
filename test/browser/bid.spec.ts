/** A bid, from opening the page to the text and the files: pressed and typed as an applicant would, and the same after closing the browser. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const PACK = 'evidence/?areas=E05011153,E05011142';
const WIDTHS = [1280, 320];

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await press();
  return readFile(await (await coming).path());
}

const words = (text: string): number => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

test('a bid for two wards takes at most 12 presses and typed words', async ({ page, context }, testInfo) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('evidence/');
  let acts = 0;
  const find = page.locator('#find-input');
  for (const ward of ['Lozells', 'Handsworth']) {
    await find.fill(ward);
    // The word that is typed, and the press on the ward that is found.
    await page
      .locator('#find-menu [role="option"]')
      .filter({ hasText: new RegExp(`^${ward}\\s*Ward in`) })
      .click();
    acts += 2;
  }
  await expect(page.getByRole('heading', { name: 'Evidence for Handsworth and Lozells' })).toBeVisible();
  await page.getByRole('radio', { name: '500 words' }).check();
  acts += 1;
  await page.getByRole('button', { name: 'Copy with sources' }).click();
  acts += 1;
  await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [text = '', sources = ''] = copied.split('Sources of the figures in this text');
  expect(words(text)).toBeLessThanOrEqual(500);
  expect(words(text)).toBeGreaterThan(300);
  expect(text).toContain('both wards are in the highest fifth');
  expect(sources.match(/Check code [0-9A-Z]{5}-[0-9A-Z]{5}/g)?.length ?? 0).toBeGreaterThan(3);
  await page.getByLabel('Pages of the Word file').selectOption('15');
  acts += 1;
  for (const [label, name] of [
    ['Word (.docx)', 'bid.docx'],
    ['Spreadsheet (.xlsx)', 'bid.xlsx'],
    ['All pictures (.zip)', 'bid.zip'],
  ] as const) {
    const bytes = await saved(page, () => page.getByRole('button', { name: label }).click());
    acts += 1;
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await writeFile(testInfo.outputPath(name), bytes);
  }
  expect(acts).toBeLessThanOrEqual(12);
});

test('the text is never longer than asked for, says what is too long, and comes back as made', async ({
  page,
}) => {
  await page.goto(PACK);
  const field = page.getByRole('textbox', { name: /^Text, made from the figures/ });
  for (const most of [150, 300, 500]) {
    await page.getByRole('radio', { name: `${most} words` }).check();
    await expect(page.getByText(new RegExp(`of ${most} words`))).toBeVisible();
    expect(words(await field.inputValue())).toBeLessThanOrEqual(most);
  }
  await page.getByRole('radio', { name: '150 words' }).check();
  await field.fill(`${await field.inputValue()} In all 99.9 ${'more '.repeat(20)}`);
  await expect(page.getByText(/words too many/)).toBeVisible();
  await expect(page.getByText(/Not among the figures of this pack: 99\.9\./)).toBeVisible();
  await page.getByRole('button', { name: 'Put the made text back' }).click();
  await expect(page.getByText(/words too many/)).toHaveCount(0);
});

test('notes, approaches and words are the same after closing the browser half-way', async ({
  page,
  context,
}) => {
  await page.goto(PACK);
  await page.getByText('What people told you').click();
  await page.getByLabel(/^When/).fill('March 2026');
  const note = page.getByRole('textbox', { name: 'What you were told' });
  await note.fill('Jordan, 15, told us that the way home from school worries him.');
  await page.getByRole('button', { name: 'Add this note' }).click();
  await expect(page.getByText('Not in the pack yet:')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What people told us' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Remove the note/ }).click();
  await note.fill('The way home from school worries many of us.');
  await page.getByRole('button', { name: 'Add this note' }).click();
  await expect(page.getByRole('heading', { name: 'What people told us' })).toBeVisible();
  await page
    .getByText(/^What works/)
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Mentoring' }).check();
  const works = page.getByRole('region', { name: 'What works' });
  await expect(works).toContainText('as quoted on 29 November 2026');
  await page.getByRole('textbox', { name: /^Text, made/ }).fill('Our own text.');
  await expect(page.getByText(/are kept in this browser/)).toBeVisible();

  await page.close();
  const again = await context.newPage();
  await again.goto('evidence/');
  await again.getByRole('button', { name: /^Open Evidence for Handsworth and Lozells/ }).click();
  await expect(again).toHaveURL(/areas=E05011153,E05011142.*release=/);
  await expect(again.getByRole('region', { name: 'What works' })).toContainText('Mentoring');
  await expect(again.getByRole('heading', { name: 'What people told us' })).toBeVisible();
  await expect(again.getByRole('textbox', { name: /^Text, made/ })).toHaveValue('Our own text.');
  const other = again.getByRole('textbox', { name: /^Text, made/ });
  await again.goto('evidence/?areas=E05011153');
  await expect(other).not.toHaveValue('Our own text.');
  await again.goto(`${PACK}&release=2026-11.1`);
  await expect(again.getByText(/They speak of its figures, so they are not shown/)).toBeVisible();
  await expect(other).not.toHaveValue('Our own text.');
});

test('a draft is saved, removed, and opened again from its file with the release that it was written beside', async ({
  page,
}, testInfo) => {
  await page.goto(`${PACK}&release=2026-11.1`);
  const field = page.getByRole('textbox', { name: /^Text, made/ });
  await field.fill('Written beside an older release.');
  const bytes = await saved(page, () =>
    page.getByRole('button', { name: 'Save the draft as a file' }).click(),
  );
  const path = testInfo.outputPath('draft.json');
  await writeFile(path, bytes);
  expect(JSON.parse(bytes.toString())).toMatchObject({
    kind: 'evidence-draft',
    version: 1,
    release: '2026-11.1',
  });
  await page.getByRole('button', { name: 'Remove my words' }).click();
  await page.getByRole('button', { name: 'Yes, remove them' }).click();
  await expect(field).not.toHaveValue('Written beside an older release.');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Written beside');

  await page.goto('evidence/');
  await page.getByRole('button', { name: 'Go on with a draft' }).click();
  const input = page.getByLabel('Open a draft from a file');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('not a draft of an evidence pack');
  const unknown = bytes.toString().replaceAll('2026-11.1', '2019-01');
  await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(unknown) });
  await expect(page.getByRole('alert')).toContainText('release 2019-01, which is not here');
  await input.setInputFiles(path);
  await expect(page).toHaveURL(/release=2026-11\.1/);
  await expect(field).toHaveValue('Written beside an older release.');
  await expect(page.getByText(/This draft was written beside release 2026-11\.1/)).toBeVisible();
  await expect(page.getByText(/This pack is made from release 2026-11\.1/)).toBeVisible();
});

test('where words are not kept the page warns before it is left', async ({ page }) => {
  await page.goto(PACK);
  await page.getByRole('checkbox', { name: 'Keep my words on this device' }).uncheck();
  await page.getByRole('textbox', { name: /^Text, made/ }).fill('Not kept.');
  await expect(page.getByText(/Your words are not kept/)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Not kept.');
  let asked = '';
  page.on('dialog', (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.goto('about/');
  expect(asked).toBe('beforeunload');
});

test('nothing of it is sent anywhere, and it has no fault, on a phone too', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(PACK);
  await page.getByText('What people told you').click();
  await page
    .getByRole('textbox', { name: 'What you were told' })
    .fill('A note that Amira Khan left with us.');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByRole('button', { name: 'Add this note' }).click();
  await expect(page.getByText('Not in the pack yet:')).toBeVisible();
  await page
    .getByText(/^What works/)
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'Mentoring' }).check();
  await page.getByText('Sources of the figures in this text').click();
  await page.getByRole('button', { name: 'Go on with a draft' }).click();
  await page.getByRole('button', { name: 'Remove my words' }).click();
  await expectNoFault(page, 'the writer’s own part', WIDTHS);
  expect(sent.join(' ')).not.toMatch(/Amira|note/i);
});

test('the change that could be seen is in sentence, table and bars, with its warning', async ({ page }) => {
  await page.goto(`${PACK}&indicators=robbery,income-deprivation`);
  const section = page.getByRole('region', { name: 'Change you could see', exact: true });
  await expect(section).toContainText(
    /One year before against one year after: a lasting fall from \d+ to \d+ \(\d+% fewer\)/,
  );
  await expect(section).toContainText('Do not promise it');
  await expect(section.getByRole('row')).toHaveCount(4);
  await expect(section.locator('svg')).toHaveCount(3);
  await page.goto('evidence/?outline=_-hNguhhKg6Hofw-B_8Dv7Fv-Bv7Fw-B&indicators=robbery');
  await expect(section).toContainText('An outline has no counts of its own');
});

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.describe(() => {
  // Programs of the system: a machine without them skips this by name, and CI installs them.
  test.skip(!hasOffice(), 'LibreOffice or poppler is not installed');
  test('the Word file keeps to its pages, with contents that say where each part begins', async ({
    page,
  }, testInfo) => {
    test.setTimeout(240_000);
    await page.goto(PACK);
    for (const most of [15, 8]) {
      await page.getByLabel('Pages of the Word file').selectOption(String(most));
      const bytes = await saved(page, () => page.getByRole('button', { name: 'Word (.docx)' }).click());
      const docx = testInfo.outputPath(`pack-${most}.docx`);
      await writeFile(docx, bytes);
      const profile = `-env:UserInstallation=file://${testInfo.outputPath('profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', testInfo.outputDir, docx],
        {
          stdio: 'ignore',
        },
      );
      const pdf = testInfo.outputPath(`pack-${most}.pdf`);
      const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]);
      expect(pages, `at most ${most}`).toBeLessThanOrEqual(most);
      if (most < 15) continue;
      const pageText = (number: number): string =>
        execFileSync('pdftotext', ['-layout', '-f', String(number), '-l', String(number), pdf, '-'], {
          encoding: 'utf8',
        });
      const entries = [...pageText(2).matchAll(/^\s*(\p{Lu}[^.\n]+?)[ .]{3,}(\d+)\s*$/gmu)];
      expect(entries.length).toBeGreaterThan(6);
      for (const [, title = '', number = ''] of entries)
        expect(pageText(Number(number)), title).toContain(title.trim());
    }
  });
});
