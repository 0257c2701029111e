/** The forms of the files that the search box reads: apart from the others, because no page needs them before it is used. */
import * as v from 'valibot';
import { CONTINUITY } from '../domain/continuity.ts';
import { Code } from './schema.ts';

/**
 * public/data/<release>/search.json: everything the search box knows besides postcodes.
 * `districts` lists the postcode districts for which public/data/<release>/postcodes/<district>.json exists.
 */
export const SearchFileSchema = v.object({
  places: v.array(
    v.object({ name: v.string(), longitude: v.number(), latitude: v.number(), wards: v.array(Code) }),
  ),
  /** Old ward names and codes with the wards that took their residents over, largest share first. */
  formerWards: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      borough: Code,
      until: v.string(),
      successors: v.array(
        v.object({
          code: Code,
          /** Of the former ward's residents who live in this ward. */
          share: v.number(),
          /** Of this ward's residents who live where the former ward was. From release 2026-12 on, for wards redrawn then. */
          shareOfWard: v.exactOptional(v.number()),
          /** At the former ward that this ward is most like. */
          continuity: v.exactOptional(v.picklist(CONTINUITY)),
        }),
      ),
    }),
  ),
  districts: v.array(v.string()),
  /** By list (`stations`, `places` …): of when it is; name, and place in `wards` of the ward that it lies in. */
  landmarks: v.exactOptional(
    v.object({
      wards: v.array(Code),
      lists: v.record(
        v.string(),
        v.object({ dated: v.string(), rows: v.array(v.tuple([v.string(), v.number()])) }),
      ),
    }),
  ),
});
export type SearchFile = v.InferOutput<typeof SearchFileSchema>;

/**
 * public/data/<release>/postcodes/<district>.json, e.g. B29.json: inward code → index into `wards` and `lsoas`.
 */
export const PostcodesFileSchema = v.object({
  district: v.string(),
  wards: v.array(Code),
  lsoas: v.array(Code),
  /** "6AA" → [index into wards, index into lsoas] */
  inward: v.record(v.string(), v.tuple([v.number(), v.number()])),
  /**
   * "6AA" → index into wards, from release 2026-12 on: the ward across a line so near that outlines do not settle which of the two it
   * is. One in another borough is named too, although the borough of a postcode is known.
   */
  near: v.exactOptional(v.record(v.string(), v.number())),
});
export type PostcodesFile = v.InferOutput<typeof PostcodesFileSchema>;
