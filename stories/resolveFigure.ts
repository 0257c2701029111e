/** From a reference to the words it stands for, by the one Finding that every other page uses. */
import { possibleQuintiles, type Quintile } from '../src/domain/quintiles.ts';
import { computeFinding, type Finding } from '../src/domain/finding.ts';
import {
  formatCount,
  formatFigure,
  formatFigureWithUnit,
  formatPeriodOf,
  formatSigned,
} from '../src/domain/format.ts';
import type { GssCode } from '../src/domain/geography.ts';
import type { Indicator } from '../src/domain/indicator.ts';
import { isMeasured, peersOf, type Observation } from '../src/domain/observation.ts';
import { latestPeriod } from '../src/domain/period.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import { nearestWord } from '../src/view/nearest.ts';
import { changeSentence } from '../src/words/change.ts';
import { quintilePhrase, findingHeadline, findingSentence, intervalSentence } from '../src/words/finding.ts';
import { outcomeSentence } from '../src/words/comparison.ts';
import { GEOGRAPHY_WORDS } from '../src/words/measures.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import { FORMS, type Form, type Reference } from './reference.ts';
import type { NamedArea, ReleaseData } from './releaseData.ts';

/** What went wrong, for the author. */
export interface Unresolved {
  readonly ok: false;
  readonly problem: string;
  readonly remedy: string;
}
export interface ResolvedFigure {
  readonly ok: true;
  readonly text: string;
  readonly indicator: Indicator;
  readonly period: string;
  /** True where the words hold the figure without its unit. */
  readonly bare: boolean;
}

type FigureReference = Extract<Reference, { kind: 'figure' }>;
type WardsReference = Extract<Reference, { kind: 'wards' }>;

function wrong(problem: string, remedy: string): Unresolved {
  return { ok: false, problem, remedy };
}

