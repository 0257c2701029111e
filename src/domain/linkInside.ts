/** Mail filters, and pages that count what is followed, put a link into a link of their own: the ways of doing so. */

/** Percent signs put back; what was cut in the middle of a sign is left as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Cut in the middle of a sign: what can be read of it is read.
    return text.replace(/(?:%[0-7][0-9a-f])+/giu, (part) => decodeURIComponent(part));
  }
}

function fromBase64(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/u, ''));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** Proofpoint's third form: signs that it took out stand behind the link, and an asterisk where each one was. */
function putBack(text: string, taken: string): string {
  const lengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const signs = Array.from(fromBase64(taken));
  return text.replace(/\*(?:\*(.))?/gu, (_, run?: string) =>
    signs.splice(0, run === undefined ? 1 : lengths.indexOf(run) + 2).join(''),
  );
}

/** The link inside the link of a mail filter or of a page that counts what is followed; null when it is none. */
export function linkInside(link: string): string | null {
  const second = /\/v2\/url\?u=([^&]*)/iu.exec(link)?.[1];
  if (second !== undefined) return decoded(second.replaceAll('-', '%').replaceAll('_', '/'));
  const third = /\/v3\/__(.+?)__(?:;([\w=-]*)!|;?$)/iu.exec(link);
  if (third?.[1] !== undefined)
    return putBack(third[1], third[2] ?? '').replace(/^(https?:\/)(?!\/)/iu, '$1/');
  const encoded = /https?%(?:25)*3a%(?:25)*2f%(?:25)*2f[^&\s?;|]*/iu.exec(link)?.[0];
  if (encoded !== undefined) return decoded(encoded);
  const based = /[=/](aHR0c[\w+/-]+)/u.exec(link)?.[1];
  return based === undefined ? null : fromBase64(based);
}
