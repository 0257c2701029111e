/**
 * Three published figures of every indicator, picked at random with a fixed seed, made again from the raw files in another
 * way: another CSV reader, plain loops, and columns named here a second time. Where the sources hold a figure twice, the
 * other file is used.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import published from '../../pipeline/release.json' with { type: 'json' };
import { formatDecimal } from '../../src/domain/format.ts';
import { rawSources, REPOSITORY, sourcesAvailable } from './rawSources.ts';

type Record_ = Record<string, string>;
interface PublishedRow {
  readonly geography: string;
  readonly area_code: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
}

const cache = new Map<string, Record_[]>();
function raw(path: string): Record_[] {
  const held = cache.get(path);
  if (held !== undefined) return held;
  const rows = parse(readFileSync(join(rawSources, path)), {
    columns: true,
    bom: true,
    relax_column_count: true,
  });
  cache.set(path, rows as Record_[]);
  return rows as Record_[];
}
const csvOf = (indicator: string): PublishedRow[] =>
  parse(readFileSync(join(REPOSITORY, `public/data/csv/${indicator}.csv`)), { columns: true });

/** Some ward of May 2026: releases that have it have the look-up of those wards. */
const WARD_OF_2026 = 'E05016398';
const releaseWards = JSON.parse(
  readFileSync(join(REPOSITORY, `public/data/${published.id}/areas/ward.json`), 'utf8'),
) as { codes: string[] };
const [LOOK_UP, LSOA, WARD, AUTHORITY, AUTHORITY_NAME] = releaseWards.codes.includes(WARD_OF_2026)
  ? (['geo/wards-2026/lsoa21_to_ward26_bestfit.csv', 'LSOA21CD', 'WD26CD', 'LAD26CD', 'LAD26NM'] as const)
  : ([
      'geo/lookups/lsoa21_to_ward24_ons_bestfit.csv',
      'lsoa21_code',
      'ward24_code',
      'ltla24_code',
      'ltla24_name',
    ] as const);
const bestFit = (): Record_[] => raw(LOOK_UP);
/** LSOAs of an area: itself, those of a ward or borough, or all. */
const membersOf = (area: string): string[] =>
  bestFit()
    .filter(
      (row) => area === 'E11000005' || row[LSOA] === area || row[WARD] === area || row[AUTHORITY] === area,
    )
    .map((row) => row[LSOA] ?? '');
const localAuthorityName = (area: string): string =>
  bestFit().find((row) => row[AUTHORITY] === area)?.[AUTHORITY_NAME] ?? '';
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
let residentsByLsoa: Map<string, number> | null = null;
function residents(lsoas: readonly string[]): number {
  residentsByLsoa ??= new Map(
    raw('stats/population-denominators/mid2024_lsoa21_allages_wm7.csv').map((row) => [
      row['LSOA21CD'] ?? '',
      Number(row['2024POP']),
    ]),
  );
  return total(lsoas.map((lsoa) => residentsByLsoa?.get(lsoa) ?? Number.NaN));
}
const pick = (rows: readonly Record_[], wanted: Record_): Record_ =>
  rows.find((row) => Object.entries(wanted).every(([column, value]) => row[column] === value)) ?? {};

type Rederive = (row: PublishedRow) => number;

const police =
  (category: string): Rederive =>
  ({ area_code, period, unit }) => {
    const lsoas = new Set(membersOf(area_code));
    const [first = '', last = first] = period.split('/');
    const count = total(
      raw('stats/police-uk-lsoa-month/wm7_lsoa21_month_category_2023-05_2026-03.csv')
        .filter(
          (row) =>
            row['category'] === category &&
            lsoas.has(row['lsoa21cd'] ?? '') &&
            (row['month'] ?? '') >= first &&
            (row['month'] ?? '') <= last,
        )
        .map((row) => Number(row['crime_count'])),
    );
    return unit === 'count' ? count : (count * 1000) / residents([...lsoas]);
  };

const iodMean =
  (file: string, column: string, summary: string | null): Rederive =>
  ({ area_code, geography }) => {
    if (geography === 'england') {
      const rows = raw('stats/population-denominators/bcc_imd_lookups_lsoa21_pop2024.csv');
      const people = total(rows.map((row) => Number(row['2024POP'])));
      return total(rows.map((row) => Number(row['IMDSCORE']) * Number(row['2024POP']))) / people;
    }
    if (geography === 'borough' && summary !== null) {
      return Number(
        pick(raw('stats/iod2025-lsoa/imd2025_england_ltla24_all.csv'), { ltla24_code: area_code })[summary],
      );
    }
    const members = new Set(membersOf(area_code));
    const rows = raw(`stats/iod2025-lsoa/${file}`).filter((row) => members.has(row['lsoa21cd'] ?? ''));
    const weighted = rows.map((row) => Number(row[column]) * residents([row['lsoa21cd'] ?? '']));
    return total(weighted) / residents([...members]);
  };
