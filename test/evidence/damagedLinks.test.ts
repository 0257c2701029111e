/** Links of genuine packs that were changed on their way, and codes that were mistyped. */
import { expect, test } from 'vitest';
import { checkPack, readGiven } from '../../src/evidence/checkPack.ts';
import { changedLinks } from './changedLinks.ts';
import { evidenceReader, makePack, PACKS, ROOT } from './packs.ts';

const reader = evidenceReader();
const check = (link: string, code = '') => checkPack(reader.client, reader.queries, link, code, ROOT);
const { pack } = await makePack(
  'areas=E05011118,E05011119&indicators=robbery,child-poverty,income-deprivation',
);
const query = pack.link.slice(pack.link.indexOf('?') + 1);
const wrongCode = 'ZZZZZ-ZZZZZ';

test.each(Object.entries(changedLinks(ROOT, query)))('%s: as published', async (_, link) => {
  expect((await check(link)).kind).toBe('published');
});

test.each(['near=WV1 1SH&metres=400', PACKS['an outline']])(
  '%s: as published, changed too',
  async (place) => {
    const { pack: other } = await makePack(`${place}&indicators=robbery,child-poverty`);
    const own = other.link.slice(other.link.indexOf('?') + 1);
    for (const [how, link] of Object.entries(changedLinks(ROOT, own))) {
      expect((await check(link)).kind, how).toBe('published');
    }
  },
);

test.each([
  ['cut in a measure', (link: string) => link.slice(0, link.indexOf('poverty') + 3)],
  ['cut in a place', (link: string) => link.slice(0, link.indexOf('E05011119') + 6)],
  ['cut before the measures', (link: string) => link.slice(0, link.indexOf('&indicators'))],
  ['cut in the release', (link: string) => link.slice(0, link.indexOf('release=') + 12)],
  ['cut before the release', (link: string) => link.slice(0, link.indexOf('&release'))],
  ['a letter lost in a measure', (link: string) => link.replace('robbery', 'robery')],
  ['a digit lost in a place', (link: string) => link.replace('E05011119', 'E0501111')],
  ['a name of a parameter broken', (link: string) => link.replace('indicators=', 'indica=tors=')],
  ['its middle put as dots', (link: string) => link.replace('E05011119&indicators=robbery', 'E0501…robbery')],
  ['its end put as dots', (link: string) => `${link.slice(0, link.indexOf('income') + 4)}…`],
  ['its place lost', (link: string) => link.replace(/areas=[^&]*&/u, '')],
  ['its measures lost', (link: string) => link.replace(/indicators=[^&]*&/u, '')],
  [
    'its release lost and a code of another',
    (link: string) => link.replace(/release=[^&]*&/u, '').replace(pack.code, wrongCode),
  ],
  ['signs that could not be read', (link: string) => link.replace('child-', 'child\ufffd')],
])('%s: damaged, never altered', async (_, change) => {
  const { kind } = await check(change(pack.link), pack.code);
  expect(['damaged', 'published']).toContain(kind);
  expect((await check(change(pack.link))).kind).not.toBe('altered');
});

test('an outline in small letters is damaged', async () => {
  const { pack: drawn } = await makePack(`${PACKS['an outline']}&indicators=robbery`);
  expect((await check(drawn.link.toLowerCase())).kind).toBe('damaged');
});

const swapped = (text: string): string => text.replace(/([A-Z0-9])((?!\1)[A-Z0-9])/u, '$2$1');
test.each([
  ['one sign wrong', pack.code.replace(/.$/u, (sign) => (sign === '7' ? '4' : '7'))],
  ['one sign missing', pack.code.slice(1)],
  ['one sign twice', `${pack.code}${pack.code.slice(-1)}`],
  ['two signs swapped', swapped(pack.code)],
  ['a wrong sign and one missing', `7${pack.code.slice(2)}`],
])('a code with %s is called a slip, with the right one', async (_, code) => {
  const result = await check(pack.link, code);
  expect(result).toMatchObject({ kind: 'slip', code });
  if (result.kind !== 'slip') throw new Error('no slip');
  expect(result.then.code).toBe(pack.code);
  // A sign too many at the end of a link is the sentence's.
  const inLink = await check(pack.link.replace(pack.code, code));
  expect(inLink.kind).toBe(code.startsWith(pack.code) ? 'published' : 'slip');
});

test('another code altogether, other figures or other places are no slip', async () => {
  expect((await check(pack.link, wrongCode)).kind).toBe('altered');
  expect((await check(pack.link.replace('robbery,', ''))).kind).toBe('altered');
  expect((await check(pack.link.replace('E05011119', 'E05011120'))).kind).toBe('altered');
  for (const { code } of pack.statements) expect((await check(pack.link, code)).kind).toBe('altered');
});

test.each([
  ['with a dot behind it', `${pack.code}.`],
  ['with its words', `Check code ${pack.code}`],
  ['with an en dash', pack.code.replace('-', '\u2013')],
  ['with blanks', pack.code.replace('-', ' - ')],
  ['in small letters', pack.code.toLowerCase()],
  ['with unseen signs', `\u200e${pack.code}\u200b`],
])('a code %s fits', async (_, code) => {
  const link = pack.link.replace(/&code=.*/u, '');
  expect((await check(link, code)).kind).toBe('published');
  expect((await check(`${link}\n${code}`)).kind).toBe('published');
  expect((await check(code, link)).kind).toBe('published');
});

test('what holds no link of a pack is told apart', () => {
  expect(readGiven('https://protect-eu.mimecast.com/s/AbCd?domain=a.example', '').fault).toBe('otherLink');
  expect(readGiven(pack.code, '').fault).toBe('needsLink');
  expect(readGiven('hello there', '').fault).toBe('noLink');
});
