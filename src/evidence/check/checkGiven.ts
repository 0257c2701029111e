/** The script that is fetched when a document is given: it reads the document, checks it, and has the part that shows what was found. */
import { checkDocument } from './checkDocument.ts';
import type { Citing } from './citedPacks.ts';
import type { DocumentCheck } from './marks.ts';
import { pastedDocument } from './pastedDocument.ts';
import { LARGEST_TEXT, readDocument, type DocumentFault, type DocumentReading } from './readDocument.ts';

export { DocumentResult } from './DocumentResult.tsx';

export type GivenAnswer = { readonly check: DocumentCheck } | { readonly fault: DocumentFault };

/** @throws DataFileError when a published file cannot be had */
export async function checkGiven(citing: Citing, given: File | string): Promise<GivenAnswer> {
  const reading = typeof given === 'string' ? readText(given) : await readDocument(given);
  if ('fault' in reading) return reading;
  return { check: await checkDocument(citing, reading.document) };
}

function readText(text: string): DocumentReading {
  return text.length > LARGEST_TEXT ? { fault: 'packed-too-large' } : { document: pastedDocument(text) };
}
