/** The forces of each month together: an archive of data.police.uk has a file for every force that was asked for. */
import { SourceError, type Problem } from '../report.ts';
import { fileProblem } from './converted.ts';
import type { StreetMonth } from './streetCrime.ts';

/** A force that records fewer of its placed offences in our neighbourhoods than this is another area's, or works everywhere. */
const LEAST_SHARE_HERE = 0.25;

interface ForceFile {
  readonly file: string;
  readonly read: StreetMonth;
}

/**
 * Offences of each month, all forces added up. Offences without a location are taken from the forces of our area only.
 * @returns by month, counts by "<LSOA>,<category>"
 * @throws SourceError when a force is there twice in a month, or a month has no force of our area
 */
export function addUpForces(files: readonly ForceFile[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byMonth = new Map<string, ForceFile[]>();
  for (const one of files) {
    const held = byMonth.get(one.read.month);
    if (held === undefined) byMonth.set(one.read.month, [one]);
    else held.push(one);
  }
  const problems = [...byMonth.values()].flatMap((month) => [...repeatedForces(month), ...absentArea(month)]);
  if (problems.length > 0) throw new SourceError(problems);
  return new Map([...byMonth].map(([month, forces]) => [month, sumOf(forces)]));
}

function sumOf(forces: readonly ForceFile[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const { read } of forces) {
    const isOurs = isOfOurArea(read);
    for (const [key, count] of read.counts) {
      if (isOurs || !isUnlocated(key)) sum.set(key, (sum.get(key) ?? 0) + count);
    }
  }
  return sum;
}

const isUnlocated = (key: string): boolean => key.startsWith(',');

/** Offences placed in our neighbourhoods. */
function placedHere(counts: ReadonlyMap<string, number>): number {
  return [...counts].reduce((sum, [key, count]) => (isUnlocated(key) ? sum : sum + count), 0);
}

function isOfOurArea(read: StreetMonth): boolean {
  const here = placedHere(read.counts);
  return here > 0 && here >= LEAST_SHARE_HERE * (here + read.elsewhere);
}

/** A force is known by the name of its file and by what its rows say, so that a renamed copy is found, too. */
function repeatedForces(month: readonly ForceFile[]): Problem[] {
  return month.flatMap(({ file, read }, index) => {
    const earlier = month
      .slice(0, index)
      .find(
        (other) =>
          other.read.force === read.force ||
          [...read.reportedBy].some((name) => other.read.reportedBy.has(name)),
      );
    if (earlier === undefined) return [];
    const name = [...read.reportedBy].find((one) => earlier.read.reportedBy.has(one)) ?? read.force;
    return [
      fileProblem(
        file,
        `${name} in ${read.month} is in ${earlier.file}, too: its offences would be counted twice.`,
        'keep the newer download of the two, and move the other out of the folder.',
      ),
    ];
  });
}

function absentArea(month: readonly ForceFile[]): Problem[] {
  const [first] = month;
  if (first === undefined || month.some(({ read }) => isOfOurArea(read))) return [];
  const here = month.some(({ read }) => placedHere(read.counts) > 0);
  return [
    fileProblem(
      month.map(({ file }) => file).join(', '),
      here
        ? `${first.read.month} has only forces that record most of their offences elsewhere.`
        : `no offence of ${first.read.month} is in one of the neighbourhoods of this area.`,
      'download the month again with the police force of this area, or leave the month out.',
    ),
  ];
}
