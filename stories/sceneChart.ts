/** A scene's chart as plain data: bars, lines or a timeline, from published figures or from cited facts. */
import { formatFigure, formatFigureWithUnit, formatPeriodOf } from '../src/domain/format.ts';
import { isMapGeography, type GssCode } from '../src/domain/geography.ts';
import { indicatorAt, type Indicator } from '../src/domain/indicator.ts';
import { isMeasured, measuredOf, type Observation } from '../src/domain/observation.ts';
import { comparePeriods } from '../src/domain/period.ts';
import type { StoryChart } from '../src/domain/storyChart.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import { beginning } from '../src/words/beginning.ts';
import { absentPhrase, figureOrStatus, measurePhrase } from '../src/words/measures.ts';
import { STORY_WORDS } from '../src/words/story.ts';
import type { ChapterWriter } from './chapterWords.ts';
import { changeChart } from './changeChart.ts';
import { factBars, timeline } from './factCharts.ts';
import { figureBars } from './figureBars.ts';
import { indicatorOf } from './indicatorOf.ts';
import { localAuthorityBars } from './localAuthorityBars.ts';
import type { NamedArea } from './releaseData.ts';
import { periodAt, unknownArea, unknownPeriod } from './resolveFigure.ts';
import { splitList, type SceneReader } from './sceneReader.ts';

const MOST_LINES = 4;
const MOST_BARS = 30;
const CHART_REMEDY =
  'Write "boroughs INDICATOR", "wards INDICATOR in BOROUGH", "trend INDICATOR of AREA; AREA", "change INDICATOR of AREA; AREA since PERIOD", "facts ID; ID" or "timeline ID; ID".';

/**
 * @param place the borough that the story is about, which is picked out among others
 * @returns null when the scene has no chart, or one that cannot be made, which is then reported.
 */
export function readChart(
  writer: ChapterWriter,
  scene: SceneReader,
  place: GssCode | null = null,
): StoryChart | null {
  const text = scene.value('chart');
  const line = scene.lineOf('chart');
  const { report } = writer;
  if (text === null) {
    if (scene.value('title') !== null || scene.value('summary') !== null)
      report(
        scene.lineOf('title'),
        '"title" and "summary" are said of a chart, and there is none.',
        'Add "chart: …".',
      );
    return null;
  }
  const [kind = '', ...others] = text.split(' ');
  const rest = others.join(' ').trim();
  const title = words(writer, scene, 'title');
  const summary = words(writer, scene, 'summary');
  const made = (chart: StoryChart | null): StoryChart | null =>
    chart === null ? null : { ...chart, title: title ?? chart.title, summary: summary ?? chart.summary };
  switch (kind) {
    case 'boroughs':
      return made(localAuthorityBars(writer, rest, line, place));
    case 'wards':
      return made(wardBars(writer, rest, line, splitList(scene.value('areas') ?? '')));
    case 'trend':
      return made(trendLines(writer, rest, line));
    case 'change':
      return made(changeChart(writer, rest, line));
    case 'facts':
    case 'timeline': {
      for (const name of ['title', 'summary'] as const) {
        if (scene.value(name) === null)
          report(
            line,
            `The chart of facts has no ${name}.`,
            `Add "${name}: …" to the scene: what it is for somebody who cannot see it.`,
          );
      }
      const facts = splitList(rest).flatMap((id) => {
        const cited = writer.citeFact(id, line);
        const fact = writer.facts.fact(id);
        return cited === null || fact === null ? [] : [fact];
      });
      return made(kind === 'facts' ? factBars(writer, facts, line) : timeline(writer, facts, line));
    }
    default:
      report(line, `There is no chart "${kind}".`, CHART_REMEDY);
      return null;
  }
}

function words(writer: ChapterWriter, scene: SceneReader, name: 'title' | 'summary'): string | null {
  const value = scene.value(name);
  if (value === null) return null;
  return writer
    .inlines(value, scene.lineOf(name))
    .map((part) => ('text' in part ? part.text : ''))
    .join('');
}

function wardBars(
  writer: ChapterWriter,
  text: string,
  line: number,
  marked: readonly string[],
): StoryChart | null {
  const { data, report } = writer;
  const [, id = '', place = ''] = /^(\S+) in (.+)$/.exec(text) ?? [];
  if (id === '') {
    report(line, `"wards ${text}" is not understood.`, CHART_REMEDY);
    return null;
  }
  const indicator = indicatorOf(writer, id, line);
  const borough = data.area(place);
  if (borough?.geography !== 'borough') {
    const { problem, remedy } = unknownArea(data, place);
    report(
      line,
      borough === null ? problem : `"${place}" is not ${PLACE_WORDS.authority.indefinite}.`,
      borough === null ? remedy : `Name ${PLACE_WORDS.authority.indefinite}.`,
    );
    return null;
  }
  if (indicator === null) return null;
  const period = periodAt(indicator, 'ward', null);
  if (period === null) {
    report(line, `"${id}" has no figures by ward.`, 'Use an indicator that has, or "boroughs".');
    return null;
  }
  const total = data.areas('ward').filter((ward) => ward.borough === borough.code).length;
  if (total > MOST_BARS)
    report(line, `${borough.name} has ${total} wards.`, `At most ${MOST_BARS} bars can be read: use a map.`);
  const observations = data.observations(indicator, 'ward', period);
  const markedCodes = new Set<GssCode | undefined>(marked.map((name) => data.area(name)?.code));
  const rows = data
    .areas('ward')
    .filter((ward) => ward.borough === borough.code)
    .map(({ code, name }) => ({
      name,
      observation: observations.get(code) ?? null,
      marked: markedCodes.has(code),
    }));
  return figureBars(writer, indicatorAt(indicator, 'ward'), period, rows);
}

