/** dist/404.html: readable without script at any depth; with script it finds the app and starts it. */
import { notFoundPage } from '../src/words/notFoundPage.ts';
import { fillTemplate } from './pageHtml.ts';
import { findAppScript } from './inlineScripts.ts';
import { securityPolicy } from './securityPolicy.ts';

/** Only for the message: the app replaces it together with everything else below the root. */
const STYLE =
  ':root{color-scheme:light dark}.notFound{margin:2rem auto;max-width:40rem;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}';

/** @param template text of index.html. @param scripts of the app, the entry first. @param styles of the app. */
export function notFoundHtml(
  template: string,
  scripts: readonly string[],
  styles: readonly string[],
): string {
  const script = findAppScript(scripts, styles);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy({ scripts: [script], styles: [STYLE] })}">`,
    '<meta name="referrer" content="same-origin">',
    '<meta name="robots" content="noindex">',
    `<title>${notFoundPage.title}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${STYLE}</style>`,
    `<script>${script}</script>`,
  ].join('\n    ');
  const body = `<main class="notFound"><h1>${notFoundPage.heading}</h1><p>${notFoundPage.explanation}</p></main>`;
  return fillTemplate(template, head, body, null);
}