const score = (column: string, summary: string): Rederive =>
  iodMean('imd2025_england_lsoa21_wm7.csv', column, `${summary}_average_score`);
const atRisk = (column: string): Rederive =>
  iodMean('imd2025_england_lsoa21_indicators_wm7.csv', column, null);

const census =
  (file: string, categories: (category: string) => boolean): Rederive =>
  ({ area_code }) => {
    const members = new Set(membersOf(area_code));
    const rows = raw(`stats/census2021-lsoa/${file}_lsoa21_wm7.csv`).filter((row) =>
      members.has(row['lsoa21_code'] ?? ''),
    );
    const category = (row: Record_): string => Object.values(row)[2] ?? '';
    return (
      (100 * total(rows.filter((row) => categories(category(row))).map((row) => Number(row['n'])))) /
      total(rows.map((row) => Number(row['n'])))
    );
  };
const age =
  (column: string): Rederive =>
  ({ area_code }) => {
    const members = new Set(membersOf(area_code));
    const rows = raw('stats/population-denominators/census2021_lsoa21_agegroup_wm7.csv').filter((row) =>
      members.has(row['lsoa21cd'] ?? ''),
    );
    return (
      (100 * total(rows.map((row) => Number(row[column])))) /
      total(rows.map((row) => Number(row['all_ages'])))
    );
  };

const recorded =
  (offence: string, per = 1000): Rederive =>
  ({ area_code, geography }) => {
    if (geography !== 'england') {
      const long = raw('stats/prc-csp-ye-jun2025/prc_csp_ye_jun2025_wm7_long.csv');
      const wanted = geography === 'region' ? '' : area_code;
      const row = long.find(
        (one) =>
          one['Local Authority code'] === wanted &&
          !/^Unassigned/.test(one['Community Safety Partnership name'] ?? ''),
      );
      return (Number(row?.[offence]) * per) / residents(membersOf(area_code));
    }
    const lines: string[][] = parse(
      readFileSync(
        join(rawSources, 'stats/prc-csp-ye-jun2025/policeforceareatablesyejune25final_TableC2.csv'),
      ),
      { relax_column_count: true },
    );
    const header = lines[7] ?? [];
    const at = header.findIndex((cell) => cell.replaceAll('\n', ' ').trim() === offence);
    const english = lines.slice(8).filter((cells) => /^E/.test(cells[0] ?? '') && cells[3]?.trim() !== '');
    return (
      (total(english.map((cells) => Number((cells[at] ?? '').replaceAll(',', '') || 0))) * per) / 58620101
    );
  };

const LOCAL_AUTHORITIES = [
  'E08000025',
  'E08000026',
  'E08000027',
  'E08000028',
  'E08000029',
  'E08000030',
  'E08000031',
];
/** Sum over the boroughs for the region, otherwise the area's own cell. */
function careCell(
  path: string,
  row: PublishedRow,
  filter: Record_,
  column: string,
  period = row.period,
): number {
  const areas = row.geography === 'region' ? LOCAL_AUTHORITIES : [row.area_code];
  return total(
    areas.map((area) =>
      Number(
        raw(path).find(
          (one) =>
            one['time_period'] === period &&
            Object.entries(filter).every(([name, value]) => one[name] === value) &&
            (area === 'E92000001'
              ? one['geographic_level'] === 'National'
              : area === 'E12000005'
                ? one['geographic_level'] === 'Regional'
                : one['new_la_code'] === area),
        )?.[column],
      ),
    ),
  );
}
const CARE = 'stats/dfe-csc-la/';
const factor =
  (column: string): Rederive =>
  (row) => {
    const file = `${CARE}c3_factors_identified_at_end_of_assessment_2018_to_2025_wm7.csv`;
    return (
      (100 * careCell(file, row, {}, column)) / careCell(file, row, {}, 'Episodes_with_assessment_factor')
    );
  };
