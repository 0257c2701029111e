/**
 * Vite plugin that serves `virtual:palette.css`: the palette as custom properties, so that style sheets, the SVG map
 * and the WebGL map take their colours from the one table in `src/domain/palette.ts`.
 */
import type { Plugin } from 'vite';
import { familyProperties } from '../src/domain/familyPalettes.ts';
import { PALETTES, paletteProperties, type ColourScheme } from '../src/domain/palette.ts';

const PUBLIC_ID = 'virtual:palette.css';
// The name must end in .css for Vite to treat it as a style sheet; the null byte keeps other plugins away.
const RESOLVED_ID = '\0virtual:palette.css';

/** Lines and words follow the reader's own colours; fills carry meaning and stay (SVG fills are not forced). */
const FORCED_COLOURS: readonly (readonly [string, string])[] = [
  ['--pattern-ink', 'CanvasText'],
  ['--area-line', 'Canvas'],
  ['--borough-line', 'CanvasText'],
  ['--borough-casing', 'Canvas'],
  ['--map-label', 'CanvasText'],
  ['--map-halo', 'Canvas'],
  ['--selection-inner', 'CanvasText'],
  ['--selection-outer', 'Canvas'],
  ['--map-ground', 'Canvas'],
];

function rule(properties: readonly (readonly [string, string])[], of = ':root'): string {
  return `${of}{${properties.map(([name, value]) => `${name}:${value}`).join(';')}}`;
}

/** Five classes of a family for what is in an element that names it; a family within another is its own. */
function paletteRule(scheme: ColourScheme): string {
  const all = new Map(paletteProperties(PALETTES[scheme]));
  const families = familyProperties(scheme).map(([family, properties]) => {
    const own = `[data-colours=${family}]`;
    // The family that the page itself has is written once for both.
    if (properties.some(([name, value]) => all.get(name) !== value)) return rule(properties, own);
    for (const [name] of properties) all.delete(name);
    return rule(properties, `:root,${own}`);
  });
  return [rule([...all]), ...families].join('');
}

/** The style sheet's text. Print is always light: paper has no dark scheme. */
export function paletteStyleSheet(): string {
  return [
    paletteRule('light'),
    `@media screen and (prefers-color-scheme:dark){${paletteRule('dark')}}`,
    `@media (forced-colors:active){${rule(FORCED_COLOURS)}}`,
  ].join('\n');
}

export function paletteCss(): Plugin {
  return {
    name: 'palette-css',
    resolveId(id) {
      return id === PUBLIC_ID ? RESOLVED_ID : undefined;
    },
    load(id) {
      return id === RESOLVED_ID ? paletteStyleSheet() : undefined;
    },
  };
}
