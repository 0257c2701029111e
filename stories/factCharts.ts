/** Charts of cited facts: bars of their numbers, or a timeline of their months. */
import { formatDecimal, formatMonth } from '../src/domain/format.ts';
import { monthsBetween } from '../src/domain/period.ts';
import type { StoryChart } from '../src/domain/storyChart.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ChapterWriter } from './chapterWords.ts';
import type { Fact } from './facts.ts';

/** A bar for each fact. */
export function factBars({ report }: ChapterWriter, facts: readonly Fact[], line: number): StoryChart | null {
  for (const { id, label, number } of facts) {
    if (label === undefined || number === undefined)
      report(line, `Fact "${id}" has no "label" and "number".`, 'Add both in content/facts.json.');
  }
  const units = new Set(facts.map(({ unit }) => unit ?? ''));
  if (units.size > 1)
    report(line, `The facts have different units: ${[...units].join(', ')}.`, 'Show facts of one unit.');
  if (facts.length === 0) return null;
  return {
    kind: 'bars',
    title: '',
    summary: '',
    unit: [...units][0] ?? '',
    most: Math.max(...facts.map(({ number = 0 }) => number)),
    bars: facts.map(({ label = '', number, value }) => ({
      label,
      value: number ?? null,
      text: value,
      lower: null,
      upper: null,
      marked: false,
    })),
    table: {
      columns: [STORY_WORDS.what, [...units][0] ?? ''],
      rows: facts.map(({ label = '', number = 0, value }) => [
        label,
        value === '' ? formatDecimal(number, 0) : value,
      ]),
    },
  };
}

/** A row for each fact, on one scale of months. */
export function timeline({ report }: ChapterWriter, facts: readonly Fact[], line: number): StoryChart | null {
  const spans = facts.flatMap(({ id, label, group, from, to }) => {
    if (label === undefined || from === undefined || to === undefined || from > to) {
      report(
        line,
        `Fact "${id}" has no "label", "from" and "to" in order.`,
        'Add them in content/facts.json.',
      );
      return [];
    }
    return [{ label, group: group ?? '', from, to }];
  });
  if (spans.length === 0) return null;
  const first = spans.reduce((least, { from }) => (from < least ? from : least), spans[0]?.from ?? '');
  const last = spans.reduce((most, { to }) => (to > most ? to : most), spans[0]?.to ?? '');
  const months = monthsBetween(first, last);
  const said = (from: string, to: string): string =>
    from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
  return {
    kind: 'timeline',
    title: '',
    summary: '',
    unit: '',
    first,
    months,
    spans: spans.map(({ label, group, from, to }) => ({
      label,
      group,
      from: months.indexOf(from),
      length: monthsBetween(from, to).length,
      text: said(from, to),
    })),
    table: {
      columns: [STORY_WORDS.what, STORY_WORDS.from, STORY_WORDS.to],
      rows: spans.map(({ label, from, to }) => [label, formatMonth(from), formatMonth(to)]),
    },
  };
}