const missing =
  (numerator: string): Rederive =>
  (row) => {
    if (row.period === '2025') return lait('Children_missing', (period) => period)(row);
    const file = 'stats/dfe-cla-missing-la/cla_missing_wm7_2018_2024.csv';
    const group = (name: string): number => careCell(file, row, { CLA_group: name }, 'number');
    return (100 * group(numerator)) / group('Children looked after during the year');
  };

const lait =
  (measure: string, years: (period: string) => string): Rederive =>
  ({ area_code, geography, period }) =>
    Number(
      pick(raw('stats/lait-la-timeseries/lait_wm7_england_westmids_all_indicators.csv'), {
        'Short Desc': measure,
        Years: years(period),
        'LA and Regions':
          geography === 'england'
            ? 'England'
            : geography === 'wider-region'
              ? 'West Midlands'
              : localAuthorityName(area_code),
      })['Values'],
    );
const same = (period: string): string => period;
const ending = (period: string): string => String(Number(period.slice(0, 4)) + 1);
const threeYears = (period: string): string =>
  `${period.slice(0, 4)}/${Number(period.slice(2, 4)) + 1}-${Number(period.slice(10, 12)) - 1}/${period.slice(10, 12)}`;

const local =
  (file: string, indicator: string, start: (period: string) => string): Rederive =>
  ({ area_code, period }) =>
    Number(
      pick(raw(`stats/ons-els-la/${file}_wm7.csv`), {
        areacd: area_code === 'E11000005' ? 'E47000007' : area_code,
        indicator,
        period: `${start(period)}/P1Y`,
      })['observation'],
    );
const calendar = (period: string): string => `${period}-01-01`;
const financial = (period: string): string => `${Number(period) - 1}-04-01`;
const school = (period: string): string => `${period.slice(0, 4)}-08-01`;

const injury: Rederive = ({ area_code, geography, period }) => {
  const areas = geography === 'region' ? LOCAL_AUTHORITIES : [area_code];
  const rows = areas.map((area) =>
    pick(raw(`${CARE}la_hospital_admissions_2324_wm7.csv`), {
      'Area Code': area,
      Sex: 'Persons',
      'Category Type': '',
      'Time period': `${Number(period) - 1}/${period.slice(2)}`,
    }),
  );
  return (
    (10000 * total(rows.map((row) => Number(row['Count'])))) /
    total(rows.map((row) => Number(row['Denominator'])))
  );
};

/** Mean of the percentile ranks of the six factors, from their published ward figures. */
const riskIndex: Rederive = ({ area_code }) => {
  const factors = ['income', 'employment', 'education', 'health', 'housing', 'environment'];
  const ranks = factors.map((name) => {
    const wards = csvOf(`${name}-deprivation`).filter((row) => row.geography === 'ward');
    const own = Number(wards.find((row) => row.area_code === area_code)?.value);
    const below = wards.filter((row) => Number(row.value) < own).length;
    const equal = wards.filter((row) => Number(row.value) === own).length;
    return ((below + (equal - 1) / 2) / 191) * 100;
  });
  return total(ranks) / 6;
};

const starts =
  (text: string) =>
  (category: string): boolean =>
    category.startsWith(text);
