/** OS Code-Point Open: files without a header, a postcode a row, positions on the National Grid. */
import { join } from 'node:path';
import { csvLine } from '../../src/domain/csv.ts';
import { PLACE_WORDS } from '../../src/domain/place.ts';
import { splitCsv } from '../read/csv.ts';
import { readLines } from '../read/readPoliceCounts.ts';
import { ProblemList } from '../report.ts';
import { fromNationalGrid } from './nationalGrid.ts';

const CELLS = 10;
/** Positional quality 90: no position is known. */
const NO_POSITION = '90';

export interface CodePoint {
  /** "B29 6AA" */
  readonly postcode: string;
  readonly quality: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly borough: string;
  readonly ward: string;
}

/** Calls `take` for every postcode with a position in one of some boroughs. */
export function readCodePoint(
  path: string,
  file: string,
  boroughs: ReadonlySet<string>,
  take: (point: CodePoint) => void,
): void {
  const problems = new ProblemList(file);
  let row = 0;
  readLines(path, file, (line) => {
    row += 1;
    const cells = (splitCsv(line)[0] ?? []).map((cell) => cell.trim());
    if (cells.length !== CELLS) {
      problems.add(
        row,
        null,
        `it has ${cells.length} cells, not ${CELLS}.`,
        'use Code-Point Open as downloaded.',
      );
      return;
    }
    const [text = '', quality = '', east = '', north = ''] = cells;
    const [borough = '', ward = ''] = cells.slice(8);
    if (!boroughs.has(borough) || quality === NO_POSITION) return;
    const plain = text.replaceAll(' ', '');
    if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(plain) || !/^\d+$/.test(east) || !/^\d+$/.test(north)) {
      problems.add(
        row,
        null,
        'it has no postcode, or no whole metres.',
        'use Code-Point Open as downloaded.',
      );
      return;
    }
    const [longitude, latitude] = fromNationalGrid(Number(east), Number(north));
    take({
      postcode: `${plain.slice(0, -3)} ${plain.slice(-3)}`,
      quality,
      longitude,
      latitude,
      borough,
      ward,
    });
  });
  problems.throwIfAny();
}

/**
 * Lines of the postcodes that lie in a neighbourhood, from all files of a download.
 * @param neighbourhoodAt code of the neighbourhood at a position
 * @throws SourceError when a postcode is there twice, or a borough has none
 */
export function readPostcodes(
  files: readonly string[],
  from: string,
  boroughs: ReadonlySet<string>,
  neighbourhoodAt: (longitude: number, latitude: number) => string | null,
): ReadonlySet<string> {
  const lines = new Set<string>();
  const placed = new Set<string>();
  const seen = new Map<string, string>();
  const twice = new Map<string, string>();
  for (const file of files) {
    readCodePoint(join(from, file), file, boroughs, (point) => {
      const { postcode, quality, longitude, latitude, borough, ward } = point;
      const earlier = seen.get(postcode);
      if (earlier !== undefined) {
        if (!twice.has(file)) twice.set(file, `${postcode} is in ${earlier}, too.`);
        return;
      }
      seen.set(postcode, file);
      const lsoa = neighbourhoodAt(longitude, latitude);
      if (lsoa === null) return;
      placed.add(borough);
      lines.add(csvLine([postcode, latitude.toFixed(5), longitude.toFixed(5), ward, borough, quality, lsoa]));
    });
  }
  const problems = new ProblemList(files.join(', '));
  for (const [file, reason] of twice) {
    problems.add(null, null, `${file}: ${reason}`, 'keep one download of Code-Point Open in the folder.');
  }
  for (const code of boroughs) {
    if (placed.has(code)) continue;
    problems.add(
      null,
      null,
      `no postcode with a position is in ${code}.`,
      `put the files of all postcode areas that reach into ${PLACE_WORDS.theAuthorities} in the folder.`,
    );
  }
  problems.throwIfAny();
  return lines;
}
