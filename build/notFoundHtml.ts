/** dist/404.html: readable without script at any depth; with script it finds the app and starts it. */
import { NOT_FOUND_PAGE_LINKS, notFoundPage } from '../src/words/notFoundPage.ts';
import { fillTemplate } from './pageHtml.ts';
import { findAppScript } from './inlineScripts.ts';
import { securityPolicy } from './securityPolicy.ts';

/** Only for the message: the app replaces it together with everything else below the root. */
const STYLE = [
  ':root{color-scheme:light dark;--ground:#f7f6f2;--ink:#1b2430;--accent:#1f4e79}',
  '@media(prefers-color-scheme:dark){:root{--ground:#12171d;--ink:#eef1f4;--accent:#8fc1f0}}',
  'body{margin:0;background:var(--ground);color:var(--ink)}',
  '.notFound{margin:0 auto;max-width:40rem;padding:3rem 1rem;font:1.125rem/1.5 system-ui,sans-serif}',
  '.notFound h1{line-height:1.2;border-inline-start:6px solid var(--accent);padding-inline-start:1rem}',
  '.notFound a{color:var(--accent);display:inline-block;padding-block:.5rem}',
].join('');

/**
 * @param template text of index.html.
 * @param scripts of the app, the entry first.
 * @param styles of the app.
 * @param site where the app is published: only then can a page that is shown at any depth link to it without script.
 * @param hosts of a base map, which the app that is started here may ask.
 */
export function notFoundHtml(
  template: string,
  scripts: readonly string[],
  styles: readonly string[],
  site: URL | null,
  hosts: readonly string[] = [],
): string {
  const script = findAppScript(scripts, styles);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy({ scripts: [script], styles: [STYLE] }, hosts)}">`,
    '<meta name="referrer" content="same-origin">',
    '<meta name="robots" content="noindex">',
    `<title>${notFoundPage.title}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${STYLE}</style>`,
    `<script>${script}</script>`,
  ].join('\n    ');
  const links =
    site === null
      ? ''
      : `<ul>${NOT_FOUND_PAGE_LINKS.map(
          ({ path, label }) => `<li><a href="${new URL(path, site).href}">${label}</a></li>`,
        ).join('')}</ul>`;
  const body = `<main class="notFound"><h1>${notFoundPage.heading}</h1><p>${notFoundPage.explanation}</p>${links}<p>${notFoundPage.emergency}</p></main>`;
  return fillTemplate(template, head, body, null);
}