const REDERIVE: Record<string, Rederive> = {
  'violence-with-injury': atRisk('violence_with_injury_rate_per_1_000_at_risk_population'),
  'violence-without-injury': atRisk('violence_without_injury_rate_per_1_000_at_risk_population'),
  'stalking-and-harassment': atRisk('stalking_and_harassment_rate_per_1_000_at_risk_population'),
  'mental-health-need': atRisk('mental_health_indicator'),
  'violence-with-injury-recorded': recorded('Violence with injury'),
  'homicide-recorded': recorded('Homicide', 1_000_000),
  'sexual-offences-recorded': recorded('Sexual offences'),
  'robbery-recorded': recorded('Robbery'),
  'possession-of-weapons-recorded': recorded('Possession of weapons offences'),
  'violence-and-sexual-offences': police('Violence and sexual offences'),
  robbery: police('Robbery'),
  'possession-of-weapons': police('Possession of weapons'),
  'anti-social-behaviour': police('Anti-social behaviour'),
  'public-order': police('Public order'),
  burglary: police('Burglary'),
  'criminal-damage-and-arson': police('Criminal damage and arson'),
  drugs: police('Drugs'),
  'vehicle-crime': police('Vehicle crime'),
  'theft-from-the-person': police('Theft from the person'),
  shoplifting: police('Shoplifting'),
  'bicycle-theft': police('Bicycle theft'),
  'other-theft': police('Other theft'),
  'other-crime': police('Other crime'),
  'children-missing-incidents': missing('Number of missing incidents during the year'),
  'children-missing-share': missing('Children who had a missing incident during the year'),
  'going-missing-factor': factor('Going_missing'),
  'gangs-factor': factor('Gangs'),
  'child-criminal-exploitation-factor': factor('Child_criminal_exploitation'),
  'child-sexual-exploitation-factor': factor('Child_sexual_exploitation'),
  'trafficking-factor': factor('Trafficking'),
  'domestic-abuse-child-factor': factor('Domestic_Abuse_child'),
  'domestic-abuse-parent-factor': factor('Domestic_Abuse_parent'),
  'child-poverty': lait('ChildPov', same),
  'child-poverty-after-housing-costs': local(
    'children-in-relative-poverty',
    'Children in relative poverty after housing costs',
    financial,
  ),
  'looked-after-rate': (row) => {
    const file = `${CARE}cla_number_and_rate_per_10k_children_wm7.csv`;
    const filter = { population_type: 'Children looked after on 31 March each year' };
    return (
      (10000 * careCell(file, row, filter, 'children_count')) /
      careCell(file, row, filter, 'population_estimate')
    );
  },
  'child-in-need-rate': (row) => {
    const children = `${CARE}ons_mid-year_population_estimates_2012_to_2024_wm7.csv`;
    const yearBefore = String(Number(row.period) - 1);
    return (
      (10000 * careCell(`${CARE}b1_children_in_need_2013_to_2025_wm7.csv`, row, {}, 'At31_episodes')) /
      careCell(children, row, {}, 'population_estimate', yearBefore)
    );
  },
  'child-protection-rate': lait('CPP_rate', same),
  'section-47-rate': lait('Section_47', same),
  'permanent-exclusion': lait('TotPermEx', same),
  suspension: lait('TotFixedEx', same),
  'pupils-suspended': lait('Total_ Pup_FixedEx', same),
  'persistent-absence': lait('TotPerAbNew', ending),
  'severe-absence': lait('TotSevPerAbNew', ending),
  'persistent-absence-free-school-meals': local(
    'persistent-absences-for-pupils-eligible-for-free-school-meals',
    'Persistent absences for pupils eligible for free school meals',
    school,
  ),
  'persistent-absence-looked-after': local(
    'persistent-absences-for-pupils-looked-after-by-local-authorities',
    'Persistent absences for pupils looked after by local authorities',
    financial,
  ),
  'gcse-english-maths': lait('EngMaths9-4', ending),
  'free-school-meals-secondary': lait('SecFSM', same),
  neet: lait('16-17 NEET', same),
  'activity-not-known': lait('16-17_not known', same),
  'destination-not-sustained': lait('KS4_DES_NotSus', ending),
  'first-time-entrants': lait('FirstYJS', same),
  reoffending: lait('ReoffYO', same),
  'children-cautioned-or-sentenced': lait('YJS_Caution-Sentence10-17_YO', () => '2024-25'),
  'looked-after-convicted': lait('LAC_Convictions', same),
  'mental-health-admissions-0-17': lait('CMH_0-17yrs', same),
  'alcohol-admissions-under-18': lait('Hosp_Adm_Alc_<18yrs', threeYears),
  'injury-admissions-0-14': injury,
  'imd-score': score('IMD_score', 'imd'),
  'imd-decile': iodMean('imd2025_england_lsoa21_wm7.csv', 'IMD_decile', null),
  'imd-most-deprived-share': ({ area_code }) => {
    const members = new Set(membersOf(area_code));
    const rows = raw('stats/iod2025-lsoa/imd2025_england_lsoa21_wm7.csv').filter((row) =>
      members.has(row['lsoa21cd'] ?? ''),
    );
    // England's most deprived tenth of 33,755 neighbourhoods, by rank.
    return (100 * rows.filter((row) => Number(row['IMD_rank']) <= 3375.5).length) / rows.length;
  },
  'income-deprivation': score('Income_score', 'income'),
  'employment-deprivation': score('Employment_score', 'employment'),
  'education-deprivation': score('Education_score', 'education_skills_and_training'),
  'health-deprivation': score('Health_score', 'health_deprivation_and_disability'),
  'crime-deprivation': score('Crime_score', 'crime'),
  'housing-deprivation': score('Housing_and_Services_score', 'barriers_to_housing_and_services'),
  'environment-deprivation': score('Environment_score', 'living_environment'),
  'children-education-deprivation': iodMean(
    'imd2025_england_lsoa21_subdomains_wm7.csv',
    'children_and_young_people_score',
    null,
  ),
  'household-deprivation': census('household_deprivation21', (category) =>
    /in (two|three|four) dim/.test(category),
  ),
  'risk-index': riskIndex,
  claimants: local('claimant-count', 'Claimant Count', calendar),
  'employment-rate': local('employment-rate', 'Employment rate', calendar),
  'economic-inactivity': local('employment-rate', 'Economically inactive', calendar),
  'unemployment-modelled': local('modelled-unemployment', 'Modelled unemployment rate', calendar),
  'no-qualifications': local('qualifications-none-gb', 'No qualifications', calendar),
  overcrowding: census('household_overcrowding21', starts('-')),
  'tenure-owned': census('household_tenure21', (category) => /^(Owned|Shared)/.test(category)),
  'tenure-social-rented': census('household_tenure21', starts('Social')),
  'tenure-private-rented': census('household_tenure21', (category) => /^(Private|Lives)/.test(category)),
  'population-total': ({ area_code, geography }) =>
    geography === 'england' ? 58620101 : residents(membersOf(area_code)),
  'population-aged-0-15': age('Aged 15 years and under'),
  'population-aged-16-24': age('Aged 16 to 24 years'),
  'population-aged-65-and-over': age('Aged 65 years and over'),
  'ethnic-group-asian': census('ethnicity21', starts('Asian')),
  'ethnic-group-black': census('ethnicity21', starts('Black')),
  'ethnic-group-mixed': census('ethnicity21', starts('Mixed')),
  'ethnic-group-white': census('ethnicity21', starts('White')),
  'ethnic-group-other': census('ethnicity21', starts('Other')),
};

