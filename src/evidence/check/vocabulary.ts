/** The names that a document may use: measures and places of every release, and the places of the packs that it cites. */
import type { QueryClient } from '@tanstack/react-query';
import type { Queries } from '../../data/queries.ts';
import { FILES } from '../../data/releaseFiles.ts';
import { fetchWhole } from '../../data/releaseReader.ts';
import type { Catalogue } from '../../data/schema.ts';
import { SINGLE_AREAS, type GssCode } from '../../domain/geography.ts';
import { COMBINED_AREA, PLACE_WORDS as here, REGION } from '../../domain/place.ts';
import { MEASURE_NAMES } from '../../words/measureNames.ts';
import type { CitedPack } from './citedPacks.ts';
import { nameFinder, type Mention, type NameFinder } from './namesIn.ts';

export interface Vocabulary {
  readonly measures: NameFinder;
  readonly places: NameFinder;
  readonly nameOf: (place: string) => string;
  /** Larger places that a place lies in, the nearest first. */
  readonly above: (place: string) => readonly string[];
}

type Named = readonly [name: string, id: string];

/** Words around a place's name that make another name of it: "Aston Villa", "Acocks Green Primary School". */
const OTHER_NAME = /^ (?!(?:Ward|Borough|And|Is|Was|Has|The)\b)\p{Lu}\p{Ll}/u;
/** Between the name of a ward and that of its borough, which then only says where it is. */
const WHERE_IT_IS = /^(?:,? in |, | \()$/u;

/** What a measure is called by its own title and phrase: "recorded robberies per 1,000 residents" has "robberies" in it. */
function namesOfMeasure({ id, title, measure }: Catalogue['indicators'][number]): readonly string[] {
  const short = title.replace(/,.*$/u, '');
  const counted = measure
    .replace(/\b(?:per|on 31 March)\b.*$/u, '')
    .replace(/,? all ages.*$/u, '')
    .replace(/^(?:of|score,|estimated) /u, '')
    .replace(/^(?:other )?recorded (?:offences of )?/u, '')
    .trim();
  const own = counted.split(' ').length > 1 && !/^people living/u.test(counted) ? [counted] : [];
  return [
    title,
    ...(short.split(' ').length > 1 || short.length > 5 ? [short] : []),
    id.replaceAll('-', ' '),
    ...own,
  ];
}

const SHORTER = new Set(['people', 'residents', 'score', 'drugs']);

/** @throws DataFileError when a file cannot be had */
export async function readVocabulary(
  client: QueryClient,
  queries: Queries,
  releases: readonly string[],
  packs: readonly CitedPack[],
): Promise<Vocabulary> {
  const open = await Promise.all(
    releases.map((id) =>
      fetchWhole(client, queries, id, (files) => {
        const catalogue = files.read(FILES.catalogue);
        const [wards, boroughs] = [files.read(FILES.areas('ward')), files.read(FILES.areas('borough'))];
        return catalogue === undefined || wards === undefined || boroughs === undefined
          ? null
          : { catalogue, wards, boroughs };
      }),
    ),
  );
  const measures: Named[] = open.flatMap(({ catalogue }) =>
    catalogue.indicators.flatMap((indicator) =>
      [...namesOfMeasure(indicator), ...(MEASURE_NAMES[indicator.id] ?? [])]
        .filter((name) => !SHORTER.has(name.toLowerCase()))
        .map((name): Named => [name, indicator.id]),
    ),
  );
  const boroughOf = new Map<string, string>();
  const areas = open.flatMap(({ wards, boroughs }) => {
    wards.codes.forEach((code, index) => boroughOf.set(code, wards.boroughs[index] ?? ''));
    return [wards, boroughs].flatMap(({ codes, names }) =>
      codes.map((code: GssCode, index): Named => [names[index] ?? code, code]),
    );
  });
  const patches = packs
    .filter(({ place }) => place.startsWith('patch'))
    .map(({ place, then }): Named => [then.placeName, place]);
  const named: Named[] = [...patches, ...areas, ...SINGLE];
  return {
    measures: nameFinder(measures, false),
    places: placeFinder(nameFinder(named, true), boroughOf),
    above: (place) => [boroughOf.get(place) ?? [], Object.values(SINGLE_AREAS)].flat(),
    nameOf: (place) => named.find(([, id]) => id === place)?.[0] ?? place,
  };
}

const SINGLE: readonly Named[] = [
  [here.theAuthorities, SINGLE_AREAS.region],
  [here.together, SINGLE_AREAS.region],
  [here.theAuthorities.replace(/^the /u, ''), SINGLE_AREAS.region],
  [COMBINED_AREA.name, SINGLE_AREAS.region],
  [REGION.name, SINGLE_AREAS['wider-region']],
  ['England', SINGLE_AREAS.england],
  ['English average', SINGLE_AREAS.england],
  ['national average', SINGLE_AREAS.england],
  ['nationally', SINGLE_AREAS.england],
];

function placeFinder(finder: NameFinder, boroughOf: ReadonlyMap<string, string>): NameFinder {
  return {
    find: (text) => {
      const all = finder.find(text).filter(({ to }) => !OTHER_NAME.test(text.slice(to)));
      return all.filter((mention, index) => !saysWhere(mention, all[index - 1], text, boroughOf));
    },
  };
}

function saysWhere(
  mention: Mention,
  before: Mention | undefined,
  text: string,
  boroughOf: ReadonlyMap<string, string>,
): boolean {
  if (before === undefined || !WHERE_IT_IS.test(text.slice(before.to, mention.from))) return false;
  return before.ids.some((ward) => mention.ids.includes(boroughOf.get(ward) ?? '-'));
}
