/** The form of `geo/landmarks.json`; a script of its own, because no page needs it before its map is seen. */
import * as v from 'valibot';
import { LANDMARK_KINDS } from '../domain/landmark.ts';

/** Columns of points with names. */
const Points = {
  names: v.array(v.string()),
  longitudes: v.array(v.number()),
  latitudes: v.array(v.number()),
  /** Of when it is, and whose, as people read it. */
  dated: v.string(),
  source: v.string(),
};
const Lines = v.array(v.array(v.tuple([v.number(), v.number()])));

/**
 * public/data/<release>/geo/landmarks.json: what helps to find one's way, where the release has it. Positions to about ten
 * metres. `places` are those that geo/context.json does not have; ranks: 1 a main centre to 4 a small place.
 */
export const LandmarksFileSchema = v.object({
  ...v.entriesFromList(LANDMARK_KINDS, v.exactOptional(v.object(Points))),
  places: v.exactOptional(v.object({ ...Points, ranks: v.array(v.picklist([1, 2, 3, 4])) })),
  railways: v.exactOptional(
    v.object({ dated: v.string(), source: v.string(), lines: Lines, tunnels: Lines }),
  ),
});
export type LandmarksFile = v.InferOutput<typeof LandmarksFileSchema>;
