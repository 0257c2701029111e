/** robots.txt and sitemap.xml. */

/**
 * Where the app is published, from SITE_URL; null where it is not set.
 * @throws Error when it is no whole http(s) address.
 */
export function siteAddress(value: string | undefined): URL | null {
  if (value === undefined || value.trim() === '') return null;
  const address = URL.canParse(value) ? new URL(value) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    throw new Error(`SITE_URL is "${value}". It must be a whole address, such as https://example.org/sna/`);
  }
  address.search = '';
  address.hash = '';
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/** A sitemap needs whole addresses, so there is one only where the site's is known. */
export function robotsTxt(site: URL | null): string {
  const rules = ['User-agent: *', 'Allow: /'];
  const sitemap = site === null ? [] : ['', `Sitemap: ${new URL('sitemap.xml', site).href}`];
  return `${[...rules, ...sitemap].join('\n')}\n`;
}

/** @param addresses whole addresses of the pages. @param changed day of the release they were made from. */
export function sitemapXml(addresses: readonly string[], changed: string): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const entries = addresses.map(
    (address) => `  <url><loc>${escape(address)}</loc><lastmod>${changed}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}
