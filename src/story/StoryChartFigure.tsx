import { useId } from 'react';
import { Bar } from '../charts/kit/Bar.tsx';
import { linePath } from '../charts/kit/linePath.ts';
import { linearScale, placeInterval, round } from '../charts/kit/scale.ts';
import { STRETCHED_WIDTH, StretchedDrawing } from '../charts/kit/StretchedDrawing.tsx';
import type { StoryChart } from '../domain/storyChart.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { STORY_WORDS } from '../words/story.ts';
import './storyChart.css';

type Of<Kind extends StoryChart['kind']> = Extract<StoryChart, { kind: Kind }>;

/** On a slide so many bars stand in three columns. */
const MANY = 12;
const BAR_HEIGHT = 10;

/** The ground of a bar: all that the scale holds. */
function Track() {
  return <rect className="story-bars__track" width={STRETCHED_WIDTH} height={BAR_HEIGHT} />;
}

function Bars({ chart }: { readonly chart: Of<'bars'> }) {
  const scale = linearScale([0, chart.most || 1], [0, STRETCHED_WIDTH]);
  const position = (value: number) => round(scale(value), 2);
  return (
    <ul className={chart.bars.length > MANY ? 'story-bars story-bars--many' : 'story-bars'}>
      {chart.bars.map(({ label, value, text, lower, upper, marked, own = false }) => (
        <li
          key={label}
          className={`story-bars__row${marked ? ' story-bars__row--marked' : ''}${own ? ' story-bars__row--own' : ''}`}
        >
          <span className="story-bars__label">{label}</span>
          <span className="story-bars__text">{text}</span>
          <StretchedDrawing className="story-bars__bar" boxHeight={BAR_HEIGHT}>
            <Track />
            {value === null ? null : (
              <Bar
                width={position(value)}
                height={BAR_HEIGHT}
                interval={lower === null || upper === null ? null : placeInterval({ lower, upper }, position)}
                look={{ className: 'story-bars__fill' }}
                intervalLook={{ className: 'story-bars__interval' }}
              />
            )}
          </StretchedDrawing>
        </li>
      ))}
    </ul>
  );
}

const HEIGHT = 40;

function Lines({ chart }: { readonly chart: Of<'lines'> }) {
  const step = STRETCHED_WIDTH / Math.max(1, chart.periods.length - 1);
  const scale = linearScale([0, chart.most || 1], [HEIGHT, 0]);
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
      <StretchedDrawing className="story-lines__plot" boxHeight={HEIGHT}>
        <line className="story-lines__axis" x1={0} x2={STRETCHED_WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <line className="story-lines__grid" x1={0} x2={STRETCHED_WIDTH} y1={0} y2={0} />
        {chart.lines.map(({ label, values }, index) => (
          <path
            key={label}
            className={`story-lines__line story-lines__line--${index}`}
            d={linePath(
              values.map((value, at) => ({ x: at * step, y: value === null ? null : scale(value) })),
              2,
            )}
          />
        ))}
      </StretchedDrawing>
      <p className="story-lines__ends">
        <span>{chart.periods[0]}</span>
        <span>{chart.periods.at(-1)}</span>
      </p>
    </div>
  );
}

/** Half of a mark, so that none is cut at the ends of its scale. */
const MARK_ROOM = 3;

/** Then and now on one scale: a ring and a dot, joined. */
function Change({ chart }: { readonly chart: Of<'change'> }) {
  const scale = linearScale([0, chart.most || 1], [MARK_ROOM, STRETCHED_WIDTH - MARK_ROOM]);
  const middle = BAR_HEIGHT / 2;
  const at = (value: number | null) => (value === null ? null : round(scale(value), 2));
  return (
    <>
      <ul className="story-change__key">
        {chart.periods.map((period, index) => (
          <li key={period}>
            <svg className="story-change__sample" viewBox="0 0 20 20" aria-hidden="true">
              <circle
                className={`story-change__key-mark--${index === 0 ? 'then' : 'now'}`}
                cx={10}
                cy={10}
                r={7}
              />
            </svg>
            {period}
          </li>
        ))}
      </ul>
      <ul className="story-change">
        {chart.rows.map(({ label, then, thenText, now, nowText, outcome }) => {
          const [from, to] = [at(then), at(now)];
          return (
            <li key={label} className="story-change__row">
              <span className="story-change__label">{label}</span>
              <span className="story-change__text">
                {thenText} <span aria-hidden="true">→</span>
                <VisuallyHidden>{STORY_WORDS.changedTo}</VisuallyHidden> <strong>{nowText}</strong>
              </span>
              <StretchedDrawing className="story-change__plot" boxHeight={BAR_HEIGHT}>
                <line className="story-change__ground" x1={0} x2={STRETCHED_WIDTH} y1={middle} y2={middle} />
                {from === null || to === null ? null : (
                  <line className="story-change__move" x1={from} x2={to} y1={middle} y2={middle} />
                )}
                {/* A line without length and with round ends is a dot that is not stretched. */}
                {from === null ? null : (
                  <>
                    <line className="story-change__then" x1={from} x2={from} y1={middle} y2={middle} />
                    <line className="story-change__hole" x1={from} x2={from} y1={middle} y2={middle} />
                  </>
                )}
                {to === null ? null : (
                  <line className="story-change__now" x1={to} x2={to} y1={middle} y2={middle} />
                )}
              </StretchedDrawing>
              <span className="story-change__outcome">{outcome}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Timeline({ chart }: { readonly chart: Of<'timeline'> }) {
  const position = (month: number) => round((month * STRETCHED_WIDTH) / chart.months.length, 2);
  const years = chart.months.flatMap((month, index) => (month.endsWith('-01') ? [position(index)] : []));
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
          <StretchedDrawing className="story-timeline__bar" boxHeight={BAR_HEIGHT}>
            <Track />
            <Bar
              x={position(from)}
              width={position(length)}
              height={BAR_HEIGHT}
              look={{
                className: `story-timeline__span story-timeline__span--${groups.indexOf(group)}`,
              }}
            />
            {years.map((x) => (
              <line key={x} className="story-timeline__year" x1={x} x2={x} y1={0} y2={BAR_HEIGHT} />
            ))}
          </StretchedDrawing>
        </li>
      ))}
    </ul>
  );
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
      {chart.kind === 'change' ? <Change chart={chart} /> : null}
      {chart.kind === 'timeline' ? <Timeline chart={chart} /> : null}
    </figure>
  );
}
