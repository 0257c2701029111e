/** The text of a file that people edit, in whichever encoding their editor saved it; the mark at its start is left out. */
import { readFileSync } from 'node:fs';

function decodeFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export function readText(path: string): string {
  return decodeFile(readFileSync(path));
}
