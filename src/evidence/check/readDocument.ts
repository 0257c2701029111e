/** From a file to what it says. The file stays in the browser; nothing in it is run, and pictures are not opened. */
import { unzipSync } from 'fflate';
import { decodeText } from '../fileText.ts';
import type { DocumentText } from './documentText.ts';
import { odtBlocks } from './odtBlocks.ts';
import { pastedDocument } from './pastedDocument.ts';
import { BrokenXml } from './readXml.ts';
import { wordDocument } from './wordDocument.ts';

/** Bytes above which a file is not read, and above which what is packed in it is not unpacked. */
export const LARGEST_DOCUMENT = 30_000_000;
export const LARGEST_TEXT = 40_000_000;

export type DocumentFault =
  | 'too-large'
  | 'packed-too-large'
  | 'empty'
  | 'no-text'
  | 'old-word'
  | 'protected'
  | 'pdf'
  | 'rich-text'
  | 'pages'
  | 'other-office'
  | 'web-page'
  | 'picture'
  | 'broken'
  | 'other';

export type DocumentReading = { readonly document: DocumentText } | { readonly fault: DocumentFault };

/** Thrown where a document cannot be used, and answered at the door. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly fault: DocumentFault;
  constructor(fault: DocumentFault) {
    super(fault);
    this.fault = fault;
  }
}

export async function readDocument(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<DocumentReading> {
  if (file.size > LARGEST_DOCUMENT) return { fault: 'too-large' };
  if (file.size === 0) return { fault: 'empty' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'broken' };
  }
  return documentIn(bytes);
}

export function documentIn(bytes: Uint8Array): DocumentReading {
  try {
    const document = read(bytes);
    return document.blocks.every(({ text }) => text.trim() === '') ? { fault: 'no-text' } : { document };
  } catch (cause) {
    if (cause instanceof Refused) return { fault: cause.fault };
    // What the readers of packed files and of XML throw at a damaged one.
    return { fault: 'broken' };
  }
}

const SIGNATURES: readonly (readonly [start: string, fault: DocumentFault])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rich-text'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\x00', 'picture'],
  ['MM\x00*', 'picture'],
  ['Rar!', 'other'],
  ['7z\xbc\xaf', 'other'],
  ['\x1f\x8b', 'other'],
];

function begins(bytes: Uint8Array, signs: string): boolean {
  return Array.from(signs).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

function read(bytes: Uint8Array): DocumentText {
  if (begins(bytes, 'PK')) return packed(bytes);
  // Word of before 2007, and what Word makes of any document that it is told to protect by a password.
  if (begins(bytes, '\xd0\xcf\x11\xe0')) throw new Refused(isEncrypted(bytes) ? 'protected' : 'old-word');
  const [, fault] = SIGNATURES.find(([signs]) => begins(bytes, signs)) ?? [];
  if (fault !== undefined) throw new Refused(fault);
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text)) throw new Refused('web-page');
  if (isNoText(text)) throw new Refused('other');
  return pastedDocument(text);
}

/** Signs of no alphabet among all: a text has none, but for letters of an old code page. */
const MOST_ODD = 0.05;

function isNoText(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\t\n\r\f\v]|\ufffd/gu)?.length ?? 0;
  return text.includes('\0') || odd > text.length * MOST_ODD;
}

/** The name of the part in which such a file keeps the document, as it is written there. */
const ENCRYPTED = Array.from('EncryptedPackage', (sign) => `${sign}\0`).join('');

function isEncrypted(bytes: Uint8Array): boolean {
  const chunk = 1 << 16;
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk + ENCRYPTED.length);
    if (new TextDecoder('latin1').decode(part).includes(ENCRYPTED)) return true;
  }
  return false;
}

/** Parts of documents that are read: none is a picture. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)|content\.xml|styles\.xml|META-INF\/manifest\.xml|mimetype)$/u;

function packed(bytes: Uint8Array): DocumentText {
  const names: string[] = [];
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (!READ.test(name)) return false;
      // What is said of the size is what is unpacked: no more room is given to it.
      size += originalSize;
      if (size > LARGEST_TEXT) throw new Refused('packed-too-large');
      return true;
    },
  });
  const parts = new Map(Object.entries(files).map(([name, part]) => [name, decodeText(part)] as const));
  if (names.some((name) => /^word\/document\d*\.xml$/u.test(name))) return wordDocument(parts);
  const content = parts.get('content.xml');
  const isText = /opendocument\.text/u.test(
    parts.get('mimetype') ?? parts.get('META-INF/manifest.xml') ?? '',
  );
  if (isText && /encryption-data/u.test(parts.get('META-INF/manifest.xml') ?? ''))
    throw new Refused('protected');
  if (content !== undefined && isText) return odtDocument(content, parts.get('styles.xml'));
  if (names.some((name) => /^Index\/.*\.iwa$|^Index\.zip$/u.test(name))) throw new Refused('pages');
  throw new Refused(names.some((name) => /^(?:xl|ppt)\/|^mimetype$/u.test(name)) ? 'other-office' : 'other');
}

function odtDocument(content: string, styles: string | undefined): DocumentText {
  const asides = (): DocumentText['blocks'] => {
    try {
      return styles === undefined ? [] : odtBlocks(styles, true);
    } catch (cause) {
      if (cause instanceof BrokenXml) return [];
      throw cause;
    }
  };
  return { blocks: [...odtBlocks(content, false), ...asides()] };
}