/** Digits published by source or File 10, where it is coarser than four decimals. */
const TOLERANCE: Record<string, number> = {
  neet: 0.051,
  'activity-not-known': 0.0051,
  reoffending: 0.0051,
  'imd-most-deprived-share': 0.0051,
};

/** Numbers from 0 to 1 that are the same in every run (a linear congruence). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const catalogue = JSON.parse(
  readFileSync(join(REPOSITORY, `public/data/${published.id}/indicators.json`), 'utf8'),
) as { indicators: { id: string; unit: string; ratePer: number | null; decimals: number }[] };
const ids = catalogue.indicators.map(({ id }) => id);

// The sources are not part of the project: a clone without them skips this by name, and CI runs it.
describe.skipIf(!sourcesAvailable)('figures made again from the raw sources', { timeout: 120_000 }, () => {
  test('every published indicator is checked', () => {
    expect(Object.keys(REDERIVE).sort()).toEqual([...ids].sort());
  });

  test.each(ids.map((id, index) => [id, index] as const))('%s: three figures at random', (id, index) => {
    const measured = csvOf(id).filter((row) => row.status === 'measured');
    const random = seeded(20261122 + index);
    const levels = [...new Set(measured.map((row) => row.geography))];
    for (let sample = 0; sample < 3; sample += 1) {
      // A level first, so that the many neighbourhoods do not crowd out boroughs and England.
      const level = levels[Math.floor(random() * levels.length)];
      const rows = measured.filter((row) => row.geography === level);
      const row = rows[Math.floor(random() * rows.length)];
      if (row === undefined) throw new Error(`${id} has no figure.`);
      const again = REDERIVE[id]?.(row) ?? Number.NaN;
      const difference = Math.abs(again - Number(row.value));
      expect(
        difference,
        `${id} ${row.area_code} ${row.period}: ${row.value}, made again ${again}`,
      ).toBeLessThanOrEqual(TOLERANCE[id] ?? (id === 'risk-index' ? 0.3 : 0.000051));
    }
  });

  test.each(catalogue.indicators.filter(({ ratePer, unit }) => ratePer === null && unit === 'score'))(
    '$id: every mean is read on a page as the exact mean would be',
    ({ id, decimals }) => {
      const rows = csvOf(id).filter(({ geography }) => geography === 'ward' || geography === 'region');
      expect(rows).toHaveLength(193);
      const wrong = rows.flatMap((row) => {
        const again = REDERIVE[id]?.(row) ?? Number.NaN;
        const [read, exact] = [Number(row.value), again].map((value) => formatDecimal(value, decimals));
        return read === exact ? [] : [`${row.area_code}: ${row.value} for ${again}`];
      });
      expect(wrong).toEqual([]);
    },
  );
});
