/** The template of `dataset.json`, and what of it is still unchanged in a file that should be filled in. */
import type { Dataset } from './datasetSchema.ts';

export const TEMPLATE = {
  id: 'name-of-the-measure-ward',
  title: 'Name of the measure, as a heading',
  measure: 'events per 1,000 people who live here',
  definition: 'What is counted, in one or two plain sentences.',
  topic: 'violence',
  kind: 'outcome',
  unit: 'per-1000-residents',
  years: 'year-ending-march',
  geography: 'ward',
  numerator: 'What the numerator counts.',
  denominator: { use: 'residents' },
  higherMeans: 'more-need',
  events: 'independent',
  suppression: { withholdTo: 7, zeros: 'publish', protectionWidth: 5 },
  rounding: 5,
  source: {
    publisher: 'Who holds the data',
    title: 'What the data are called there',
    licence: 'Open Government Licence v3.0',
    attribution: 'The line of credit to print.',
    url: 'https://www.example.org/',
  },
  caveats: ['What people must know before they use the figures.'],
  nextUpdate: 'Each year, in July.',
};

/** Entries that still hold the template's words. */
export function unfilled(dataset: Dataset): readonly string[] {
  const entries = [
    ['id', dataset.id, TEMPLATE.id],
    ['title', dataset.title, TEMPLATE.title],
    ['measure', dataset.measure, TEMPLATE.measure],
    ['definition', dataset.definition, TEMPLATE.definition],
    ['numerator', dataset.numerator, TEMPLATE.numerator],
    ['source.publisher', dataset.source.publisher, TEMPLATE.source.publisher],
    ['source.title', dataset.source.title, TEMPLATE.source.title],
    ['source.attribution', dataset.source.attribution, TEMPLATE.source.attribution],
    ['source.url', dataset.source.url, TEMPLATE.source.url],
    ['caveats', dataset.caveats[0], TEMPLATE.caveats[0]],
  ] as const;
  return entries.filter(([, text, template]) => text === template).map(([field]) => field);
}