function suggestion(word: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

export function unknownIndicator(data: ReleaseData, id: string): Unresolved {
  const ids = data.indicators.map((indicator) => indicator.id);
  return wrong(`No indicator is called "${id}".`, suggestion(id, ids, 'Take an id from docs/indicators.md.'));
}

export function unknownArea(data: ReleaseData, words: string): Unresolved {
  return wrong(
    `No area is called "${words}".`,
    suggestion(
      words,
      data.areaNames,
      `Write a name of a ward or ${PLACE_WORDS.authority.one}, "region", "england" or a code.`,
    ),
  );
}

/** The newest period of an indicator at the level of an area, or the one asked for; null when there is none. */
export function periodAt(
  indicator: Indicator,
  geography: NamedArea['geography'],
  asked: string | null,
): string | null {
  const periods = indicator.geographies[geography]?.periods ?? [];
  if (asked !== null) return periods.includes(asked) ? asked : null;
  return latestPeriod(periods);
}

export function unknownPeriod(indicator: Indicator, area: NamedArea, asked: string | null): Unresolved {
  const level = GEOGRAPHY_WORDS[area.geography].one;
  const periods = indicator.geographies[area.geography]?.periods ?? [];
  if (periods.length === 0) {
    const levels = Object.keys(indicator.geographies).join(', ');
    return wrong(
      `"${indicator.id}" has no figure for ${area.name} (${level}).`,
      `It is published for: ${levels}. Choose such an area or another indicator.`,
    );
  }
  return wrong(
    `"${indicator.id}" has no period "${asked ?? ''}" for ${level}.`,
    `Use one of: ${periods.join(', ')}.`,
  );
}

export function findingFor(
  data: ReleaseData,
  indicator: Indicator,
  area: NamedArea,
  period: string,
  options: { readonly against?: NamedArea | null; readonly since?: string | null } = {},
): Finding | null {
  const all = data.observations(indicator, area.geography, period);
  const observation = all.get(area.code);
  if (observation === undefined) return null;
  const { against = null, since = null } = options;
  const compared: Observation | undefined =
    against === null ? undefined : data.observations(indicator, against.geography, period).get(against.code);
  const isWithinLocalAuthority = area.geography === 'ward' || area.geography === 'lsoa';
  return computeFinding({
    indicator,
    area: {
      code: area.code,
      name: area.name,
      geography: area.geography,
      localAuthorityName:
        isWithinLocalAuthority && area.borough !== null
          ? (data.localAuthorityNames.get(area.borough) ?? null)
          : null,
    },
    observation,
    comparator:
      against === null || compared === undefined ? null : { name: against.name, observation: compared },
    peers: peersOf(all.values()),
    ...(since === null
      ? {}
      : { earlier: data.observations(indicator, area.geography, since).get(area.code) ?? null }),
    release: data.release.id,
  });
}

export function resolveFigure(data: ReleaseData, reference: FigureReference): ResolvedFigure | Unresolved {
  const indicator = data.indicator(reference.indicator);
  if (indicator === null) return unknownIndicator(data, reference.indicator);
  const area = data.area(reference.area);
  if (area === null) return unknownArea(data, reference.area);
  const against = reference.against === null ? null : data.area(reference.against);
  if (reference.against !== null && against === null) return unknownArea(data, reference.against);
  const form = FORMS.find((candidate) => candidate === reference.form);
  if (form === undefined) {
    return wrong(`There is no form "${reference.form}".`, `Use one of: ${FORMS.join(', ')}.`);
  }
  const period = periodAt(indicator, area.geography, reference.period);
  if (period === null) return unknownPeriod(indicator, area, reference.period);
  const { since } = reference;
  if (since !== null && periodAt(indicator, area.geography, since) === null)
    return unknownPeriod(indicator, area, since);
  const finding = findingFor(data, indicator, area, period, { against, since });
  if (finding === null) return unknownPeriod(indicator, area, reference.period);
  if (against !== null && finding.comparator === null) return unknownPeriod(indicator, against, period);
  const text = formText(finding, form);
  if (typeof text !== 'string') return text;
  return { ok: true, text, indicator, period, bare: form === 'value' };
}

function formText(finding: Finding, form: Form): string | Unresolved {
  const { observation, indicator, area } = finding;
  const name = `"${indicator.id} of ${area.name}"`;
  if (!isMeasured(observation) && form !== 'sentence' && form !== 'headline') {
    return wrong(
      `${name} has no figure in ${finding.period} (${observation.status}).`,
      'Use "as sentence", which says why, or another area or period.',
    );
  }
  const value = isMeasured(observation) ? observation.value : 0;
  switch (form) {
    case 'figure':
      return formatFigureWithUnit(value, indicator);
    case 'value':
      return formatFigure(value, indicator);
    case 'sentence':
      return findingSentence(finding);
    case 'headline':
      return findingHeadline(finding);
    case 'period':
      return formatPeriodOf(finding.period, indicator);
    case 'interval':
      return intervalSentence(finding) ?? wrong(`${name} has no 95% interval.`, 'Leave the interval out.');
    case 'band':
      return finding.band === null
        ? wrong(
            `${name} has no place among its peers.`,
            'Use another form, or a ward whose figure does not hang on the look-up.',
          )
        : quintilePhrase(finding.band, finding);
    case 'verdict':
      return outcomeSentence(finding) ?? wrong(`${name} is compared with nothing.`, 'Add "against …".');
    case 'difference': {
      const compared = finding.comparator?.value ?? null;
      return compared === null
        ? wrong(`${name} is compared with nothing.`, 'Add "against …" with an area that has a figure.')
        : formatSigned(value - compared, indicator);
    }
    case 'change':
      return (
        changeSentence(finding) ??
        wrong(
          `${name}: no change can be told.`,
          'Add "since …" with an earlier period that does not overlap.',
        )
      );
  }
}

/**
 * How many wards of a borough are in a fifth of all wards. A ward that is there by one way of assigning
 * neighbourhoods to wards and not by the other is not counted, and is said to be perhaps one more.
 */
export function resolveWards(data: ReleaseData, reference: WardsReference): ResolvedFigure | Unresolved {
  const indicator = data.indicator(reference.indicator);
  if (indicator === null) return unknownIndicator(data, reference.indicator);
  const borough = data.area(reference.borough);
  if (borough === null) return unknownArea(data, reference.borough);
  if (borough.geography !== 'borough') {
    return wrong(
      `"${reference.borough}" is not ${PLACE_WORDS.authority.indefinite}.`,
      `Name one of ${PLACE_WORDS.theAuthorities}.`,
    );
  }
  const wards = data.areas('ward').filter((ward) => ward.borough === borough.code);
  const period = periodAt(indicator, 'ward', null);
  if (period === null) {
    return wrong(`"${indicator.id}" is not published for wards.`, 'Use an indicator that is.');
  }
  const observations = data.observations(indicator, 'ward', period);
  const peers = peersOf(observations.values());
  const quintiles = (code: GssCode): readonly (Quintile | null)[] => {
    const observation = observations.get(code);
    return observation === undefined ? [] : possibleQuintiles(observation, peers);
  };
  const wanted = `${reference.fifth.replace(' ', '-')}-fifth`;
  const possible = wards
    .map(({ code }) => quintiles(code))
    .filter((found) => found.some((band) => band === wanted));
  const count = possible.filter((found) => found.length === 1).length;
  const words = reference.valueOnly ? formatCount(count) : STORY_WORDS.wardsInQuintile(count, wards.length);
  const text = `${words}${STORY_WORDS.perhapsMore(possible.length - count)}`;
  return { ok: true, text, indicator, period, bare: false };
}
