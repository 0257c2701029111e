/** A base map below the areas of the map that moves: configured in `content/base-map.json`, off where that says so. */

/** Whom a base map is by, in the words that they ask for. */
export interface BaseMapCredit {
  readonly text: string;
  /** Where their terms are told, or null. */
  readonly url: string | null;
}

/** A MapLibre style: how a base map is drawn, and where its tiles are. Addresses are of this site, or whole. */
interface StyleBase {
  readonly kind: 'style';
  readonly style: string;
  /** The same for people whose screens are dark, or null. */
  readonly darkStyle: string | null;
}

/** One PMTiles file, raster or vector, which is drawn quietly in the map's own colours. */
interface TilesBase {
  readonly kind: 'pmtiles';
  readonly file: string;
}

export type BaseMap = (StyleBase | TilesBase) & {
  /** Other hosts that are asked, each as "https://host"; none where all is on this site. */
  readonly hosts: readonly string[];
  readonly credits: readonly [BaseMapCredit, ...BaseMapCredit[]];
};

/** What a base map has come to: `partly` when some of it came, and some did not. */
export type BaseMapState = 'coming' | 'drawn' | 'partly' | 'failed';
