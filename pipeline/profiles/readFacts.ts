/** readFacts: what is, and has been, done in the region and its boroughs, from `content/`, with plain citations. */
import { readdirSync } from 'node:fs';
import {
  citePlace,
  CitationsSchema,
  DocumentedCaseSchema,
  NotHeldSchema,
  PlaceFactsSchema,
  ProgrammeSchema,
  problemsOfFacts,
  type Citations,
  type PlaceFacts,
} from '../../src/data/contentSchema.ts';
import * as v from 'valibot';
import type { ProfileFact } from '../../src/data/profileSchema.ts';
import { partOn } from '../../src/domain/factParts.ts';
import type { PlaceArea } from '../../src/data/areaSchema.ts';
import { hasContent, readContent, readPartnership } from '../read/readContent.ts';
import { ProblemList } from '../report.ts';
import { problemsOfTime } from './factProblems.ts';

type Done = readonly ProfileFact[];

const LOCAL_AUTHORITIES = new URL('../../content/boroughs/', import.meta.url);

/**
 * By code of region and borough.
 * @param on the day of the release, on which facts that are due for review count as earlier work
 * @param hasRoutes whether the release has a partner's route lines
 * @throws SourceError naming file, fact, reason and remedy; also when another file of `content/` is not in order
 */
export function readFacts(place: PlaceArea, on: string, hasRoutes: boolean): ReadonlyMap<string, Done> {
  const citations = readContent('citations.json', CitationsSchema);
  const files = [
    'region.json',
    ...(hasContent('boroughs') ? readdirSync(LOCAL_AUTHORITIES).sort() : []).map(
      (name) => `boroughs/${name}`,
    ),
  ];
  const read = new Map(files.map((file) => [file, readContent(file, PlaceFactsSchema)]));
  const expected = [place.combinedArea, ...place.authorities];
  checkCodes(read, expected);
  checkCases(citations);
  readContent('programme.json', ProgrammeSchema);
  readContent('not-held.json', NotHeldSchema);
  readPartnership();
  return new Map<string, Done>(
    expected.map(({ code }) => {
      const facts = [...read].flatMap(([file, held]) => {
        if (held.code !== code) return [];
        check(file, null, held.facts, citations);
        checkTime(file, held.facts, citations);
        return held.facts;
      });
      return [code, facts.map((fact) => plainFact(fact, citations, on, hasRoutes))];
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

function checkCases(citations: Citations): void {
  const file = 'documented-cases.json';
  for (const { ward, source, cites } of readContent(file, v.array(DocumentedCaseSchema))) {
    const isTitle = cites.every(({ document }) =>
      citations.documents.some(({ id, title }) => id === document && title === source),
    );
    const reason = `"source" of ${ward} is not the title of the document in content/citations.json.`;
    check(file, isTitle ? null : reason, [{ id: ward, cites }], citations);
  }
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

/** The code inside a file says whose it is: a file of no area would be edited in vain, and two of one be read as one. */
function checkCodes(
  read: ReadonlyMap<string, PlaceFacts>,
  expected: readonly { readonly code: string; readonly name: string }[],
): void {
  const problems = new ProblemList('content/boroughs');
  const seen = new Set<string>();
  for (const [file, { code }] of read) {
    if (!expected.some((area) => area.code === code) || seen.has(code)) {
      const reason = seen.has(code)
        ? `another file has the code ${code} too.`
        : `${code} is no area of content/area.json.`;
      problems.add(null, file, reason, 'give the code of the area that the file is about.');
    }
    seen.add(code);
  }
  for (const { code, name } of expected) {
    if (!seen.has(code))
      problems.add(null, null, `no file has the code ${code} of ${name}.`, 'add one; its facts may be none.');
  }
  problems.throwIfAny();
}
