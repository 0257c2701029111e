/**
 * A Vite plugin that leaves out of MapLibre's style sheet the parts for its own buttons, pop-ups and markers. This app has
 * its own buttons and none of the others; their icons are nine tenths of the sheet.
 */
import postcss from 'postcss';
import type { Plugin } from 'vite';

const UNUSED = /\.maplibregl-(ctrl|popup|user-location|marker|crosshair|boxzoom)/;

/** The sheet without rules that only concern unused parts. */
export function withoutUnusedParts(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (used.length === 0) rule.remove();
    else rule.selectors = used;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}

export function mapLibreCss(): Plugin {
  return {
    name: 'maplibre-css',
    enforce: 'pre',
    transform(css, id) {
      return /maplibre-gl[\\/]dist[\\/]maplibre-gl\.css/.test(id)
        ? { code: withoutUnusedParts(css), map: null }
        : null;
    },
  };
}
