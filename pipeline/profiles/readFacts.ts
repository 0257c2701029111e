/** readFacts: what is, and has been, done in the region and its boroughs, from `content/`, with plain citations. */
import { readdirSync } from 'node:fs';
import {
  citePlace,
  CitationsSchema,
  DocumentedCaseSchema,
  NotHeldSchema,
  PlaceFactsSchema,
  problemsOfFacts,
  type Citations,
  type PlaceFacts,
} from '../../src/data/contentSchema.ts';
import type { ProfileFile } from '../../src/data/profileSchema.ts';
import { isPast } from '../../src/domain/factDate.ts';
import { readContent, type Partnership } from '../geo/readPartnership.ts';
import { ProblemList } from '../report.ts';

type Done = ProfileFile['done'];

const BOROUGHS = new URL('../../content/boroughs/', import.meta.url);

/**
 * By code of region and borough.
 * @param on the day of the release, from which a fact's age is counted
 * @param hasRoutes whether the release has a partner's route lines
 * @throws SourceError naming file, fact, reason and remedy; also when another file of `content/` is not in order
 */
export function readFacts(
  partnership: Partnership,
  on: string,
  hasRoutes: boolean,
): ReadonlyMap<string, Done> {
  const citations = readContent('citations.json', CitationsSchema);
  const places = [
    { file: 'region.json', code: partnership.region.code },
    ...partnership.boroughs.map(({ code, name }) => ({
      file: `boroughs/${name.toLowerCase()}.json`,
      code,
    })),
  ];
  checkNames(places.map(({ file }) => file));
  checkCase(citations);
  readContent('not-held.json', NotHeldSchema);
  return new Map<string, Done>(
    places.map(({ file, code }) => {
      const place = readContent(file, PlaceFactsSchema);
      check(file, place.code === code ? null : `the code should be ${code}.`, place.facts, citations);
      return [code, place.facts.map((fact) => plainFact(fact, citations, on, hasRoutes))];
    }),
  );
}

function plainFact(
  fact: PlaceFacts['facts'][number],
  citations: Citations,
  on: string,
  hasRoutes: boolean,
): Done[number] {
  const { id, topic, withRoutes, asOf, cites } = fact;
  const text = hasRoutes ? (withRoutes ?? fact.text) : fact.text;
  const documents = cites.map(({ document }) => citations.documents.find((one) => one.id === document));
  const link = documents.find((document) => document?.link !== undefined)?.link;
  return {
    id,
    topic,
    text,
    asOf,
    status: isPast(asOf, on) ? 'past' : 'current',
    cites: cites.map((cite, index) => ({
      document: documents[index]?.title ?? cite.document,
      place: citePlace(cite, citations),
    })),
    ...(link === undefined ? {} : { link }),
  };
}

function checkCase(citations: Citations): void {
  const { ward, cites } = readContent('heath-town-case.json', DocumentedCaseSchema);
  check('heath-town-case.json', null, [{ id: ward, cites }], citations);
}

function check(
  name: string,
  reason: string | null,
  facts: Parameters<typeof problemsOfFacts>[0],
  citations: Citations,
): void {
  const problems = new ProblemList(`content/${name}`);
  if (reason !== null) problems.add(null, 'code', reason, 'correct it.');
  for (const problem of problemsOfFacts(facts, citations)) {
    problems.add(null, problem.id, problem.reason, 'correct it there; the other entries show the form.');
  }
  problems.throwIfAny();
}

/** A file that no borough reads would be edited in vain. */
function checkNames(expected: readonly string[]): void {
  const problems = new ProblemList('content/boroughs');
  for (const name of readdirSync(BOROUGHS).sort()) {
    if (!expected.includes(`boroughs/${name}`))
      problems.add(null, name, 'no borough has this name.', 'name it as its borough, in small letters.');
  }
  problems.throwIfAny();
}
