/** What the layer of the programme says of an area: what was recorded or supplied there, and never more. */
import type { StepTogether } from '../data/layerSchema.ts';
import { formatDay } from '../domain/format.ts';
import type { Area, GssCode } from '../domain/geography.ts';
import { routeState } from '../domain/stepRoute.ts';
import { READING_WORDS } from '../words/reading.ts';
import { STEP_WORDS } from '../words/steps.ts';
import { WALKED_WORDS } from '../words/walkedRoutes.ts';

const words = READING_WORDS.programme;

export interface ProgrammeReading {
  readonly title: string;
  /** Whole sentences: what is there, or that nothing is. */
  readonly sentences: readonly string[];
  /** The same where there is little room: of the record, what is in the area itself. */
  readonly inShort: readonly string[];
  /** What must not be read from it. */
  readonly caution: string;
}

export interface ProgrammeContext {
  readonly localAuthorityNames: ReadonlyMap<GssCode, string>;
  /** Day on which the release was published. */
  readonly day: string;
}

type ReadArea = Pick<Area, 'code' | 'name' | 'geography'> & { readonly borough: GssCode };

function placeWords({ name, routes, status }: StepTogether['places'][number]): string {
  return words.place(name, status === 'live' ? routes : null);
}

/**
 * The record: of a ward only places whose name settles the ward, then those elsewhere in its local authority; of a neighbourhood, which no
 * place settles, those of its local authority.
 */
function recordSentences(file: StepTogether, area: ReadArea, authority: string): readonly string[] {
  const inAuthority = file.places.filter(({ borough }) => borough === area.borough);
  if (area.geography === 'borough')
    return [
      inAuthority.length === 0
        ? words.noneInAuthority(area.name)
        : words.here(area.name, inAuthority.map(placeWords)),
    ];
  if (area.geography === 'lsoa')
    return [
      inAuthority.length === 0
        ? words.noneInAuthority(authority)
        : words.inAuthority(authority, inAuthority.map(placeWords)),
    ];
  const here = inAuthority.filter(({ wards }) => wards.includes(area.code));
  const elsewhere = inAuthority.filter((place) => !here.includes(place));
  return [
    here.length === 0 ? words.noneInWard(area.name) : words.here(area.name, here.map(placeWords)),
    ...(elsewhere.length === 0 ? [] : [words.elsewhere(authority, elsewhere.map(placeWords))]),
  ];
}

/** A partner's routes of a local authority, or with a part of the ward in their corridor. */
function routeSentences(
  routes: NonNullable<StepTogether['routes']>,
  area: ReadArea,
  ward: GssCode | null,
  day: string,
): readonly string[] {
  const isAuthority = area.geography === 'borough';
  const here = routes.filter((route) =>
    isAuthority
      ? route.borough === area.code
      : route.corridor.wards.some(({ code }) => code === area.code || code === ward),
  );
  if (here.length === 0)
    return [isAuthority ? words.noRouteInAuthority(area.name) : words.noRoute(area.name)];
  return here.map((route) => {
    const until = route.validTo === null ? null : formatDay(route.validTo);
    const isToCome = routeState(route, day) === 'to-come';
    return words.route(route.name, WALKED_WORDS.walked(formatDay(route.validFrom), until, isToCome));
  });
}

/** @param ward the ward that a neighbourhood is assigned to */
export function programmeReading(
  file: StepTogether,
  area: ReadArea & { readonly ward: GssCode | null },
  { localAuthorityNames, day }: ProgrammeContext,
): ProgrammeReading {
  const authority = localAuthorityNames.get(area.borough) ?? area.name;
  if (file.routes === undefined) {
    const sentences = recordSentences(file, area, authority);
    return {
      title: words.title(formatDay(file.asOf)),
      sentences,
      inShort: sentences.slice(0, 1),
      caution: STEP_WORDS.warning(false),
    };
  }
  const sentences = routeSentences(file.routes, area, area.ward, day);
  return { title: words.routesTitle, sentences, inShort: sentences, caution: WALKED_WORDS.warning };
}
