/** A heading that says that something changed needs a picture of the change. */
import type { StoryChart } from '../src/domain/storyChart.ts';
import type { Report } from './diagnostics.ts';

const CLAIMS = [
  'than (?:before|at first|in an earlier|in earlier|(?:some |a few |\\w+ )?years (?:ago|before))',
  '(?:was|were) (?:lower|higher|fewer)(?! than in (?:the|England))',
  '(?:more|less) often(?! than in)',
  'rose|fell|grew|dropped|risen|fallen|grown|(?:went|gone|down|up) (?:up|down|over|in)',
].join('|');
const CLAIM = new RegExp(`\\b(?:${CLAIMS})\\b`, 'i');

/** Charts that show an earlier figure beside a later one. */
const SHOWS_CHANGE: readonly StoryChart['kind'][] = ['change', 'lines'];

/** @param heading as it is read */
export function checkChangeIsShown(
  heading: string,
  chart: StoryChart | null,
  line: number,
  report: Report,
): void {
  const claim = CLAIM.exec(heading)?.[0];
  if (claim === undefined) return;
  const [own] = chart?.kind === 'change' ? chart.rows : [];
  if (own?.moved === false)
    report(
      line,
      `The heading says that something changed ("${claim}"), and the figure of ${own.label} is about as before.`,
      'Say in the heading what the figures say.',
    );
  if (chart !== null && SHOWS_CHANGE.includes(chart.kind)) return;
  report(
    line,
    `The heading says that something changed ("${claim}"), and no picture of the chapter shows it.`,
    'Add "chart: change INDICATOR of AREA since PERIOD" or "chart: trend INDICATOR of AREA", or say in the heading what is shown.',
  );
}
