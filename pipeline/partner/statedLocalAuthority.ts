/** Whether a route or place lies in the borough that it states. */
import type { AreaShape } from '../../src/domain/mapShapes.ts';
import { AUTHORITIES, PLACE_WORDS } from '../../src/domain/place.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import { describeWard } from './areaCodes.ts';
import { metresOutside, stretchesOf, type Stretch } from './localAuthorityOutlines.ts';
import type { Position } from './checkPositions.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartnerProblems } from './partnerFile.ts';

/** Outlines are simplified, and many a border runs along a street: so far outside is still at the border. */
export const BORDER_METRES = 100;

interface Feature {
  /** Position in the list, as people count. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The borough that a feature states; null, with the reason reported, where it is none of those of the region. */
export function statedLocalAuthority(
  { number, properties: { borough } }: Feature,
  { lookups }: Gazetteer,
  problems: PartnerProblems,
): GssCode | null {
  // That the property is missing is said with the others.
  if (typeof borough !== 'string') return null;
  const known = [...lookups.boroughs.keys()].find((code) => code === borough);
  if (known !== undefined) return known;
  problems.add(
    number,
    'borough',
    `it is not the code of ${PLACE_WORDS.oneOf}.`,
    `write a code such as ${AUTHORITIES.at(-1)?.code ?? ''}.`,
  );
  return null;
}

/**
 * Reports what lies outside the stated borough, unless the feature's "confirmed" says why it does.
 * @param lines of a route; a place is a line of one point
 * @returns what a person should know besides, in whole sentences without a name of the file
 */
export function checkStatedLocalAuthority(
  feature: Feature,
  borough: GssCode,
  lines: readonly (readonly Position[])[],
  gazetteer: Gazetteer,
  problems: PartnerProblems,
): readonly string[] {
  const shapes = gazetteer.localAuthorityShapes();
  const stated = shapes.find(({ code }) => code === borough);
  if (stated === undefined) return [];
  const outside = lines.flatMap((line, at) => {
    const stretches = line.length === 1 ? line.map((middle) => ({ middle, metres: 1 })) : stretchesOf(line);
    if (!isMostlyOutside(stretches, stated)) return [];
    const isOneOfMany = lines.length > 1 ? ` line ${at + 1} of` : '';
    const what = line.length === 1 ? 'it lies' : `most of${isOneOfMany} it lies`;
    return [{ what, where: whereabouts(stretches, shapes, gazetteer) }];
  });
  const { number, properties } = feature;
  const isConfirmed = typeof properties['confirmed'] === 'string';
  if (isConfirmed) {
    return [
      outside.length > 0
        ? `feature ${number} lies outside ${describeWard(gazetteer, borough)}, as its "confirmed" says.`
        : `feature ${number} is in its ${PLACE_WORDS.authority.one}, so its "confirmed" is not needed.`,
    ];
  }
  for (const { what, where } of outside) {
    problems.add(
      number,
      'borough',
      `${what} outside ${describeWard(gazetteer, borough)}${where}.`,
      `correct the ${PLACE_WORDS.authority.one} or the coordinates. If both are right, add a property that says why: "confirmed": "…".`,
    );
  }
  return [];
}

/** A line may cross into a neighbour, but not run there for most of its way. */
function isMostlyOutside(stretches: readonly Stretch[], stated: AreaShape): boolean {
  const all = stretches.reduce((sum, { metres }) => sum + metres, 0);
  const outside = stretches
    .filter(({ middle }) => metresOutside(middle, stated) > BORDER_METRES)
    .reduce((sum, { metres }) => sum + metres, 0);
  return outside > all / 2;
}

/** ", in Anytown": the local authority with the longest part of it; empty outside all. */
function whereabouts(
  stretches: readonly Stretch[],
  shapes: readonly AreaShape[],
  gazetteer: Gazetteer,
): string {
  const lengths = shapes.map((shape) => ({
    code: shape.code,
    metres: stretches
      .filter(({ middle }) => metresOutside(middle, shape) === 0)
      .reduce((sum, { metres }) => sum + metres, 0),
  }));
  const [most] = lengths.sort((a, b) => b.metres - a.metres);
  return most === undefined || most.metres === 0 ? '' : `, in ${describeWard(gazetteer, most.code)}`;
}
