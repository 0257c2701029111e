/**
 * A link of ours as it was before it was mailed, quoted, filtered, printed or typed into a form. Only its query is read: our
 * links say everything there, and where the assessment is published may change.
 */
import { cleanLines } from './cleanText.ts';
import { decoded, linkInside } from './linkInside.ts';

export interface UnwrappedLink {
  /** Queries that the text can be read as, the likeliest first; none when no link of ours is in it. */
  readonly readings: readonly URLSearchParams[];
  /** Another link that the text holds in the place of ours: that of a filter which keeps ours to itself, or of a shortener. */
  readonly otherLink: string | null;
}

export interface LinkForm {
  /** Parameters that a link of ours may have. */
  readonly names: readonly string[];
  /** One that is written freely, so that its value is left as it is. */
  readonly free: string;
  /** The last one, with the signs it has at most: what follows is the sentence that the link stood in. */
  readonly last: { readonly name: string; readonly signs: number };
}

/** Filters put a link into a link, and a mail may pass several of them. */
const MOST_WRAPPERS = 6;
/** Words divided at the ends of lines for which both spellings are tried. */
const MOST_DIVIDED = 4;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  equals: '=',
  quest: '?',
  num: '#',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  comma: ',',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  shy: '',
  sol: '/',
  period: '.',
};

