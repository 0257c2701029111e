/** The template of `dataset.json`, and what of it is still unchanged in a file that should be filled in. */
import { TOPICS } from '../../src/domain/indicator.ts';
import type { Dataset } from './datasetSchema.ts';

export const TEMPLATE = {
  id: 'name-of-the-measure-ward',
  title: 'Name of the measure, as a heading',
  measure: 'events per 1,000 people who live here',
  definition: 'What is counted, in one or two plain sentences.',
  topic: `Choose one of: ${TOPICS.join(', ')}`,
  kind: 'outcome',
  unit: 'per-1000-residents',
  years: 'year-ending-march',
  geography: 'ward',
  numerator: 'What the numerator counts.',
  denominator: { use: 'residents' },
  higherMeans: 'more-need',
  events: 'Choose one of: independent, repeated (one person can be counted many times)',
  standsInFor: null,
  suppression: { withholdTo: 7, zeros: 'publish', protectionWidth: 5 },
  rounding: 5,
  source: {
    publisher: 'Who holds the data',
    title: 'What the data are called there',
    licence: 'The licence, such as Open Government Licence v3.0',
    attribution: 'The line of credit to print.',
    url: 'https://www.example.org/',
  },
  caveats: ['What people must know before they use the figures.'],
  nextUpdate: 'When the next figures come, such as: Each year, in July.',
};

/** Choices of the template that are words, so that nothing is chosen unawares, with what rows are read by until they are made. */
const CHOICES = { topic: 'violence', events: 'repeated' } as const;

/** A description that can be used, for what a faulty one lacks. */
export const STAND_IN = { ...TEMPLATE, ...CHOICES, years: undefined };

/** The choices that a description has left as the template has them. */
export function choicesLeft(json: unknown): readonly (keyof typeof CHOICES)[] {
  const said = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  return (['topic', 'events'] as const).filter((field) => said[field] === TEMPLATE[field]);
}

/** A description with a choice in the place of each that is left, so that all the rest of it can be checked. */
export function withChoices(json: unknown): unknown {
  const left = choicesLeft(json);
  if (left.length === 0) return json;
  return { ...(json as object), ...Object.fromEntries(left.map((field) => [field, CHOICES[field]])) };
}

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
    ['source.licence', dataset.source.licence, TEMPLATE.source.licence],
    ['source.attribution', dataset.source.attribution, TEMPLATE.source.attribution],
    ['source.url', dataset.source.url, TEMPLATE.source.url],
    ['caveats', dataset.caveats[0], TEMPLATE.caveats[0]],
    ['nextUpdate', dataset.nextUpdate, TEMPLATE.nextUpdate],
  ] as const;
  return entries.filter(([, text, template]) => text === template).map(([field]) => field);
}
