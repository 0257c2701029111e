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
import type { ProfileFact } from '../../src/data/profileSchema.ts';
import { partOn } from '../../src/domain/factParts.ts';
import { readContent, type Partnership } from '../read/readContent.ts';
import { ProblemList } from '../report.ts';
import { problemsOfTime } from './factProblems.ts';

type Done = readonly ProfileFact[];

const BOROUGHS = new URL('../../content/boroughs/', import.meta.url);

/**
 * By code of region and borough.
 * @param on the day of the release, on which facts that are due for review count as earlier work
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
      checkTime(file, place.facts, citations);
      return [code, place.facts.map((fact) => plainFact(fact, citations, on, hasRoutes))];
    }),
  );
}

function plainFact(
  fact: PlaceFacts['facts'][number],
  citations: Citations,
  on: string,
  hasRoutes: boolean,
): ProfileFact {
  const { id, part, topic, withRoutes, asOf, certainty, checkedOn, reviewBy, ask, cites } = fact;
  if (certainty === 'C') throw new RangeError(`The fact ${id} has certainty C and was not refused.`);
  return {
    id,
    topic,
    text: hasRoutes ? (withRoutes ?? fact.text) : fact.text,
    asOf,
    status: partOn(fact, on) === 'now' ? 'current' : 'past',
    part,
    certainty,
    ...(checkedOn === undefined ? {} : { checkedOn }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(ask === undefined ? {} : { ask }),
    cites: cites.map((cite) => plainCite(cite, citations)),
  };
}

function plainCite(
  cite: PlaceFacts['facts'][number]['cites'][number],
  citations: Citations,
): ProfileFact['cites'][number] {
  const cited = citations.documents.find(({ id }) => id === cite.document);
  return {
    document: cited?.title ?? cite.document,
    place: citePlace(cite, citations),
    ...(cited === undefined ? {} : { by: cited.author }),
    ...(cited?.dateWords === undefined ? {} : { undated: cited.dateWords }),
    ...(cited?.link === undefined ? {} : { link: cited.link }),
  };
}

function checkCase(citations: Citations): void {
  const { ward, source, cites } = readContent('heath-town-case.json', DocumentedCaseSchema);
  const isTitle = cites.every(({ document }) =>
    citations.documents.some(({ id, title }) => id === document && title === source),
  );
  check(
    'heath-town-case.json',
    isTitle ? null : '"source" is not the title of the document in content/citations.json.',
    [{ id: ward, cites }],
    citations,
  );
}

function check(
  name: string,
  reason: string | null,
  facts: Parameters<typeof problemsOfFacts>[0],
  citations: Citations,
): void {
  const problems = new ProblemList(`content/${name}`);
  if (reason !== null) problems.add(null, null, reason, 'correct it.');
  for (const problem of problemsOfFacts(facts, citations)) {
    problems.add(null, problem.id, problem.reason, 'correct it there; the other entries show the form.');
  }
  problems.throwIfAny();
}

function checkTime(name: string, facts: PlaceFacts['facts'], citations: Citations): void {
  const problems = new ProblemList(`content/${name}`);
  for (const { id, reason, remedy } of problemsOfTime(facts, citations)) {
    problems.add(null, id, reason, remedy);
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
