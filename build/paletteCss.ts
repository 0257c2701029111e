/**
 * Vite plugin that serves `virtual:palette.css` and `virtual:families.css`: the palette as custom properties, so that style sheets, the SVG map
 * and the WebGL map take their colours from the one table in `src/domain/palette.ts`.
 */
import type { Plugin } from 'vite';
import { familyProperties } from '../src/domain/familyPalettes.ts';
import { PALETTES, paletteProperties, type ColourScheme } from '../src/domain/palette.ts';

// The name ends in .css, so that Vite treats it as a style sheet; the null byte keeps other plugins away.
const RESOLVED = '\0';

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

type Properties = readonly (readonly [string, string])[];

/** Five classes of a family for what is in an element that names it; a family within another is its own. */
function familyRule(family: string, properties: Properties): string {
  return rule(properties, `[data-colours=${family}]`);
}

/** The family whose classes the page itself has. */
function isOfPage(scheme: ColourScheme, properties: Properties): boolean {
  const all = new Map(paletteProperties(PALETTES[scheme]));
  return properties.every(([name, value]) => all.get(name) === value);
}

function paletteRule(scheme: ColourScheme): string {
  const own = familyProperties(scheme).filter(([, properties]) => isOfPage(scheme, properties));
  const once = new Set(own.flatMap(([, properties]) => properties.map(([name]) => name)));
  return [
    rule(paletteProperties(PALETTES[scheme]).filter(([name]) => !once.has(name))),
    ...own.map(([family, properties]) => `:root,${familyRule(family, properties)}`),
  ].join('');
}

function otherFamilies(scheme: ColourScheme): string {
  return familyProperties(scheme)
    .filter(([, properties]) => !isOfPage(scheme, properties))
    .map(([family, properties]) => familyRule(family, properties))
    .join('');
}

const inTheDark = (rules: string): string => `@media screen and (prefers-color-scheme:dark){${rules}}`;

/** The style sheet that every page has. Print is always light: paper has no dark scheme. */
export function paletteStyleSheet(): string {
  return [
    paletteRule('light'),
    inTheDark(paletteRule('dark')),
    `@media (forced-colors:active){${rule(FORCED_COLOURS)}}`,
  ].join('\n');
}

/** The families of topics that only some pages draw; those that do import it. */
export function familiesStyleSheet(): string {
  return [otherFamilies('light'), inTheDark(otherFamilies('dark'))].join('\n');
}

const SHEETS: Readonly<Record<string, () => string>> = {
  'virtual:palette.css': paletteStyleSheet,
  'virtual:families.css': familiesStyleSheet,
};

export function paletteCss(): Plugin {
  return {
    name: 'palette-css',
    resolveId(id) {
      return SHEETS[id] === undefined ? undefined : RESOLVED + id;
    },
    load(id) {
      return id.startsWith(RESOLVED) ? SHEETS[id.slice(RESOLVED.length)]?.() : undefined;
    },
  };
}
