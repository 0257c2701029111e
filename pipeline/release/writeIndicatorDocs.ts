/** docs/indicators.md: one compact section an indicator, made from the same data as the pages. */
import { GEOGRAPHIES } from '../../src/domain/geography.ts';
import type { WardVintage } from '../../src/data/areaSchema.ts';
import type { DispersionRecord, Source } from '../../src/domain/indicatorMetadata.ts';
import { FEWEST_AREAS_FOR_DISPERSION } from '../../src/domain/dispersion.ts';
import { formatUnit } from '../../src/domain/format.ts';
import { CITY_CENTRE_FACTOR, type CityCentreWard } from '../figures/cityCentre.ts';
import type { ReviewedException } from '../read/exceptions.ts';
import type { Lookups } from '../read/lookups.ts';
import type { Statistic } from '../figures/makeStatistics.ts';
import { readPublishers } from '../read/readContent.ts';

export function indicatorDocs(
  lookups: Lookups,
  statistics: readonly Statistic[],
  ratios: readonly CityCentreWard[],
  exceptions: readonly ReviewedException[],
  centres: WardVintage['visitorCentres'],
): string {
  const publishers = readPublishers();
  return [
    '# Indicators',
    '',
    'Made by `npm run data`; do not edit. Definitions live in `pipeline/indicators/`.',
    '',
    ...statistics.flatMap((statistic) => section(statistic, publishers)),
    '## City-centre wards',
    '',
    `Many people may come to these wards from elsewhere, so that rates per resident look high there. A ward is flagged when its recorded violence and sexual offences per resident, divided by its violence and harassment per person at risk (English Indices of Deprivation 2025), is at least ${CITY_CENTRE_FACTOR} times that of the middle ward in every twelve-month window in which it can be judged. The wards that hold the centres of ${centres.map(({ name }) => name).join(', ')} are flagged whatever their ratio. Wards that come near the line are shown too.`,
    '',
    '| ward | borough | times the middle ward, by window | flagged |',
    '| --- | --- | ---: | --- |',
    ...cityCentreRows(lookups, ratios),
    '',
    '## Reviewed exceptions',
    '',
    '| indicator | area | status | reviewed | reason |',
    '| --- | --- | --- | --- | --- |',
    ...exceptions.map(
      ({ indicators, area, status, reviewed, reason }) =>
        `| ${indicators === 'police' ? 'all street-level crime' : indicators.join(', ')} | ${area} | ${status} | ${reviewed} | ${reason} |`,
    ),
    '',
  ].join('\n');
}

function section({ metadata, indicator, table }: Statistic, publishers: readonly Source[]): string[] {
  const source = publishers.find(({ id }) => id === indicator.source);
  const levels = GEOGRAPHIES.flatMap((geography) => {
    const held = indicator.geographies[geography];
    if (held === undefined) return [];
    const periods =
      held.periods.length > 3
        ? `${held.periods[0] ?? ''} … ${held.periods.at(-1) ?? ''} (${held.periods.length})`
        : held.periods.join(', ');
    const months = held.months === null ? '' : `; months ${held.months[0]} to ${held.months[1]}`;
    return [`${geography} (${periods}${months})`];
  });
  const flagged = table
    .periods('ward')
    .map((period) => `${period}: ${table.alternatives(period).size}`)
    .join(', ');
  const years = indicator.yearMeans === undefined ? '' : ` · a bare year is: ${indicator.yearMeans}`;
  const interval =
    indicator.intervalMethod === 'none' ? `none (${indicator.noInterval ?? ''})` : indicator.intervalMethod;
  return [
    `## ${indicator.title}`,
    '',
    `\`${indicator.id}\` · ${indicator.topic} · ${indicator.role} · ${formatUnit(indicator.unit)} · interval: ${interval}${years}`,
    '',
    metadata.definition,
    '',
    `- Numerator: ${metadata.numerator}`,
    `- Denominator: ${metadata.denominator}`,
    `- Method: ${metadata.method}`,
    ...metadata.notes.map((note) => `- ${note}`),
    `- Levels: ${levels.join('; ')}`,
    ...dispersionLine(metadata.dispersion),
    ...(flagged === '' ? [] : [`- Wards whose figure depends on the look-up: ${flagged}`]),
    `- Cautions: ${indicator.caveats.join(', ') || 'none'}`,
    `- Source: ${source?.publisher ?? ''}, ${source?.title ?? ''} (${source?.licence ?? ''}). ${source?.obtained === undefined ? '' : `${source.obtained} `}${metadata.nextUpdate}`,
    '',
  ];
}

/** "Dispersion (1 is chance alone): ward 1.9 between 2023-09/2024-08 and 2025-04/2026-03 (fitted on 177 of 185 areas, with …), 12.4 among areas of 2025-04/2026-03; lsoa …" */
function dispersionLine(dispersion: Statistic['metadata']['dispersion']): string[] {
  const levels = Object.entries(dispersion ?? {}).map(([level, { changes, amongAreas }]) => {
    const parts = [
      ...(changes === undefined
        ? []
        : [`${changes.factor} between ${changes.earlier} and ${changes.later} (${fittedOn(changes)})`]),
      ...amongAreas.map(({ period, factor }) => `${factor} among areas of ${period}`),
    ];
    return `${level} ${parts.join(', ')}`;
  });
  return levels.length === 0 ? [] : [`- Dispersion (1 is chance alone): ${levels.join('; ')}`];
}

/** "fitted on 177 of 185 areas, with 10 events or more and nearly whole records"; "185 areas" where it is fitted on all. */
function fittedOn(changes: NonNullable<DispersionRecord['changes']>): string {
  const { areas, fewestEvents, fittedOn: judged } = changes;
  if (fewestEvents === undefined || judged === undefined) return `${areas} areas`;
  const which = `${judged} of ${areas} areas, with ${fewestEvents} events or more and nearly whole records`;
  return judged < FEWEST_AREAS_FOR_DISPERSION ? `a factor stands in for ${which}` : `fitted on ${which}`;
}

/** How many wards that are not flagged are shown below those that are. */
const SHOWN_BELOW = 12;

function cityCentreRows(lookups: Lookups, ratios: readonly CityCentreWard[]): string[] {
  const flagged = ratios.filter(({ isFlagged }) => isFlagged).length;
  return ratios.slice(0, flagged + SHOWN_BELOW).map(({ ward, timesMiddle, isFlagged }) => {
    const place = lookups.wards.get(ward);
    const borough = place === undefined ? '' : (lookups.boroughs.get(place.borough)?.name ?? '');
    const times = timesMiddle.map((one) => one?.toFixed(2) ?? 'no figure').join('; ');
    return `| ${place?.name ?? ward} | ${borough} | ${times} | ${isFlagged ? 'yes' : 'no'} |`;
  });
}
