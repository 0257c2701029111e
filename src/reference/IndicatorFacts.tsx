import type { ReactNode } from 'react';
import { formatDay, formatFigure, formatMonth, formatPeriodOf, formatUnit } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import { caveatText } from '../words/caveats.ts';
import {
  INDICATOR_WORDS as words,
  INTERVAL_METHOD_WORDS,
  LEVEL_TITLES,
  readingSentence,
} from '../words/indicatorPage.ts';
import { NO_INTERVAL_WORDS } from '../words/measures.ts';
import { lookUpSensitive, periodsByLevel, reviewedExceptions } from './indicatorFigures.ts';
import type { IndicatorPageData } from './useIndicatorPage.ts';

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="facts__fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({
  items,
  areNames = false,
}: {
  readonly items: readonly string[];
  /** Short lines, many of them: in columns where there is room. */
  readonly areNames?: boolean;
}) {
  return (
    <ul className={areNames ? 'facts__list facts__list--names' : 'facts__list'}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function intervalText({ intervalMethod, noInterval }: Indicator): string {
  if (intervalMethod !== 'none') return INTERVAL_METHOD_WORDS[intervalMethod];
  return noInterval === null ? words.none : NO_INTERVAL_WORDS[noInterval];
}

function periodTexts(indicator: Indicator): readonly string[] {
  const text = (period: string) => formatPeriodOf(period, indicator);
  return periodsByLevel(indicator).map(({ level, periods, months }) => {
    const [first = '', last = ''] = [periods[0], periods.at(-1)];
    const told = [
      periods.length > 1 ? words.periodRange(text(first), text(last), periods.length) : text(first),
      ...(months === null ? [] : [words.months(formatMonth(months[0]), formatMonth(months[1]))]),
    ];
    return `${LEVEL_TITLES[level]}: ${told.join('; ')}`;
  });
}

/** The long form: everything a person needs who is asked how a figure was made. */
export function IndicatorFacts({ data }: { readonly data: IndicatorPageData }) {
  const { indicator, metadata, source, release } = data;
  const exceptions = reviewedExceptions(indicator);
  return (
    <>
      <section aria-labelledby="about">
        <h2 id="about">{words.about}</h2>
        <dl className="facts">
          <Fact term={words.definition}>{metadata.definition}</Fact>
          <Fact term={words.numerator}>{metadata.numerator}</Fact>
          <Fact term={words.denominator}>{metadata.denominator}</Fact>
          <Fact term={words.method}>{metadata.method}</Fact>
          <Fact term={words.unit}>{formatUnit(indicator.unit)}</Fact>
          <Fact term={words.reading}>{readingSentence(indicator)}</Fact>
          <Fact term={words.periods}>
            <List items={periodTexts(indicator)} />
          </Fact>
        </dl>
      </section>
      <section aria-labelledby="quality">
        <h2 id="quality">{words.quality}</h2>
        <dl className="facts">
          <Fact term={words.intervals}>{intervalText(indicator)}</Fact>
          {indicator.caveats.length > 0 && (
            <Fact term={words.cautions}>
              <List items={indicator.caveats.map((id) => caveatText(id, indicator))} />
            </Fact>
          )}
          {metadata.notes.length > 0 && (
            <Fact term={words.notes}>
              <List items={metadata.notes} />
            </Fact>
          )}
          {indicator.geographies.ward !== undefined && <LookUp data={data} />}
          {exceptions.length > 0 && (
            <Fact term={words.exceptions}>
              <List items={exceptions} />
            </Fact>
          )}
        </dl>
      </section>
      <section aria-labelledby="origin">
        <h2 id="origin">{words.origin}</h2>
        <dl className="facts">
          <Fact term={words.source}>
            {source.publisher}: <a href={source.url}>{source.title}</a>
          </Fact>
          <Fact term={words.sourcePeriod}>{source.period}</Fact>
          {source.obtained !== undefined && <Fact term={words.obtained}>{source.obtained}</Fact>}
          <Fact term={words.licence}>{source.licence}</Fact>
          <Fact term={words.attribution}>{source.attribution}</Fact>
          <Fact term={words.nextUpdate}>{metadata.nextUpdate}</Fact>
          <Fact term={words.release}>{words.releaseOf(release.id, formatDay(release.published))}</Fact>
          <Fact term={words.identifier}>
            <code>{indicator.id}</code>
          </Fact>
        </dl>
      </section>
    </>
  );
}

function LookUp({ data }: { readonly data: IndicatorPageData }) {
  const wards = lookUpSensitive(data);
  if (wards.length === 0) return <Fact term={words.lookUp}>{words.lookUpNone}</Fact>;
  return (
    <Fact term={words.lookUp}>
      {words.lookUpSome(wards.length)}
      <List
        areNames
        items={wards.map(({ name, value, other }) =>
          words.lookUpPair(name, formatFigure(value, data.indicator), formatFigure(other, data.indicator)),
        )}
      />
    </Fact>
  );
}
