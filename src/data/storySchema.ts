/**
 * The form of compiled stories, `stories/<release>/<id>.json`, made at build from the same sources as the page that reads
 * them. Checked as far as an interrupted or altered file would show; the compiler vouches for the rest.
 */
import * as v from 'valibot';
import type { CompiledStory, StoryEntry } from '../domain/story.ts';

/** In development a story with mistakes arrives as the list of them. */
function diagnosticsOf(input: unknown): string | null {
  const { diagnostics } = (typeof input === 'object' && input !== null ? input : {}) as {
    diagnostics?: unknown;
  };
  return typeof diagnostics === 'string' ? diagnostics : null;
}

export const StorySchema = v.custom<CompiledStory>(
  (input) => {
    const outer = v.safeParse(
      v.looseObject({
        id: v.string(),
        title: v.string(),
        release: v.string(),
        shapes: v.string(),
        chapters: v.array(
          v.looseObject({
            id: v.string(),
            heading: v.array(v.unknown()),
            blocks: v.array(v.unknown()),
            slides: v.array(v.unknown()),
          }),
        ),
      }),
      input,
    );
    return outer.success;
  },
  ({ input }) => diagnosticsOf(input) ?? 'not a compiled story',
);

export const StoryListSchema: v.GenericSchema<unknown, readonly StoryEntry[]> = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    summary: v.string(),
    chapters: v.number(),
    place: v.string(),
  }),
);