/** What mark-up makes of single signs, however often it was done. */
function withoutEntities(text: string): string {
  let now = text;
  for (let time = 0; time < MOST_WRAPPERS; time += 1) {
    const next = now
      .replace(/&#x0*([0-9a-f]{1,6});/giu, (_, hex: string) => sign(Number.parseInt(hex, 16)))
      .replace(/&#0*(\d{1,7});/gu, (_, number: string) => sign(Number(number)))
      .replace(/&([a-z]+);/giu, (all, name: string) => ENTITIES[name.toLowerCase()] ?? all);
    if (next === now) return now;
    now = next;
  }
  return now;
}

function sign(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function unwrapped(link: string): string {
  let now = link;
  for (let time = 0; time < MOST_WRAPPERS; time += 1) {
    const next = linkInside(now);
    if (next === null || next === '') return now;
    now = withoutEntities(next);
  }
  return now;
}

/** Divided words at the ends of lines: with the hyphen that the link had, and without one that was put in. */
function withDivided(text: string): string[] {
  const parts = text.split(/-[^\S\n]*\n/u);
  const unsure = Math.min(parts.length - 1, MOST_DIVIDED);
  return Array.from({ length: 2 ** unsure }, (_, choice) =>
    parts
      .slice(1)
      .reduce(
        (sum, part, at) => `${sum}${at < unsure && (choice >> at) & 1 ? '' : '-'}\n${part}`,
        parts[0] ?? '',
      ),
  );
}

/** The text from where a link begins, up to where it may end. */
function lengthsOf(text: string): string[] {
  const joined = text.replace(/\s+(?:[>|]+\s*)+/gu, '');
  const upTo = (part: string, end: RegExp): string => part.split(end)[0] ?? '';
  return [
    upTo(text, /[\s<>"|]/u),
    upTo(text.replace(/\n[^\S\n]*/gu, ''), /[\s<>"|]/u),
    upTo(joined.replace(/\s+/gu, ''), /[<>"|]/u),
  ];
}

/** What mail in "quoted-printable" made of it; only where it clearly did, for a value may begin with `3D`. */
function unquotedPrintable(text: string, { names }: LinkForm): string {
  const isQuoted = names.filter((name) => new RegExp(`${name}=3D`, 'iu').test(text)).length > 1;
  return isQuoted
    ? text
        .replace(/=[^\S\n]*\n/gu, '')
        .replace(/=3D/giu, '=')
        .replace(/=26/gu, '&')
    : text;
}

function plainText(pasted: string, form: LinkForm): string {
  const text = withoutEntities(unquotedPrintable(cleanLines(pasted), form));
  return (
    text
      .replace(/<\/?(?:wbr|br)\b[^>]*>/giu, '')
      .replace(/\bhxxp/giu, 'http')
      .replaceAll('[.]', '.')
      // A reply is quoted line by line, and Markdown puts a backslash before its own signs.
      .replace(/^[^\S\n]*(?:[>|]+[^\S\n]*)+/gmu, '')
      .replaceAll('\\', '')
  );
}

/** Where a link may begin: at an address, or at its query where the address was left out. */
function beginnings(text: string, { names }: LinkForm): number[] {
  const bare = new RegExp(`(?<![\\w-])(?:${names.join('|')})\\s*=`, 'iu').exec(text)?.index;
  return [
    ...[...text.matchAll(/https?(?::|%(?:25)*3a)/giu)].map(({ index }) => index),
    text.indexOf('?'),
    ...(bare === undefined ? [] : [bare]),
  ].filter((index) => index >= 0);
}

function queryOf(link: string, form: LinkForm): URLSearchParams | null {
  const { names, free, last } = form;
  const whole = link.includes('?') || !/%3f/iu.test(link) ? link : decoded(link);
  const query = whole
    .slice(whole.indexOf('?') + 1)
    .replace(/#.*$/su, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
  const read = new URLSearchParams();
  for (const part of query.split(/&|;(?=\w+=)/u)) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const name = decoded(part.slice(0, at)).replace(/^(?:amp;|[?/\s])+/iu, '');
    const known = names.find((one) => one === name.toLowerCase()) ?? name;
    const text = part.slice(at + 1).replaceAll('+', ' ');
    read.append(known, known === free ? decoded(text) : tight(text, names.includes(known)));
  }
  const end = read.get(last.name);
  if (end !== null) read.set(last.name, firstSigns(end, last.signs));
  return names.some((name) => read.has(name)) ? read : null;
}

/** A value without what was put into it on the way; no word in our links has a blank, and a postcode is read with or without. */
function tight(text: string, isOurs: boolean): string {
  let now = text;
  for (let time = 0; isOurs && time < MOST_WRAPPERS && /%[0-9a-f]{2}/iu.test(now); time += 1) {
    const next = decoded(now);
    if (next === now) break;
    now = next;
  }
  return isOurs ? cleanLines(now).replace(/[\s<>|"']/gu, '') : decoded(now);
}

function firstSigns(text: string, signs: number): string {
  return new RegExp(`^-*(?:[A-Za-z0-9]-*){${signs}}`, 'u').exec(text)?.[0].replace(/-+$/u, '') ?? text;
}

/**
 * Every way in which pasted text can be read as a link of ours. A break inside a link and the end of a link look the same, so
 * there may be several; whoever knows what a right link leads to tries them in this order.
 */
export function unwrapLink(pasted: string, form: LinkForm): UnwrappedLink {
  // Word processors make one long dash of two hyphens, and of one between numbers.
  const spellings = [pasted, pasted.replace(/[\u2013\u2014]/gu, '--')];
  const readings = new Map<string, URLSearchParams>();
  for (const text of new Set(spellings.map((spelling) => plainText(spelling, form)))) {
    for (const start of beginnings(text, form)) {
      for (const tail of withDivided(text.slice(start))) {
        for (const link of lengthsOf(tail)) {
          const query = queryOf(unwrapped(link), form);
          if (query !== null && !readings.has(query.toString())) readings.set(query.toString(), query);
        }
      }
    }
  }
  const most = [...readings.values()].sort((a, b) => known(b, form) - known(a, form));
  const otherLink = /https?:\/\/[^\s<>"]+/iu.exec(plainText(pasted, form))?.[0] ?? null;
  return { readings: most, otherLink: most.length === 0 ? otherLink : null };
}

function known(query: URLSearchParams, { names }: LinkForm): number {
  return names.filter((name) => query.has(name)).length;
}
