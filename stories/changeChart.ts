/** The chart of a change: for each area the figure of an earlier period and of the newest, and what became of it. */
import { formatPeriodOf } from '../src/domain/format.ts';
import { kindOfChange } from '../src/domain/changeKind.ts';
import { indicatorAt } from '../src/domain/indicator.ts';
import { isMeasured } from '../src/domain/observation.ts';
import type { StoryChart } from '../src/domain/storyChart.ts';
import { changeOutcome } from '../src/words/change.ts';
import { beginning } from '../src/words/beginning.ts';
import { isMapGeography } from '../src/domain/geography.ts';
import { figureText, measurePhrase } from '../src/words/measures.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ChapterWriter } from './chapterWords.ts';
import { indicatorOf } from './indicatorOf.ts';
import { findingFor, periodAt, unknownArea, unknownPeriod } from './resolveFigure.ts';
import { splitList } from './sceneReader.ts';

const MOST_AREAS = 8;
const FORM = 'Write "change INDICATOR of AREA; AREA since PERIOD".';

type Row = Extract<StoryChart, { kind: 'change' }>['rows'][number];

/** @param text what stands after `change` */
export function changeChart(writer: ChapterWriter, text: string, line: number): StoryChart | null {
  const { data, report } = writer;
  const [, id = '', places = '', since = ''] = /^(\S+) of (.+) since (\S+)$/.exec(text) ?? [];
  if (id === '') {
    report(line, `"change ${text}" is not understood.`, FORM);
    return null;
  }
  const asked = indicatorOf(writer, id, line);
  if (asked === null) return null;
  const names = splitList(places);
  if (names.length > MOST_AREAS)
    report(line, `The chart has ${names.length} areas.`, `At most ${MOST_AREAS} can be read.`);
  let told = asked;
  let newest = '';
  const rows = names.flatMap((name): Row[] => {
    const area = data.area(name);
    const period = area === null ? null : periodAt(asked, area.geography, null);
    if (area === null || period === null || periodAt(asked, area.geography, since) === null) {
      const { problem, remedy } =
        area === null ? unknownArea(data, name) : unknownPeriod(asked, area, period === null ? null : since);
      report(line, problem, remedy);
      return [];
    }
    const indicator = indicatorAt(asked, area.geography);
    const finding = findingFor(data, asked, area, period, { since });
    if (finding?.change?.kind !== 'compared') {
      report(
        line,
        `What became of "${id}" in ${area.name} since ${since} cannot be told.`,
        'Use another area or an earlier period that does not overlap, or "trend", which draws what there is.',
      );
      return [];
    }
    [told, newest] = [indicator, period];
    const before = data.observations(asked, area.geography, since).get(area.code) ?? null;
    return [
      {
        label: isMapGeography(area.geography) ? area.name : beginning(area.name),
        then: isMeasured(before) ? before.value : null,
        thenText: figureText(before, indicator),
        now: isMeasured(finding.observation) ? finding.observation.value : null,
        nowText: figureText(finding.observation, indicator),
        moved: kindOfChange(finding.change) !== 'as-before',
        outcome: changeOutcome(finding.change, area.geography, 'figures'),
      },
    ];
  });
  if (rows.length === 0) return null;
  writer.citeIndicator(asked, newest);
  const [first, last] = [since, newest].map((period) => formatPeriodOf(period, told));
  const periods = [first ?? '', last ?? ''] as const;
  const title = `${told.title}, ${STORY_WORDS.thenAndNow(...periods)}`;
  return {
    kind: 'change',
    title,
    summary: rows
      .map(({ label, thenText, nowText, outcome }) =>
        STORY_WORDS.changeSummary(label, thenText, periods[0], nowText, periods[1], outcome),
      )
      .join(' '),
    unit: measurePhrase(told),
    periods,
    most: Math.max(0, ...rows.flatMap(({ then, now }) => [then ?? 0, now ?? 0])),
    rows,
    table: {
      columns: [STORY_WORDS.area, ...periods, STORY_WORDS.became],
      rows: rows.map(({ label, thenText, nowText, outcome }) => [label, thenText, nowText, outcome]),
    },
  };
}
