import { Link, useRouter } from 'wouter';
import { SpineChart, SpineKey } from '../charts/SpineChart.tsx';
import { Sparkline } from '../charts/Sparkline.tsx';
import { formatFigure, formatFigureWithUnit } from '../domain/format.ts';
import { isMeasured } from '../domain/observation.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { changeSentence } from '../words/change.ts';
import {
  figureParts,
  findingSentence,
  intervalSentence,
  noQuintileSentence,
  spreadSentence,
  standingSentences,
} from '../words/finding.ts';
import { othersSentence, outcomeSentence } from '../words/comparison.ts';
import { NO_INTERVAL_WORDS, STATUS_WORDS } from '../words/measures.ts';
import { beginning } from '../words/beginning.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import { STAND_IN_WORDS } from '../words/standIn.ts';
import { isSetBeside } from './besidePlaces.ts';
import { countWords, shareWords } from './figureCounts.ts';
import {
  isWardResidentRate,
  isWardVisitorRate,
  type ProfileFigure,
  type ProfileModel,
} from './profileModel.ts';
import { profileSeries } from './profileSeries.ts';

const words = PROFILE_WORDS.figure;

export interface FigureRowProps {
  readonly figure: ProfileFigure;
  readonly model: ProfileModel;
  readonly headingLevel: 3 | 4;
  /** Said with the figure, before its bar. */
  readonly note?: string | null;
}

/** What qualifies a figure and must be seen with it. */
function Cautions({ figure, model }: Pick<FigureRowProps, 'figure' | 'model'>) {
  const { observation } = figure.entry;
  const isResidentRate = isWardResidentRate(figure.entry);
  const noFifth = noQuintileSentence(figure.finding);
  const { standIn } = figure;
  return (
    <>
      {standIn !== null && (
        <p className="figure__caution">{STAND_IN_WORDS.figure(standIn.asked, standIn.publisher)}</p>
      )}
      {!isMeasured(observation) && (
        <p className="figure__caution">{STATUS_WORDS[observation.status].sentence}</p>
      )}
      {isMeasured(observation) && observation.alternative !== null && (
        <p className="figure__caution">{words.lookup}</p>
      )}
      {isWardVisitorRate(figure.entry) && model.file.area.cityCentre && (
        <p className="figure__caution">{words.cityCentre}</p>
      )}
      {noFifth !== null && <p className="figure__caution">{noFifth}</p>}
      {isResidentRate && model.file.area.policeGap && <p className="figure__caution">{words.policeGap}</p>}
    </>
  );
}

/** How sure the figure is, its spread and its past, and where it comes from. */
function More({ figure, model }: Pick<FigureRowProps, 'figure' | 'model'>) {
  const { base } = useRouter();
  const { entry, finding, others } = figure;
  const { indicator, observation, spread } = entry;
  const source = model.shared.sources.find(({ id }) => id === indicator.source);
  const series = profileSeries(model.file, figure);
  const sentences = [
    figureParts(finding).isShortened ? findingSentence(finding) : null,
    isMeasured(observation) && observation.alternative !== null
      ? words.lookupBoth(
          formatFigureWithUnit(observation.value, indicator),
          formatFigureWithUnit(observation.alternative, indicator),
          model.file.area.bestFitDerived === true,
        )
      : null,
    intervalSentence(finding),
    finding.comparison.kind === 'compared' || finding.comparator === null
      ? finding.noInterval === null || finding.interval !== null
        ? null
        : NO_INTERVAL_WORDS[finding.noInterval]
      : outcomeSentence(finding),
    ...others.flatMap((other) => (other.comparison.kind === 'compared' ? [outcomeSentence(other)] : [])),
    spread === null ? null : spreadSentence(finding, spread),
    changeSentence(finding),
  ].filter((sentence) => sentence !== null);
  return (
    <details className="figure__more">
      <summary>
        {words.more}
        <VisuallyHidden>{words.moreOf(indicator.title)}</VisuallyHidden>
      </summary>
      <p>{sentences.join(' ')}</p>
      {series !== null && (
        <>
          <Sparkline points={series.points} />
          <p>
            {series.summary} {words.years}
          </p>
        </>
      )}
      <p>
        {source !== undefined && words.source(source.publisher, source.title, source.licence)}{' '}
        <Link href={`/data/${indicator.id}`}>
          {words.definition}
          <VisuallyHidden>{words.moreOf(indicator.title)}</VisuallyHidden>
        </Link>{' '}
        <a href={`${base}/data/csv/${indicator.id}.csv`} download>
          {words.csv}
          <VisuallyHidden>{words.moreOf(indicator.title)}</VisuallyHidden>
        </a>
      </p>
    </details>
  );
}

function firstOf(sentences: readonly (string | null)[]): string | null {
  return sentences.find((sentence) => sentence !== null) ?? null;
}

/** One figure: what it is, how much, how it stands, the chart among its peers, and more on asking. */
export function FigureRow({ figure, model, headingLevel, note = null }: FigureRowProps) {
  const { entry, finding, comparators } = figure;
  const { indicator, observation, spread, level } = entry;
  const Heading = `h${headingLevel}` as const;
  const { figure: value, unit, period } = figureParts(finding);
  const isElsewhere = level !== model.file.area.geography;
  const standing = standingSentences(finding);
  // Under a topic the strip beside other places shows the same; it is not drawn twice.
  const hasStrip = headingLevel === 4 && isSetBeside(figure, model);
  const count = countWords(figure);
  const share = shareWords(figure);
  const others = firstOf([finding, ...figure.others].map(othersSentence));
  const known = comparators.filter(
    (one): one is typeof one & { readonly value: number } => one.value !== null,
  );
  return (
    <article className="figure" id={indicator.id} data-elsewhere={isElsewhere ? true : undefined}>
      <Heading className="figure__title">{indicator.title}</Heading>
      <p className="figure__value">
        <strong className={isMeasured(observation) ? 'figure__number' : 'figure__status'}>{value}</strong>{' '}
        <span className="figure__unit">{isMeasured(observation) ? unit : ''}</span>{' '}
        {count !== null && <span className="figure__count">{count}</span>}{' '}
        <span className="figure__period">
          {isElsewhere ? `${entry.area.name}, ` : ''}
          {period}
        </span>
      </p>
      {share !== null && <p className="figure__share">{share}</p>}
      {standing.length > 0 && <p className="figure__standing">{standing.join(' ')}</p>}
      {note !== null && <p className="figure__caution">{note}</p>}
      <Cautions figure={figure} model={model} />
      {spread !== null && isMeasured(observation) && !hasStrip && (
        <SpineChart
          value={observation.value}
          interval={observation.interval}
          spread={spread}
          comparators={known.map(({ level: kind, value: figureOf }) => ({ kind, value: figureOf }))}
        />
      )}
      {known.length > 0 && (
        <ul className="figure__comparators" aria-label={words.comparators}>
          {known.map((one) => (
            <li key={one.level}>
              {!hasStrip && <SpineKey kind={one.level} />} {beginning(one.name)}{' '}
              {formatFigure(one.value, indicator)}
            </li>
          ))}
        </ul>
      )}
      {others !== null && <p className="figure__period">{others}</p>}
      <More figure={figure} model={model} />
    </article>
  );
}
