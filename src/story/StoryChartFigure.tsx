import { useId } from 'react';
import type { StoryChart } from '../domain/story.ts';
import { STORY_WORDS } from '../words/story.ts';
import './storyChart.css';

type Of<Kind extends StoryChart['kind']> = Extract<StoryChart, { kind: Kind }>;

const WIDTH = 100;
/** On a slide so many bars stand in three columns. */
const MANY = 12;

/** Text stands in the page and only shapes in the picture, so that letters keep their size at any width. */
function Bars({ chart }: { readonly chart: Of<'bars'> }) {
  const scale = chart.most > 0 ? WIDTH / chart.most : 0;
  return (
    <ul className={chart.bars.length > MANY ? 'story-bars story-bars--many' : 'story-bars'}>
      {chart.bars.map(({ label, value, text, lower, upper, marked }) => (
        <li key={label} className={marked ? 'story-bars__row story-bars__row--marked' : 'story-bars__row'}>
          <span className="story-bars__label">{label}</span>
          <span className="story-bars__text">{text}</span>
          <svg
            className="story-bars__bar"
            viewBox={`0 0 ${WIDTH} 10`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="story-bars__track" width={WIDTH} height={10} />
            {value === null ? null : (
              <rect className="story-bars__fill" width={round(value * scale)} height={10} />
            )}
            {lower === null || upper === null ? null : (
              <line
                className="story-bars__interval"
                x1={round(lower * scale)}
                x2={round(upper * scale)}
                y1={5}
                y2={5}
              />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}

const HEIGHT = 40;

function linePath(values: readonly (number | null)[], most: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  let open = false;
  return values
    .map((value, index) => {
      if (value === null) {
        open = false;
        return '';
      }
      const point = `${round(index * step)} ${round(most > 0 ? HEIGHT - (value / most) * HEIGHT : HEIGHT)}`;
      const command = open ? 'L' : 'M';
      open = true;
      return `${command}${point}`;
    })
    .join('');
}

function Lines({ chart }: { readonly chart: Of<'lines'> }) {
  return (
    <div className="story-lines">
      <ul className="story-lines__key">
        {chart.lines.map(({ label, lastText }, index) => (
          <li key={label}>
            <svg className="story-lines__sample" viewBox="0 0 28 10" aria-hidden="true">
              <line
                className={`story-lines__line story-lines__line--${index}`}
                x1={0}
                x2={28}
                y1={5}
                y2={5}
              />
            </svg>
            {label} <strong>{lastText}</strong>
          </li>
        ))}
      </ul>
      <p className="story-lines__most">{chart.mostText}</p>
      <svg
        className="story-lines__plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <line className="story-lines__axis" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line className="story-lines__grid" x1={0} x2={WIDTH} y1={0} y2={0} />
        {chart.lines.map(({ label, values }, index) => (
          <path
            key={label}
            className={`story-lines__line story-lines__line--${index}`}
            d={linePath(values, chart.most)}
          />
        ))}
      </svg>
      <p className="story-lines__ends">
        <span>{chart.periods[0]}</span>
        <span>{chart.periods.at(-1)}</span>
      </p>
    </div>
  );
}

function Timeline({ chart }: { readonly chart: Of<'timeline'> }) {
  const step = WIDTH / chart.months.length;
  const years = chart.months.flatMap((month, index) => (month.endsWith('-01') ? [round(index * step)] : []));
  const groups = [...new Set(chart.spans.map(({ group }) => group))];
  return (
    <ul className="story-timeline">
      {chart.spans.map(({ label, group, from, length, text }) => (
        <li key={`${label} ${text}`} className="story-timeline__row">
          <span className="story-timeline__label">
            {label}
            {group === '' ? null : <span className="story-timeline__group"> ({group})</span>}
          </span>
          <span className="story-timeline__text">{text}</span>
          <svg
            className="story-timeline__bar"
            viewBox={`0 0 ${WIDTH} 10`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="story-bars__track" width={WIDTH} height={10} />
            <rect
              className={`story-timeline__span story-timeline__span--${groups.indexOf(group)}`}
              x={round(from * step)}
              width={round(length * step)}
              height={10}
            />
            {years.map((x) => (
              <line key={x} className="story-timeline__year" x1={x} x2={x} y1={0} y2={10} />
            ))}
          </svg>
        </li>
      ))}
    </ul>
  );
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}

/** A chart of a story: title, what it shows in words, the picture with its figures as text. */
export function StoryChartFigure({ chart }: { readonly chart: StoryChart }) {
  const id = useId();
  return (
    <figure className="story-chart" aria-labelledby={`${id}t`} data-part="chart">
      <figcaption className="story-chart__caption">
        <p id={`${id}t`} className="story-chart__title">
          {chart.title}
        </p>
        {chart.unit === '' ? null : <p className="story-chart__unit">{STORY_WORDS.unit(chart.unit)}</p>}
      </figcaption>
      {chart.kind === 'bars' ? <Bars chart={chart} /> : null}
      {chart.kind === 'lines' ? <Lines chart={chart} /> : null}
      {chart.kind === 'timeline' ? <Timeline chart={chart} /> : null}
    </figure>
  );
}
