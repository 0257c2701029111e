/**
 * A reader of the XML in documents. The browser's own would answer a broken file with a page of its own styles, and build a tree of
 * millions of parts; this one goes through the text once and remembers nothing but what is open.
 */

export interface XmlHandler {
  /** @param name without its prefix */
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** The file is no whole XML, or has what no document may have. */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';
}

const TAG = /<(\/?)([^\s/>"'<]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/y;
/** Elements in one another: documents have a few dozen. */
const DEEPEST = 2000;

/** What may stand before or between elements and is no part of the document: from its first signs to its last. */
const ASIDES = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const LITERAL = ['<![CDATA[', ']]>'] as const;

/** @throws BrokenXml */
export function readXml(xml: string, handler: XmlHandler): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at && open.length > 0) handler.text(decodeEntities(xml.slice(at, end)));
    if (next < 0) break;
    at = skipAside(xml, next, handler) ?? readTag(xml, next, handler, open);
  }
  if (open.length > 0) throw new BrokenXml();
}

/** @returns where reading goes on, or null where a tag begins */
function skipAside(xml: string, at: number, handler: XmlHandler): number | null {
  const [first, last] = LITERAL;
  if (xml.startsWith(first, at)) {
    const end = endOf(xml, last, at);
    handler.text(xml.slice(at + first.length, end - last.length));
    return end;
  }
  const aside = ASIDES.find(([start]) => xml.startsWith(start, at));
  if (aside !== undefined) return endOf(xml, aside[1], at);
  // A declaration could make a few letters stand for millions.
  if (xml.startsWith('<!', at)) throw new BrokenXml();
  return null;
}

function endOf(xml: string, last: string, at: number): number {
  const end = xml.indexOf(last, at);
  if (end < 0) throw new BrokenXml();
  return end + last.length;
}

function readTag(xml: string, at: number, handler: XmlHandler, open: string[]): number {
  TAG.lastIndex = at;
  const match = TAG.exec(xml);
  if (match === null) throw new BrokenXml();
  const [whole, closing, full = '', attributes = '', empty] = match;
  const name = full.slice(full.indexOf(':') + 1);
  if (closing === '/') {
    if (open.pop() !== full) throw new BrokenXml();
    handler.close(name);
  } else {
    handler.open(name, (wanted) => attributeIn(attributes, wanted));
    if (empty === '/') handler.close(name);
    else if (open.push(full) > DEEPEST) throw new BrokenXml();
  }
  return at + whole.length;
}

/** The value of an attribute, whatever its prefix. */
function attributeIn(attributes: string, wanted: string): string | null {
  for (const [, name = '', double, single] of attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    if (name.slice(name.indexOf(':') + 1) === wanted) return decodeEntities(double ?? single ?? '');
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (all, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? all;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
