/** What must be said of the figures of this place beside those of a measure: `content/measure-notes.json`. */
import * as v from 'valibot';
import { readContent } from './readContent.ts';

const MeasureNotesSchema = v.record(v.string(), v.array(v.pipe(v.string(), v.minLength(10))));

let held: v.InferOutput<typeof MeasureNotesSchema> | null = null;

/** @param id of a measure, or of a source where all of its measures have the notes */
export function notesOn(id: string): readonly string[] {
  held ??= readContent('measure-notes.json', MeasureNotesSchema);
  return held[id] ?? [];
}
