/** An uploaded outline as it goes into the address, with all that its owner must be told. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../data/queries.ts';
import { sum } from '../domain/aggregate.ts';
import type { GssCode } from '../domain/geography.ts';
import { encodeOutline, type Ring } from '../domain/outline.ts';
import { shortenOutline } from '../domain/simplifyOutline.ts';
import { OUTLINE_FILE_WORDS as words } from '../words/outlineFile.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { closeGaps, mendOutline } from './joinParts.ts';
import {
  LARGEST_FILE,
  LARGEST_UNPACKED,
  MOST_FILE_CORNERS,
  readOutlineFile,
  type FileFault,
  type LeftOut,
} from './readOutlineFile.ts';
import { fetchNeighbourhoods, outlinePatch } from './readPatch.ts';

export type OutlineTaken =
  { readonly outline: string; readonly notes: readonly string[] } | { readonly fault: string };

/**
 * Shares of the residents by which a simplified outline may differ: so little that fewer corners are taken, without a word, and
 * at all. What it gains in one neighbourhood does not make up for what it loses in another.
 */
const ALIKE = 0.0025;
const UNSAID = 0.01;
const MOST_DIFFERENCE = 0.05;
/** Up to so many rings it is their corners, and not their number, that make an outline too long. */
const FEW_RINGS = 20;
/** Degrees beyond the neighbourhoods from which on a corner is far outside: about 30 km. */
const FAR = { longitude: 0.45, latitude: 0.27 };

type Neighbourhoods = Awaited<ReturnType<typeof fetchNeighbourhoods>>;

/** @throws DataFileError when a file that it is counted with cannot be fetched */
export async function takeOutlineFile(
  client: QueryClient,
  queries: Queries,
  { release }: Pick<EvidenceBase, 'release'>,
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<OutlineTaken> {
  const reading = await readOutlineFile(file);
  if ('problem' in reading) return { fault: faultWords(reading) };
  const counted = await fetchNeighbourhoods(client, queries, release);
  const taken = fitted(reading.rings, counted);
  if ('fault' in taken) return taken;
  const outline = encodeOutline(taken.rings);
  return {
    outline,
    notes: [...leftOutNotes(reading.leftOut), ...farNotes(reading.rings, counted), ...taken.notes],
  };
}

type Fitted =
  { readonly rings: readonly Ring[]; readonly notes: readonly string[] } | { readonly fault: string };

/** As few corners as give the same residents, or as many as fit with what that changes. */
function fitted(rings: readonly Ring[], counted: Neighbourhoods): Fitted {
  const people = peopleIn(rings, counted);
  const residents = sum([...people.values()]);
  if (residents === 0) {
    const mirrored = rings.map((ring) => ring.map(([x, y]) => [-x, y] as const));
    if (peopleIn(mirrored, counted).size === 0) return { fault: words.faults['nobody-inside'] };
    const isWest = [...counted.points.values()].flat().every(([longitude]) => longitude < 0);
    return { fault: words.faults[isWest ? 'missing-minus' : 'wrong-sign'] };
  }
  const whole = shortenOutline(rings, mendOutline);
  const shorter = whole ?? shortenOutline(closeGaps(rings) ?? rings, mendOutline);
  if (shorter === null)
    return { fault: rings.length > FEW_RINGS ? words.tooLong(rings.length) : words.faults['too-detailed'] };
  const closed = whole === null ? [words.notes.gapsClosed] : [];
  const differenceOf = (others: readonly Ring[]): number => {
    const found = peopleIn(others, counted);
    const codes = new Set([...people.keys(), ...found.keys()]);
    return (
      sum([...codes].map((code) => Math.abs((people.get(code) ?? 0) - (found.get(code) ?? 0)))) / residents
    );
  };
  const { short, finest } = shorter;
  if (differenceOf(short) < ALIKE) return { rings: short, notes: closed };
  const difference = differenceOf(finest);
  if (difference > MOST_DIFFERENCE) return { fault: words.tooIntricate(difference) };
  const inLink = sum([...peopleIn(finest, counted).values()]);
  const differs = difference < UNSAID ? [] : [words.notes.differs(toHundred(residents), toHundred(inLink))];
  return { rings: finest, notes: [...closed, ...differs] };
}

/** As the pack says it of an estimate. */
function toHundred(people: number): number {
  return Math.round(people / 100) * 100;
}

/** Residents inside, by neighbourhood. */
function peopleIn(rings: readonly Ring[], { lsoas, points }: Neighbourhoods): ReadonlyMap<GssCode, number> {
  const reading = outlinePatch(rings, lsoas, [], points);
  const members = 'patch' in reading ? reading.patch.members : [];
  return new Map(members.map(({ code, share, residents }) => [code, share * residents]));
}

function leftOutNotes({ withoutArea, notNumbers, crossing }: LeftOut): string[] {
  return [
    ...(withoutArea === 0 ? [] : [words.notes.withoutArea(withoutArea)]),
    ...(notNumbers === 0 ? [] : [words.notes.notNumbers(notNumbers)]),
    ...(crossing === 0 ? [] : [words.notes.crossing(crossing)]),
  ];
}

function farNotes(rings: readonly Ring[], { lsoas }: Neighbourhoods): string[] {
  const [xs, ys] = [lsoas.map(({ position: [x] }) => x), lsoas.map(({ position: [, y] }) => y)];
  const [west, east] = [Math.min(...xs) - FAR.longitude, Math.max(...xs) + FAR.longitude];
  const [south, north] = [Math.min(...ys) - FAR.latitude, Math.max(...ys) + FAR.latitude];
  const corners = rings.flat();
  const beyond = ([x, y]: Ring[number]): number => Math.max(west - x, x - east, south - y, y - north);
  const far = corners.filter((corner) => beyond(corner) > 0);
  const [first] = far;
  if (first === undefined) return [];
  const furthest = far.reduce((best, corner) => (beyond(corner) > beyond(best) ? corner : best), first);
  return [words.notes.far(far.length, corners.length, furthest)];
}

function faultWords(fault: FileFault): string {
  switch (fault.problem) {
    case 'too-large':
      return words.tooLarge(LARGEST_FILE / 1e6, LARGEST_UNPACKED / 1e6);
    case 'other-kind':
      return words.otherKinds[fault.kind];
    case 'wrong-projection':
      return words.wrongProjection(fault.system);
    case 'contradicts':
      return words.contradicts(fault.system);
    case 'crosses-itself':
      return words.crossesItself(fault.place);
    case 'too-many-corners':
      return words.tooManyCorners(fault.corners, MOST_FILE_CORNERS);
    default:
      return words.faults[fault.problem];
  }
}
