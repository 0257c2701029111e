/** The head of a page as HTML text (docs/adr/0006-head-of-a-page.md). */
import { HEAD_WORDS } from '../words/pages.ts';
import type { PageFacts, StructuredData } from './pageFacts.ts';

export interface HeadPlace {
  /** Below the app's root: '/', '/data/robbery'. */
  readonly path: string;
  /** Where the app is published, with its last slash; null where the build is not told. */
  readonly site: URL | null;
}

/** Width and height of the picture shown with a link, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export function cardFile(card: string): string {
  return `cards/${card}.png`;
}

/** Name of the card of an area's page. */
export function areaCard(code: string): string {
  return `area-${code}`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Address of a page with the slash that its files are served from. */
export function pageAddress(site: URL, path: string): string {
  return new URL(path === '/' ? '.' : `.${path}/`, site).href;
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
}

/**
 * JSON-LD with its addresses made whole, or, where the build does not know where it is published, relative to the page:
 * they are resolved like any link.
 */
export function structuredText(data: StructuredData, { path, site }: HeadPlace): string {
  const prefix = path === '/' ? './' : '../'.repeat(path.split('/').length - 1);
  const whole = (key: string, value: unknown): unknown =>
    typeof value === 'string' && /^(url|contentUrl)$/.test(key) && value.startsWith('/')
      ? site === null
        ? `${prefix}${value.slice(1)}`
        : new URL(value.slice(1), site).href
      : value;
  // A "<" could end the element that the text stands in.
  return JSON.stringify({ '@context': 'https://schema.org', ...data }, whole).replaceAll('<', '\\u003c');
}

export function pageHead(facts: PageFacts, place: HeadPlace): string {
  const { path, site } = place;
  const shared = [
    `<title>${escapeHtml(facts.title)}</title>`,
    meta('name', 'description', facts.description),
    ...(facts.listed ? [] : [meta('name', 'robots', 'noindex')]),
    ...(site === null ? [] : [`<link rel="canonical" href="${escapeHtml(pageAddress(site, path))}">`]),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', HEAD_WORDS.siteName),
    meta('property', 'og:locale', 'en_GB'),
    meta('property', 'og:title', facts.title),
    meta('property', 'og:description', facts.description),
  ];
  const picture =
    site === null
      ? [meta('name', 'twitter:card', 'summary')]
      : [
          meta('property', 'og:url', pageAddress(site, path)),
          meta('property', 'og:image', new URL(cardFile(facts.card), site).href),
          meta('property', 'og:image:width', String(CARD_SIZE.width)),
          meta('property', 'og:image:height', String(CARD_SIZE.height)),
          meta('property', 'og:image:alt', facts.cardAlt ?? HEAD_WORDS.cardAlt),
          meta('name', 'twitter:card', 'summary_large_image'),
        ];
  const structured = facts.structured.map(
    (data) => `<script type="application/ld+json">${structuredText(data, place)}</script>`,
  );
  return [...shared, ...picture, ...structured].join('\n    ');
}
