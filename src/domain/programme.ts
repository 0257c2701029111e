/**
 * The programme that a partnership shows as a layer of its own, with the places where it ran on a documented day: from
 * `content/programme.json`, which is `null` where there is none. Its places are in a file of the release named by its id.
 */
import configured from '../../content/programme.json' with { type: 'json' };

/** Name of the layer in addresses and of the file in a release. */
export type ProgrammeId = string & { readonly __brand: 'ProgrammeId' };

export interface Programme {
  readonly id: string;
  readonly name: string;
  /** Day of the record of places: `2021-12-13`. */
  readonly asOf: string;
  /** What it did, as a sentence. */
  readonly did: string;
  /** The same beside a link, without its date and full stop. */
  readonly inShort: string;
  /** What is known of the time after the record, and what of that is not known: a sentence each, or nothing. */
  readonly later: string;
  readonly laterUnknown: string;
}

export const PROGRAMME: Programme | null = configured;

/** Its id as a layer of the explorer; null where there is no programme. */
export const PROGRAMME_LAYER = layerOf(PROGRAMME);

/** Name of its file in a release; without a programme the file says of no place anything. */
export const PROGRAMME_FILE: string = PROGRAMME_LAYER ?? 'programme';

function layerOf(programme: Programme | null): ProgrammeId | null {
  return programme === null ? null : (programme.id as ProgrammeId);
}
