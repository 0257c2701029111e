/** Links of copied text, which a plain field would lose: each is written behind the words that carried it. */

const LINK = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>(.*?)<\/a\s*>/gisu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&([a-z]+);/giu, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** @param html what was copied, with its marks; empty where it had none */
export function withLinks(plain: string, html: string): string {
  let text = plain;
  let at = 0;
  for (const [, double, single, inside = ''] of html.matchAll(LINK)) {
    const address = textOf(double ?? single ?? '');
    const words = textOf(inside);
    if (!/^https?:/iu.test(address) || words === '' || words === address) continue;
    const found = text.indexOf(words, at);
    if (found < 0) continue;
    const end = found + words.length;
    const written = ` ${address} `;
    text = `${text.slice(0, end)}${written}${text.slice(end)}`;
    at = end + written.length;
  }
  return text;
}
