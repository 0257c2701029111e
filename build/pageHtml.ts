/** One built page as HTML text: index.html with its head and body filled in. */
import { pageStartScript, type PageFiles } from './inlineScripts.ts';
import { NOT_LOADED_WORDS } from '../src/words/notLoaded.ts';
import { securityPolicy } from './securityPolicy.ts';
import type { PageAssets } from './assetGraph.ts';

export interface PageParts {
  /** Address of the page below the app's root: '/', '/explore'. */
  readonly path: string;
  /** Title and other elements of the head. */
  readonly head: string;
  readonly body: string;
  readonly assets: PageAssets;
  readonly icon: string;
  /** Files below dist/ that the page's script asks for first. */
  readonly preload: Pick<PageFiles, 'always' | 'plain'>;
  /** The page shows what its address asks for. */
  readonly isAnswer: boolean;
  /** Scripts and data that come before a page is used that rests until then; null: all of them. */
  readonly atFirst: Pick<PageFiles, 'scripts' | 'always'> | null;
  /** Style text that is in the page instead of linked style sheets, or null. */
  readonly inlineStyle: string | null;
  /** Hosts of a base map; none without one. */
  readonly hosts?: readonly string[];
}

/** `--ground` of src/ui/tokens.css: the browser's own bars take the page's colour. */
const THEME_COLOURS = [
  ['light', '#f7f6f2'],
  ['dark', '#12171d'],
] as const;

/** The way from a page's folder back to the app's root: './' for '/', '../' for '/explore'. */
export function rootPrefix(path: string): string {
  const depth = path.split('/').filter(Boolean).length;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** What the page's own script asks for at first, and what when the page is used. */
function startFiles({ preload, assets, atFirst, isAnswer }: PageParts, prefix: string): PageFiles {
  const below = (files: readonly string[]) => files.map((file) => `${prefix}${file}`);
  const all = { always: below(preload.always), plain: below(preload.plain), scripts: below(assets.scripts) };
  if (atFirst === null) return { ...all, isAnswer };
  const [scripts, always] = [below(atFirst.scripts), below(atFirst.always)];
  const others = (files: readonly string[], first: readonly string[]) =>
    files.filter((file) => !first.includes(file));
  const whenUsed = {
    always: others(all.always, always),
    plain: all.plain,
    scripts: others(all.scripts, scripts),
  };
  return { scripts, always, plain: [], whenUsed, isAnswer };
}

function headElements(page: PageParts): string[] {
  const prefix = rootPrefix(page.path);
  const start = pageStartScript(startFiles(page, prefix));
  const linked = (attributes: string): string[] =>
    page.assets.styles.map((file) => `<link rel="stylesheet" ${attributes} href="${prefix}${file}">`);
  // A disabled link is not fetched; it tells Vite's loader that the style of a screen loaded later is already here.
  const style =
    page.inlineStyle === null
      ? linked('crossorigin')
      : [`<style>${page.inlineStyle}</style>`, ...linked('disabled')];
  return [
    `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(
      { scripts: [start], styles: page.inlineStyle === null ? [] : [page.inlineStyle] },
      page.hosts,
    )}">`,
    '<meta name="referrer" content="same-origin">',
    `<script>${start}</script>`,
    page.head,
    '<meta name="color-scheme" content="light dark">',
    ...THEME_COLOURS.map(
      ([scheme, colour]) =>
        `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${colour}">`,
    ),
    ...style,
    ...page.assets.fonts.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${prefix}${file}">`,
    ),
    `<link rel="manifest" href="${prefix}app.webmanifest">`,
    `<link rel="icon" type="image/svg+xml" href="${prefix}${page.icon}">`,
  ];
}

/**
 * Fill the template.
 * @param template text of index.html: `<!--head-->…<!--/head-->` and an empty `<div id="root">`.
 * @throws Error when the template lacks one of its places.
 */
export function pageHtml(template: string, page: PageParts): string {
  return fillTemplate(template, headElements(page).join('\n    '), page.body, page.path, notLoaded(page));
}

/**
 * Shown by the page's own script when the app's does not come, as in a frame that is shut off from its own site. It stands
 * outside what the app draws. A part for a frame leads to the whole page, which shows the same.
 */
function notLoaded({ path, isAnswer }: PageParts): string {
  const words = isAnswer ? NOT_LOADED_WORDS.answer : NOT_LOADED_WORDS.standing;
  const href = path.startsWith('/embed/') ? `${rootPrefix(path)}explore/` : './';
  return `<div id="not-loaded" role="alert" hidden><p>${words}</p><p><a href="${href}" target="_blank" rel="noopener">${NOT_LOADED_WORDS.open}</a></p></div>`;
}

/**
 * @param renderedPath noted on the root, so that the client knows which page to hydrate; null: nothing to hydrate.
 * @param after markup behind what the app draws.
 */
export function fillTemplate(
  template: string,
  head: string,
  body: string,
  renderedPath: string | null,
  after = '',
): string {
  const headPlace = /<!--head-->[\s\S]*<!--\/head-->/;
  const bodyPlace = '<div id="root"></div>';
  if (!headPlace.test(template) || !template.includes(bodyPlace)) {
    throw new Error('index.html has lost its <!--head--> markers or its empty <div id="root">.');
  }
  const note = renderedPath === null ? '' : ` data-rendered-path="${renderedPath}"`;
  return template
    .replace(headPlace, () => head)
    .replace(bodyPlace, () => `<div id="root"${note}>${body}</div>${after}`);
}