function trendLines(writer: ChapterWriter, text: string, line: number): StoryChart | null {
  const { data, report } = writer;
  const [, id = '', places = ''] = /^(\S+) of (.+)$/.exec(text) ?? [];
  if (id === '') {
    report(line, `"trend ${text}" is not understood.`, CHART_REMEDY);
    return null;
  }
  const indicator = indicatorOf(writer, id, line);
  if (indicator === null) return null;
  const areas = trendAreas(writer, indicator, places, line);
  if (areas.length === 0) return null;
  if (areas.length > MOST_LINES)
    report(line, `The trend has ${areas.length} lines.`, `At most ${MOST_LINES} can be told apart.`);
  const periods = [
    ...new Set(areas.flatMap(({ geography }) => indicator.geographies[geography]?.periods ?? [])),
  ].sort(comparePeriods);
  if (periods.length < 2) {
    report(line, `"${id}" has only one period, so there is no trend.`, 'Use "boroughs" or "wards".');
    return null;
  }
  writer.citeIndicator(indicator, periods.at(-1) ?? '');
  const lines = areas.map((area): TrendLine => ({
    label: isMapGeography(area.geography) ? area.name : beginning(area.name),
    observations: periods.map(
      (period) => data.observations(indicator, area.geography, period).get(area.code) ?? null,
    ),
  }));
  return trendChart(indicator, periods, lines);
}

/** The areas named that have figures of the indicator; each of the others is reported. */
function trendAreas(
  { data, report }: ChapterWriter,
  indicator: Indicator,
  places: string,
  line: number,
): readonly NamedArea[] {
  return splitList(places).flatMap((name) => {
    const area = data.area(name);
    const wrong =
      area === null
        ? unknownArea(data, name)
        : periodAt(indicator, area.geography, null) === null
          ? unknownPeriod(indicator, area, null)
          : null;
    if (wrong !== null) report(line, wrong.problem, wrong.remedy);
    return area === null || wrong !== null ? [] : [area];
  });
}

interface TrendLine {
  readonly label: string;
  /** One for each period; null where nothing was collected. */
  readonly observations: readonly (Observation | null)[];
}

/** The lines as they are drawn, in a summary and in a table. */
function trendChart(
  indicator: Indicator,
  periods: readonly string[],
  lines: readonly TrendLine[],
): StoryChart {
  const said = (period: string | undefined): string => formatPeriodOf(period ?? '', indicator);
  const most = Math.max(
    0,
    ...lines.flatMap(({ observations }) => observations.map((one) => measuredOf(one)?.value ?? 0)),
  );
  return {
    kind: 'lines',
    title: `${indicator.title}, ${said(periods[0])} to ${said(periods.at(-1))}`,
    summary: lines
      .map(({ label, observations }) => {
        const there = observations.map(measuredOf).filter((one) => one !== null);
        const say = (one: (typeof there)[number] | undefined): string =>
          one === undefined ? '' : `${formatFigureWithUnit(one.value, indicator)} (${said(one.period)})`;
        return there.length === 0
          ? STORY_WORDS.lineAbsent(label)
          : STORY_WORDS.linesSummary(label, say(there[0]), say(there.at(-1)));
      })
      .join(' '),
    unit: measurePhrase(indicator),
    periods: periods.map(said),
    lines: lines.map(({ label, observations }) => {
      const last = observations.at(-1) ?? null;
      const figure = measuredOf(last);
      return {
        label,
        values: observations.map((one) => measuredOf(one)?.value ?? null),
        // A name without a figure says why.
        lastText:
          figure !== null
            ? formatFigure(figure.value, indicator)
            : STORY_WORDS.lastAbsent(
                absentPhrase(last === null || isMeasured(last) ? 'notCollected' : last.status),
                said(periods.at(-1)),
              ),
      };
    }),
    most,
    mostText: formatFigure(most, indicator),
    table: {
      columns: [STORY_WORDS.period, ...lines.map(({ label }) => label)],
      rows: periods.map((period, index) => [
        said(period),
        ...lines.map(({ observations }) => figureOrStatus(indicator, observations[index] ?? null)),
      ]),
    },
  };
}
