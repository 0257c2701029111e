/**
 * A Vite plugin that leaves out of MapLibre's two scripts what our map never asks for. It draws GeoJSON only, and MapLibre asks
 * for the reader of MapLibre tiles (MLT) in three places, only for sources that say `encoding: 'mlt'`. Without those three nothing
 * uses it any more, and the bundler drops it: a tenth of each script. Nor are there layers of relief, of heat or of solid bodies,
 * whose programs for the graphics card are compiled when the first of them is drawn. A base map may have all of these, so a site
 * with one keeps them.
 */
import type { Plugin, ResolvedConfig } from 'vite';

const REFUSAL = 'throw Error("Tiles in the MLT encoding are not read here.")';

const READERS: readonly { readonly made: RegExp; readonly instead: string }[] = [
  {
    made: /case`mlt`:this\.vtLayers=new [\w$]+\(this\.rawTileData\)\.layers;break;/g,
    instead: `case\`mlt\`:${REFUSAL};`,
  },
  {
    made: /\.encoding===`mlt`\?new [\w$]+\([\w$]+\):/g,
    instead: `.encoding===\`mlt\`?(()=>{${REFUSAL}})():`,
  },
];

/** Programs for layers that no map here has, as MapLibre's table names them. */
const PROGRAMS = [
  'colorRelief',
  'fillExtrusion',
  'fillExtrusionPattern',
  'heatmap',
  'heatmapTexture',
  'hillshade',
  'hillshadePrepare',
] as const;
const PROGRAM = new RegExp(`\\b(${PROGRAMS.join('|')}):([\\w$]+)\\(\`[^\`]*\`,\`[^\`]*\`\\)`, 'g');

/** The script with those programs empty, and how many there were. */
export function withoutUnusedPrograms(script: string): { readonly code: string; readonly count: number } {
  let count = 0;
  const code = script.replace(PROGRAM, (_all, name: string, made: string) => {
    count += 1;
    return `${name}:${made}(\`\`,\`\`)`;
  });
  return { code, count };
}

/** Files of MapLibre, in how many places each makes a reader of MLT, and how many of those programs it has. */
const PLACES: readonly { readonly file: RegExp; readonly count: number; readonly programs: number }[] = [
  { file: /maplibre-gl[\\/]dist[\\/]maplibre-gl\.mjs$/, count: 1, programs: PROGRAMS.length },
  { file: /maplibre-gl[\\/]dist[\\/]maplibre-gl-worker\.mjs(?:\?worker_file.*)?$/, count: 2, programs: 0 },
];

/** The script without the places that make a reader of MLT, and how many there were. */
export function withoutMltReader(script: string): { readonly code: string; readonly count: number } {
  let count = 0;
  let code = script;
  for (const { made, instead } of READERS)
    code = code.replace(made, () => {
      count += 1;
      return instead;
    });
  return { code, count };
}

function hasBaseMap({ define = {} }: ResolvedConfig): boolean {
  const told: unknown = define['__BASE_MAP__'];
  return told !== undefined && told !== 'null';
}

/** For the client build and, once more, for the scripts of workers, which Vite bundles by themselves. */
export function mapLibreScript(): Plugin {
  let isWhole = false;
  return {
    name: 'maplibre-script',
    enforce: 'pre',
    apply: 'build',
    configResolved(config) {
      isWhole = hasBaseMap(config);
    },
    transform(script, id) {
      if (isWhole) return null;
      const place = PLACES.find(({ file }) => file.test(id));
      if (place === undefined) return null;
      const { code, count } = withoutMltReader(script);
      if (count !== place.count)
        this.error(
          `MapLibre makes its reader of MLT tiles in ${count} places of this file, not ${place.count}: see build/mapLibreScript.ts.`,
        );
      const { code: drawn, count: programs } = withoutUnusedPrograms(code);
      if (programs !== place.programs)
        this.error(
          `MapLibre has ${programs} programs in this file for layers that are not used here, not ${place.programs}: see build/mapLibreScript.ts.`,
        );
      return { code: drawn, map: null };
    },
  };
}
