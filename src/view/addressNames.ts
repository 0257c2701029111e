/** Names of parameters in an address that the page does not know, each with the nearest one that it does. */
import type { AddressProblem } from './exploreUrl.ts';
import { nearestWord } from './nearest.ts';

/** What mail and social sites put on links to count who follows them: it asks the page for nothing. */
const COUNTERS =
  /^(?:utm_|mc_|pk_|mtm_|hsa_|_hs|_ga$|_gl$|fbclid$|gclid$|dclid$|gbraid$|wbraid$|msclkid$|twclid$|yclid$|igshid$|li_fat_id$|mkt_tok$|oly_)/u;

/** More are not told one by one. */
const MOST_TOLD = 12;

/** The name without what mark-up and careless joining put before it: `amp;release`, `?release`. */
export function plainName(name: string): string {
  return name.replace(/^(?:amp;|[?/#;\s])+/iu, '').trim();
}

export function unknownNames(query: URLSearchParams, names: readonly string[]): readonly AddressProblem[] {
  const unknown = new Map([...query].filter(([name]) => !names.includes(name) && !COUNTERS.test(name)));
  return [...unknown].slice(0, MOST_TOLD).map(([name, value]) => ({
    parameter: name.slice(0, 40),
    value: value.slice(0, 80),
    kind: 'unknown-name',
    suggestion: nearestWord(plainName(name), names),
  }));
}

/** The same query with one name put right. */
export function renamed(query: URLSearchParams, from: string, to: string): URLSearchParams {
  return new URLSearchParams(
    [...query].map(([name, value]) => [name.slice(0, 40) === from ? to : name, value]),
  );
}
