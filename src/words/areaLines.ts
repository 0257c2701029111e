/**
 * The three lines that an area's page begins with: what is recorded here, which way it goes, where help is. The page, the text
 * that is shared with a link and the picture of the link say the same ones.
 */
import type { Finding } from '../domain/finding.ts';
import { formatFigure, formatFigureWithUnit, formatPeriodOf } from '../domain/format.ts';
import type { Indicator, Unit } from '../domain/indicator.ts';
import { isMeasured, type Observation } from '../domain/observation.ts';
import type { MonthCounts } from '../domain/rollingWindows.ts';
import { aroundInShort, countsSentence, type ChangeAround } from './areaChange.ts';
import { countedThings } from './change.ts';
import { quintilePhrase } from './finding.ts';
import { STATUS_WORDS } from './measures.ts';

/** What the lines are made from; the model of an area's page has it all. */
export interface AreaLinesModel {
  readonly file: { readonly months: Readonly<Record<string, MonthCounts>> };
  /** The first is the one that the page leads with. */
  readonly headlines: readonly { readonly finding: Finding }[];
  readonly byId: ReadonlyMap<
    string,
    {
      readonly finding: Finding;
      readonly entry: {
        readonly earlier: Observation | null;
        readonly indicator?: Pick<Indicator, 'geographies'>;
      };
    }
  >;
  /** What became of each measure in the area around: a ward’s borough, a borough’s combined area. */
  readonly changesAround: ReadonlyMap<string, ChangeAround>;
}

export interface AreaLines {
  /** What is recorded: before the figure, the figure, and after it. */
  readonly recorded: readonly [before: string, figure: string, after: string];
  readonly direction: string;
  /** Which way the area around goes; null where that is not told. A picture has no room for it. */
  readonly around: string | null;
  readonly help: string;
}

/** The measure whose counts say which way it goes: of violence, the one that is published month by month. */
export const DIRECTION_MEASURE = 'violence-and-sexual-offences';

/** Whom a rate counts the offences against. */
const PEOPLE: Readonly<Partial<Record<Unit, string>>> = {
  'per-1000-at-risk': 'for every 1,000 people who live or work here',
  'per-1000-residents': 'for every 1,000 people who live here',
};

const WORDS = {
  ages: 'All ages count.',
  from: (period: string) => `Period: ${period}.`,
  averaged: (period: string) => `Averaged over its neighbourhoods, ${period}.`,
  help: 'Need help? This page says whom to call.',
  notKnown: 'Which way violence goes here is not known.',
  lookups: (one: string, other: string) => `Two ways of drawing the ward give ${one} and ${other}.`,
  beside: (name: string, figure: string) => `In ${name} it is ${figure}.`,
} as const;

function periodWords({ indicator, period }: Finding): string {
  const written = formatPeriodOf(period, indicator);
  const tail = indicator.title.split(', ').slice(1).join(', ');
  return tail === '' || tail.startsWith('year ending') ? written : `${tail}, ${written}`;
}

function standing(finding: Finding): string {
  const { observation, comparator, indicator, band } = finding;
  const place = band === null ? [] : [`That is ${quintilePhrase(band, finding)}.`];
  if (isMeasured(observation) && observation.alternative !== null) {
    const figures = [observation.value, observation.alternative].map((one) => formatFigure(one, indicator));
    return [...place, WORDS.lookups(figures[0] ?? '', figures[1] ?? '')].join(' ');
  }
  if (place.length > 0 || comparator?.value == null) return place.join(' ');
  return WORDS.beside(comparator.name, formatFigure(comparator.value, indicator));
}

function recordedParts(finding: Finding | undefined): AreaLines['recorded'] {
  if (finding === undefined) return ['', '', STATUS_WORDS.notCollected.sentence];
  const { indicator, observation, caveats } = finding;
  if (!isMeasured(observation)) {
    return [`${indicator.title}: `, '', STATUS_WORDS[observation.status].sentence];
  }
  const people = PEOPLE[indicator.unit];
  const ages = caveats.includes('all-ages') ? ` ${WORDS.ages}` : '';
  const isAveraged = indicator.measure.includes('averaged over neighbourhoods');
  const from = isAveraged
    ? WORDS.averaged(formatPeriodOf(finding.period, indicator))
    : WORDS.from(periodWords(finding));
  const when = `.${ages} ${from} ${standing(finding)}`.trimEnd();
  return people === undefined
    ? [`${indicator.title}: `, formatFigureWithUnit(observation.value, indicator), when]
    : [
        '',
        formatFigure(observation.value, indicator),
        ` ${countedThings(indicator).replace(/ a year$/, '')} a year ${people}${when}`,
      ];
}

function directionOf({ byId, file }: AreaLinesModel): string {
  const figure = byId.get(DIRECTION_MEASURE);
  if (figure === undefined) return WORDS.notKnown;
  const { finding, entry } = figure;
  return countsSentence(
    finding,
    entry.earlier,
    file.months[finding.indicator.id],
    entry.indicator?.geographies[finding.area.geography]?.dispersion ?? null,
  );
}

/** What is recorded, as one line. */
export function recordedLine(finding: Finding): string {
  return recordedParts(finding).join('');
}

/** Which way it goes, where no month is at hand to name a hole by. */
export function directionLine(finding: Finding, earlier: Observation | null): string {
  return countsSentence(finding, earlier, undefined);
}

/** The three lines of an area. */
export function areaLines(model: AreaLinesModel): AreaLines {
  return {
    recorded: recordedParts(model.headlines[0]?.finding),
    direction: directionOf(model),
    around: aroundInShort(model.changesAround.get(DIRECTION_MEASURE)),
    help: WORDS.help,
  };
}

/** The lines as running text, for a link's description. */
export function areaLinesText(model: AreaLinesModel): string {
  const { recorded, direction, around, help } = areaLines(model);
  return [recorded.join(''), direction, ...(around === null ? [] : [around]), help].join(' ');
}
