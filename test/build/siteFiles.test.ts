import { expect, test } from 'vitest';
import { robotsTxt, siteAddress, sitemapXml } from '../../build/siteFiles.ts';

test('takes the address with its last slash and without query or fragment', () => {
  expect(siteAddress('https://example.org/wm/sna?x=1#y')?.href).toBe('https://example.org/wm/sna/');
  expect(siteAddress('https://example.org')?.href).toBe('https://example.org/');
});

test('has no address when none is given', () => {
  expect(siteAddress(undefined)).toBeNull();
  expect(siteAddress(' ')).toBeNull();
});

test.each(['example.org', 'ftp://example.org/', '/wm/sna/'])(
  'refuses %s with what to write instead',
  (value) => {
    expect(() => siteAddress(value)).toThrow(/whole address, such as https/);
  },
);

test('names the sitemap in robots.txt only when there is one', () => {
  expect(robotsTxt(new URL('https://example.org/sna/'))).toContain(
    'Sitemap: https://example.org/sna/sitemap.xml',
  );
  expect(robotsTxt(null)).not.toContain('Sitemap');
});

test('escapes addresses in the sitemap and dates them', () => {
  const xml = sitemapXml(['https://example.org/?a=1&b=2'], '2026-11-22');
  expect(xml).toContain('<loc>https://example.org/?a=1&amp;b=2</loc><lastmod>2026-11-22</lastmod>');
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
});
