/** A measure that adds up periods of another one: whether there is such a measure, and whether it can be added up. */
import type { Problem } from '../report.ts';
import type { Dataset } from './datasetSchema.ts';
import type { PublishedBefore } from './publishedBefore.ts';

/** What is counted on one day cannot be added up over time. */
const COUNTED_ON_ONE_DAY: readonly (string | undefined)[] = ['31-march', 'mid-year'];

export function checkSum(
  dataset: Dataset,
  file: string,
  folder: readonly Dataset[],
  before: PublishedBefore,
  hasRows: boolean,
  problems: Problem[],
): void {
  const add = (reason: string, remedy: string): void => {
    const description = file.replace('observations.csv', 'dataset.json');
    problems.push({ file: description, row: null, column: 'sumOf', reason, remedy });
  };
  const id = dataset.sumOf?.id ?? '';
  const inFolder = folder.find((one) => one.id === id);
  const published = before.releases
    .filter((release) => release.partnerIds().includes(id))
    .flatMap((release) => release.indicator(id) ?? [])[0];
  if (id === dataset.id || (inFolder === undefined && published === undefined)) {
    add(
      `there is no partner measure ${id} in this folder or in an earlier release.`,
      'correct the id, or put the folder of that measure beside this one.',
    );
    return;
  }
  if (inFolder?.sumOf !== undefined) {
    add(`${id} is itself made of periods of another measure.`, 'add up the periods of that one.');
  }
  const title = inFolder?.title ?? published?.title;
  if (title === dataset.title) {
    add(
      `its title is that of ${id}.`,
      'give it one that says how many periods it adds up, such as "Missing episodes, three years".',
    );
  }
  if (hasRows) {
    add(
      'there is an observations.csv beside it, which would not be read.',
      'remove one of the two: figures are added up from those that are published.',
    );
  }
  const unit = inFolder?.unit ?? published?.unit;
  if (unit !== dataset.unit) {
    add(
      `${id} is given in another unit (${unit ?? ''}).`,
      'give this one the same "unit" and "denominator".',
    );
  }
  if (COUNTED_ON_ONE_DAY.includes(inFolder?.years ?? published?.yearMeans)) {
    add(
      `${id} is counted on one day of each year, and the same people would be added up.`,
      'leave this measure out.',
    );
  }
  if (inFolder?.rolling === true) {
    add(`${id} is published in rolling years, which overlap.`, 'leave this measure out.');
  }
  const otherwise = before.releases
    .map((release) => release.disclosure?.(dataset.id))
    .find((record) => record != null && JSON.stringify(record.sumOf) !== JSON.stringify(dataset.sumOf));
  if (otherwise !== undefined) {
    add(
      'an earlier release has published this id with another meaning.',
      'an id keeps its meaning for ever: give this measure a new one.',
    );
  }
}
