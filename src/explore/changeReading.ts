/** What the card says of an area on a map of change: its two counts and what became of them, with the change of the place around it. */
import type { ObservationsByArea } from '../data/decodeObservations.ts';
import type { AreaEntry } from '../data/queries.ts';
import { changeAtLevel, type ComparedChange } from '../domain/change.ts';
import type { AreaChange } from '../domain/changeMap.ts';
import { computeFinding } from '../domain/finding.ts';
import { formatFigure } from '../domain/format.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import { beginning } from '../words/beginning.ts';
import { changeAnswer } from '../words/change.ts';
import { aroundSentence, type ChangeAround } from '../words/areaChange.ts';
import { CHANGE_MAP_WORDS, changeFigures, type TwoPeriods } from '../words/changeMap.ts';
import { inLineWords } from '../words/inLine.ts';
import { GEOGRAPHY_WORDS } from '../words/measures.ts';
import type { Measure } from './exploreData.ts';

export interface ChangeReading {
  readonly title: string;
  readonly sentences: readonly string[];
  /** "4.5 to 3.1"; null where one of the two is absent. */
  readonly figures: string | null;
}

export interface ChangeReadingInput {
  readonly measure: Measure;
  readonly periods: TwoPeriods;
  /** The figures of the local authorities in both periods. */
  readonly authorities: { readonly earlier: ObservationsByArea; readonly later: ObservationsByArea };
  /** What became of all areas together; null where it is not known. */
  readonly together: ComparedChange | null;
}

/** What became of the authority of an area, or, of an authority, of all together. */
function aroundOf(
  { measure, authorities, together }: ChangeReadingInput,
  { borough }: AreaEntry,
  authorityName: string,
): ChangeAround | undefined {
  if (measure.geography === 'borough') {
    return together === null
      ? undefined
      : { name: GEOGRAPHY_WORDS.region.one, geography: 'region', change: together };
  }
  const later: Observation | undefined = authorities.later.get(borough);
  if (later === undefined) return undefined;
  const change = changeAtLevel('borough', authorities.earlier.get(borough) ?? null, later, null);
  return change.kind === 'compared' ? { name: authorityName, geography: 'borough', change } : undefined;
}

export function changeReading(
  input: ChangeReadingInput,
  area: AreaEntry,
  authorityName: string,
  became: AreaChange,
): ChangeReading {
  const { measure, periods, together } = input;
  const { indicator, geography } = measure;
  const { earlier, later, change } = became;
  const finding =
    later === null
      ? null
      : computeFinding({
          indicator,
          area: { code: area.code, name: area.name, geography, localAuthorityName: authorityName },
          observation: later,
          earlier,
          release: '',
        });
  const own =
    (finding === null ? null : changeAnswer(finding)) ??
    `${beginning(changeFigures(became, indicator, geography, periods))}.`;
  const inLine = inLineWords(change, together).replace(/^, /, '');
  return {
    title: CHANGE_MAP_WORDS.ofArea(indicator.title, area.name),
    sentences: [
      own,
      ...(inLine === '' ? [] : [CHANGE_MAP_WORDS.alike(inLine)]),
      aroundSentence(aroundOf(input, area, authorityName), change),
    ].filter((sentence) => sentence !== null),
    figures:
      isMeasured(earlier) && isMeasured(later)
        ? `${formatFigure(earlier.value, indicator)} to ${formatFigure(later.value, indicator)}`
        : null,
  };
}
