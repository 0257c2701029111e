/**
 * A Vite plugin that leaves the reader of MapLibre tiles (MLT) out of MapLibre's two scripts. Our map draws GeoJSON only,
 * and MapLibre asks for that reader in three places, only for sources that say `encoding: 'mlt'`. Without those three
 * nothing uses it any more, and the bundler drops it: a tenth of each script. A base map may have such tiles, so a site with one
 * keeps the reader.
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

/** Files of MapLibre, and in how many places each makes a reader of MLT. */
const PLACES: readonly { readonly file: RegExp; readonly count: number }[] = [
  { file: /maplibre-gl[\\/]dist[\\/]maplibre-gl\.mjs$/, count: 1 },
  { file: /maplibre-gl[\\/]dist[\\/]maplibre-gl-worker\.mjs(?:\?worker_file.*)?$/, count: 2 },
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
      return { code, map: null };
    },
  };
}
