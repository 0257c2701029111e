/** Parts of a file as they are read, before anything is said about them. */
import type { Ring } from '../domain/outline.ts';

/** The rings of one polygon, a number that is none as NaN; null for a point, a line or nothing. */
export type Part = readonly Ring[] | null;

export interface FileParts {
  readonly parts: readonly Part[];
  /** A declared system of coordinates that is not longitude and latitude. */
  readonly system: string | null;
  /** Whether its text has decimal commas, which is the reason where it cannot be used. */
  readonly decimalCommas: boolean;
}

/** Thrown where text is not of the form that it seems to be of. */
export class NotThisForm extends Error {
  override readonly name = 'NotThisForm';
}
