/** Whom the figures come from, and under which licence. The key is `Indicator.source`. */
import type { Source } from '../../src/domain/indicatorMetadata.ts';

const OGL = 'Open Government Licence v3.0';
const OGL_ATTRIBUTION = 'Contains public sector information licensed under the Open Government Licence v3.0.';

export const SOURCES: readonly Source[] = [
  {
    id: 'police-uk',
    publisher: 'Home Office, data.police.uk',
    title: 'Street-level crime, West Midlands Police',
    period: 'May 2023 to March 2026',
    obtained:
      'Obtained from the UK Crime Explorer project, which gathered the rows from the data.police.uk API on 8 to 12 June 2026 and assigned each map point to its neighbourhood.',
    licence: OGL,
    attribution: `Street-level crime: Home Office, data.police.uk. ${OGL_ATTRIBUTION}`,
    url: 'https://data.police.uk/',
  },
  {
    id: 'iod2025',
    publisher: 'Ministry of Housing, Communities and Local Government',
    title: 'English Indices of Deprivation 2025',
    period: '2025 edition, published 30 October 2025',
    obtained: 'Obtained through the copy in the project humaniverse/IMD.',
    licence: OGL,
    attribution: `English Indices of Deprivation 2025: Ministry of Housing, Communities and Local Government. ${OGL_ATTRIBUTION}`,
    url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
  },
  {
    id: 'recorded-crime',
    publisher: 'Home Office and Office for National Statistics',
    title: 'Crime in England and Wales: police force area data tables, Table C2',
    period: 'July 2024 to June 2025',
    obtained: 'Obtained through the copy in the project UK Data Atlas.',
    licence: OGL,
    attribution: `Police recorded crime: Home Office and Office for National Statistics. ${OGL_ATTRIBUTION}`,
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables',
  },
  {
    id: 'dfe-looked-after',
    publisher: 'Department for Education',
    title: 'Children looked after in England including adoptions',
    period: 'Years ending 31 March, 2018 to 2025',
    obtained:
      'Missing children to 2024 obtained through a copy in the public project childrens_social_care_data; numbers looked after through the department’s repository CSC_outcomes_and_enablers; the share for 2025 through its Local Authority Interactive Tool.',
    licence: OGL,
    attribution: `Children looked after in England: Department for Education. ${OGL_ATTRIBUTION}`,
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
  },
  {
    id: 'dfe-children-in-need',
    publisher: 'Department for Education',
    title: 'Children in need',
    period: 'Years ending 31 March, 2013 to 2025',
    obtained: 'Obtained through the department’s own repository CSC_outcomes_and_enablers.',
    licence: OGL,
    attribution: `Children in need: Department for Education. ${OGL_ATTRIBUTION}`,
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
  },
  {
    id: 'dfe-lait',
    publisher: 'Department for Education',
    title: 'Local Authority Interactive Tool',
    period: '2016 to 2025',
    obtained:
      'Obtained from the department’s own repository of the tool, as of 8 April 2026. The tool collects figures of other publishers too.',
    licence: OGL,
    attribution: `Local Authority Interactive Tool: Department for Education. ${OGL_ATTRIBUTION}`,
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  },
  {
    id: 'ons-local-statistics',
    publisher: 'Office for National Statistics',
    title: 'Explore local statistics',
    period: '2001 to 2025',
    obtained:
      'Obtained from the publisher’s own repository explore-local-statistics-data, as of 26 June 2026.',
    licence: OGL,
    attribution: `Explore local statistics: Office for National Statistics. ${OGL_ATTRIBUTION}`,
    url: 'https://www.ons.gov.uk/explore-local-statistics/',
  },
  {
    id: 'ohid-fingertips',
    publisher: 'Office for Health Improvement and Disparities',
    title: 'Public health profiles, indicator 90284',
    period: '2010/11 to 2023/24',
    obtained:
      'Obtained through the copy in the Department for Education’s repository CSC_outcomes_and_enablers.',
    licence: OGL,
    attribution: `Public health profiles: Office for Health Improvement and Disparities. ${OGL_ATTRIBUTION}`,
    url: 'https://fingertips.phe.org.uk/',
  },
  {
    id: 'census2021',
    publisher: 'Office for National Statistics',
    title: 'Census 2021',
    period: '21 March 2021',
    obtained:
      'Obtained through the copies in the projects humaniverse/demographr (households, ethnic group) and cwthom/hack25usefuldata (age).',
    licence: OGL,
    attribution: `Census 2021: Office for National Statistics. ${OGL_ATTRIBUTION}`,
    url: 'https://www.ons.gov.uk/census',
  },
  {
    id: 'ons-population',
    publisher: 'Office for National Statistics',
    title: 'Population estimates for small areas, mid-2024',
    period: '30 June 2024',
    obtained:
      'Obtained through the copy in the project geoManipulatoR of Birmingham City Council Public Health.',
    licence: OGL,
    attribution: `Population estimates: Office for National Statistics. ${OGL_ATTRIBUTION}`,
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates',
  },
  {
    id: 'this-assessment',
    publisher: 'This assessment',
    title: 'Own calculation from the English Indices of Deprivation 2025',
    period: '2025 edition',
    licence: OGL,
    attribution: `Risk index: own calculation from the English Indices of Deprivation 2025. ${OGL_ATTRIBUTION}`,
    url: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
  },
];
