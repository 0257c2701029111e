/** A whole document on the page of the check: dropped, chosen, pasted; by keyboard; and nothing of it leaves the device. */
import { readFile, open } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { documentIn } from '../../src/evidence/check/readDocument.ts';
import { expectNoFault } from './support/everyLook.ts';
import { expect, test } from './support/test.ts';

const WIDTHS = [320, 768, 1280];
/** A word that is nowhere but in the document. */
const SECRET = 'Marmalade';
const PACK = 'evidence/?areas=E05011118&indicators=robbery';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function documentOf(link: string, robbery: string): Promise<Buffer> {
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph(`The ${SECRET} Club`),
          new Paragraph(
            `Acocks Green has ${robbery} recorded robberies per 1,000 residents. We reach 120 young people.`,
          ),
          new Paragraph({
            children: [new ExternalHyperlink({ link, children: [new TextRun('Check these figures')] })],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

async function linkOf(page: Page): Promise<string> {
  await page.goto(PACK);
  return (await page.locator('.evidence-pack__link a').getAttribute('href')) ?? '';
}

/** The published figure, as the page of the pack has it. */
async function figureOf(page: Page): Promise<string> {
  const text = (await page.locator('.evidence-pack').textContent()) ?? '';
  return /Acocks Green, Birmingham: ([\d.]+) recorded robberies/u.exec(text)?.[1] ?? '';
}

const found = (page: Page, name: RegExp = /What was found/u) => page.getByRole('heading', { name });

test('a chosen document is marked, read at every width, and its report is a Word document that says the same', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const link = await linkOf(page);
  const figure = await figureOf(page);
  expect(figure).toMatch(/^\d+\.\d$/u);
  await page.goto('evidence/check/');
  await expectNoFault(page, 'before a document', WIDTHS);
  const buffer = await documentOf(link, '98.7');
  await page
    .getByLabel(/^Choose a document/u)
    .setInputFiles({ name: 'application.docx', mimeType: WORD, buffer });
  await expect(found(page, /What was found in application\.docx/u)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^Checked application\.docx\./u })).toBeVisible();
  await expect(page.getByText(`“98.7”: ${figure} is published.`)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^Altered: another number is published \(1\)/u }),
  ).toBeVisible();
  await expectNoFault(page, 'what was found', WIDTHS);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report (Word)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('check-of-application.docx');
  const report = documentIn(new Uint8Array(await readFile(await download.path())));
  const text =
    'document' in report ? report.document.blocks.map((block) => block.text).join('\n') : report.fault;
  expect(text).toContain('Check of application.docx');
  // The reader takes all kinds of quotation marks for one.
  expect(text).toContain(`"98.7": ${figure} is published.`);
  expect(text).toContain('"120": not from here');
  await expect(page.getByText('Made check-of-application.docx.')).toBeVisible();
});

test('a dropped document is read wherever it falls, and the one before is forgotten', async ({ page }) => {
  const link = await linkOf(page);
  const figure = await figureOf(page);
  await page.goto('evidence/check/');
  for (const [name, number] of [
    ['first.docx', '98.7'],
    ['second.docx', figure],
  ] as const) {
    const bytes = [...(await documentOf(link, number))];
    const data = await page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], file));
        return transfer;
      },
      [name, bytes] as const,
    );
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Drop the document here')).toBeVisible();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
    await expect(found(page, new RegExp(`What was found in ${name}`, 'u'))).toBeVisible();
  }
  await expect(page.getByText(/98\.7/u)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Altered/u })).toHaveCount(0);
  await page
    .getByText(/^As published \(1\)/u)
    .first()
    .click();
  await expect(page.getByText(`“${figure}”: as published.`)).toBeVisible();
});

test('pasted text is checked by keyboard alone, and links of copied text are kept', async ({ page }) => {
  const link = await linkOf(page);
  await page.goto('evidence/check/');
  const field = page.getByRole('textbox', { name: /^Or paste its text/u });
  await field.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Read the pasted text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Paste some text first');
  await field.evaluate((element, address) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Acocks Green has 98.7 recorded robberies per 1,000 residents. Check this.',
    );
    clipboardData.setData(
      'text/html',
      `<p>Acocks Green has <b>98.7</b> recorded robberies per 1,000 residents. <a href="${address.replaceAll('&', '&amp;')}">Check this</a>.</p>`,
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, link);
  await expect(field).toHaveValue(new RegExp('Check this https?://', 'u'));
  await page.keyboard.press('Enter');
  await expect(found(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: /^Altered: another number/u })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save the report (Word)' })).toBeFocused();
  await expect(page.getByText(/^As published \(1\)/u)).toBeVisible();
});

test('nothing of the document is in the network or in storage', async ({ page }) => {
  const link = await linkOf(page);
  await page.goto('evidence/check/');
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  const buffer = await documentOf(link, '98.7');
  await page
    .getByLabel(/^Choose a document/u)
    .setInputFiles({ name: `${SECRET}.docx`, mimeType: WORD, buffer });
  await expect(found(page)).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) {
    expect(one).toMatch(/^GET \S+\/(?:data|assets|geo)\/\S+ $/u);
    expect(one).not.toContain(SECRET);
  }
  await expect(page).toHaveURL(/\/evidence\/check\/$/u);
  const kept = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    const stores = [localStorage, sessionStorage].map((store) => Object.entries(store));
    return JSON.stringify([stores, databases, caches, document.cookie]);
  });
  expect(kept).not.toMatch(/Marmalade|98\.7/u);
});

test('what cannot be read is explained, and the page goes on answering', async ({
  page,
  guard,
}, testInfo) => {
  const large = testInfo.outputPath('large.docx');
  const handle = await open(large, 'w');
  await handle.truncate(50_000_000);
  await handle.close();
  await page.goto('evidence/check/');
  const chooser = page.getByLabel(/^Choose a document/u);
  for (const [name, content, told] of [
    ['old.doc', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), /old kind \(\.doc\)/u],
    ['pages.pdf', Buffer.from('%PDF-1.7'), /This is a PDF/u],
    ['empty.docx', Buffer.alloc(0), /The file is empty/u],
    ['broken.docx', Buffer.from('PK\x03\x04'), /could not be read: it is damaged/u],
  ] as const) {
    await chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
    await expect(page.getByRole('alert')).toContainText(told);
  }
  await chooser.setInputFiles(large);
  await expect(page.getByRole('alert')).toContainText('larger than 30 MB');
  await expectNoFault(page, 'a document that cannot be read', WIDTHS);
  guard.allowConsole(/ERR_FAILED/u);
  await page.route(/robbery\.ward\.json$/u, (route) => route.abort());
  await page
    .getByRole('textbox', { name: /^Or paste its text/u })
    .fill('Robbery in Acocks Green is 2.7 per 1,000.');
  await page.getByRole('button', { name: 'Read the pasted text' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing is said about the document');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what to do', async ({ page }) => {
    await page.goto('evidence/check/');
    await expect(page.getByText(/Checking a document needs a script/u)).toBeVisible();
  });
});
