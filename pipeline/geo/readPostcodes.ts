/** readPostcodes: the live postcodes of the place (OS Code-Point Open), each with its ward and neighbourhood. */
import { parseGssCode, type GssCode } from '../../src/domain/geography.ts';
import type { BuildContext } from '../buildContext.ts';
import type { Lookups } from '../read/lookups.ts';
import { sourceFile } from '../read/sourceFiles.ts';
import { ProblemList } from '../report.ts';
import type { Point } from './polygons.ts';
import { readPostcodeWards, withNearWards, type PostcodeWard } from './postcodeWards.ts';
import type { Boundary } from './readBoundaries.ts';

export interface Postcode {
  /** "B29" */
  readonly district: string;
  /** "6AA" */
  readonly inward: string;
  /** As Ordnance Survey assigns it, or by a list made for these wards. */
  readonly ward: GssCode;
  /** The ward across a line so near that the postcode may belong there. */
  readonly near?: GssCode;
  /** By point in polygon: the file has no published LSOA. */
  readonly lsoa: GssCode;
  readonly borough: GssCode;
  readonly position: Point;
}

const FORM = /^([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})$/;

/**
 * @param wards outlines, for postcodes near a line
 * @throws SourceError naming the row of every postcode that is malformed, repeated or in an unknown area
 */
export function readPostcodes(
  context: Pick<BuildContext, 'readCsv' | 'wards'>,
  lookups: Lookups,
  wards: readonly Boundary[],
): Postcode[] {
  const listed = readPostcodeWards(context, lookups);
  const postcodes = readRows(context, lookups, listed);
  return listed === null ? postcodes : withNearWards(postcodes, listed, wards);
}

/** @param listed wards that take the place of those in the file */
function readRows(
  context: Pick<BuildContext, 'readCsv'>,
  lookups: Lookups,
  listed: ReadonlyMap<string, PostcodeWard> | null,
): Postcode[] {
  const { file, columns } = sourceFile('postcodes');
  const table = context.readCsv(file, Object.values(columns));
  const problems = new ProblemList(file);
  const seen = new Set<string>();
  const postcodes: Postcode[] = [];
  for (const row of table.rows) {
    const text = row.text(columns.postcode);
    const parts = FORM.exec(text);
    const ward = listed === null ? parseGssCode(row.text(columns.ward)) : (listed.get(text)?.ward ?? null);
    const lsoa = parseGssCode(row.text(columns.lsoa));
    const borough = parseGssCode(row.text(columns.authority));
    const longitude = Number(row.text(columns.longitude) || NaN);
    const latitude = Number(row.text(columns.latitude) || NaN);
    const [, district, inward] = parts ?? [];
    const oneVintage = 'use postcodes and look-ups of one vintage.';
    if (district === undefined || inward === undefined)
      problems.add(
        row.row,
        columns.postcode,
        `'${text}' is not a postcode such as 'B29 6AA'.`,
        'correct the postcode.',
      );
    else if (seen.has(text))
      problems.add(row.row, columns.postcode, `${text} appears twice.`, 'remove one of the two rows.');
    else if (ward === null || lookups.wards.get(ward) === undefined)
      problems.add(
        row.row,
        columns.ward,
        listed === null
          ? `the look-ups do not have the ward '${row.text(columns.ward)}'.`
          : `the list of wards of postcodes does not have ${text}.`,
        oneVintage,
      );
    else if (borough === null || lookups.wards.get(ward)?.borough !== borough)
      problems.add(
        row.row,
        columns.authority,
        `the ward ${ward} is not in '${row.text(columns.authority)}'.`,
        oneVintage,
      );
    else if (lsoa === null || !lookups.lsoas.has(lsoa))
      problems.add(
        row.row,
        columns.lsoa,
        `the look-ups do not have the neighbourhood '${row.text(columns.lsoa)}'.`,
        oneVintage,
      );
    else if (!Number.isFinite(longitude) || !Number.isFinite(latitude))
      problems.add(
        row.row,
        columns.latitude,
        'longitude or latitude is not a number.',
        'correct the position.',
      );
    else {
      seen.add(text);
      postcodes.push({ district, inward, ward, lsoa, borough, position: [longitude, latitude] });
    }
  }
  problems.throwIfAny();
  return postcodes;
}
