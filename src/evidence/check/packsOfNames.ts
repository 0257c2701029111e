/** Packs that a document may have its codes from where it has no links: of the places and measures that it names. */
import { levelOf, parseGssCode } from '../../domain/geography.ts';
import { DEFAULT_EVIDENCE_VIEW, MOST_PACK_INDICATORS } from '../../view/evidenceView.ts';
import { normaliseCode } from '../checkCode.ts';
import { gatherPack } from '../gatherPack.ts';
import { READY_SETS } from '../readySets.ts';
import { citedPack, knownCodes, type CitedPack, type Citing } from './citedPacks.ts';

/** Places for which packs are made: a text without links names few. */
const MOST_PLACES = 6;

export async function packsOfNames(
  { client, queries, root }: Citing,
  releases: readonly string[],
  named: {
    readonly codes: readonly string[];
    readonly cited: readonly CitedPack[];
    readonly measures: readonly string[];
    readonly places: readonly string[];
  },
): Promise<readonly CitedPack[]> {
  const { codes, cited, measures, places } = named;
  const known = knownCodes(cited.map(({ then }) => then));
  const isKnown = (code: string): boolean => known.has(normaliseCode(code) ?? '');
  // Links say what they belong to: only a text without them is searched for.
  if (cited.length > 0 || codes.every(isKnown)) return [];
  const areas = places
    .flatMap((place) => parseGssCode(place) ?? [])
    .filter((code) => ['ward', 'borough'].includes(levelOf(code) ?? ''));
  const sets = [...chunks(measures), ...Object.values(READY_SETS)];
  const packs: CitedPack[] = [];
  for (const code of areas.slice(0, MOST_PLACES)) {
    for (const release of releases) {
      for (const indicators of sets) {
        const patch = { kind: 'areas', codes: [code] } as const;
        const view = { ...DEFAULT_EVIDENCE_VIEW, patch, indicators, release };
        const gathered = await gatherPack(client, queries, view, root);
        if (gathered.kind === 'pack') packs.push(citedPack(gathered.pack, null));
      }
    }
  }
  return packs;
}

function chunks(measures: readonly string[]): readonly (readonly string[])[] {
  const sets: string[][] = [];
  for (let at = 0; at < measures.length; at += MOST_PACK_INDICATORS)
    sets.push(measures.slice(at, at + MOST_PACK_INDICATORS));
  return sets;
}
