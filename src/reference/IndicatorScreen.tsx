import { useEffect } from 'react';
import { Link, useParams, useRouter } from 'wouter';
import { formatPeriodOf, formatUnit } from '../domain/format.ts';
import { isMapped } from '../domain/indicatorTraits.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import { nearestWord } from '../view/nearest.ts';
import { OutlineLinks } from './OutlineLinks.tsx';
import { INDICATOR_WORDS as words, LEVEL_TITLES } from '../words/indicatorPage.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import { pageTitle } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';
import { IndicatorFacts } from './IndicatorFacts.tsx';
import { indicatorMap, newestPeriod } from './indicatorFigures.ts';
import { IndicatorPicture } from './IndicatorPicture.tsx';
import { IndicatorTables } from './IndicatorTables.tsx';
import './reference.css';
import { useIndicatorPage, type IndicatorPageData } from './useIndicatorPage.ts';

/** The page of one indicator: what it is, what it shows, how sure it is, and its files. */
export function IndicatorScreen() {
  const { id } = useParams<{ id: string }>();
  const { data, known, failed } = useIndicatorPage(id);
  const isUnknown = data === null && known !== null && !known.includes(id);
  const title = isUnknown ? words.unknown.title : data?.indicator.title;
  useEffect(() => {
    if (title !== undefined) document.title = pageTitle(title);
  }, [title]);
  if (data !== null) return <IndicatorPage data={data} />;
  return (
    <main id="main" className="page" tabIndex={-1} aria-busy={!failed}>
      {isUnknown ? (
        <UnknownIndicator id={id} known={known} />
      ) : (
        <>
          <h1>{words.data}</h1>
          {failed ? (
            <Notice kind="problem" label={SITE_WORDS.error.label}>
              {words.failed}
            </Notice>
          ) : (
            <LoadingBlock label={SITE_WORDS.loading} size="map" />
          )}
        </>
      )}
    </main>
  );
}

function UnknownIndicator({ id, known }: { readonly id: string; readonly known: readonly string[] }) {
  const nearest = nearestWord(id, known);
  return (
    <>
      <h1>{words.unknown.title}</h1>
      <p>{words.unknown.text(id.slice(0, 60))}</p>
      <p>{words.unknown.nearest}</p>
      <ul>
        {nearest !== null && (
          <li>
            <Link href={`/data/${nearest}`}>{nearest}</Link>
          </li>
        )}
        <li>
          <Link href="/data">{words.unknown.all}</Link>
        </li>
      </ul>
    </>
  );
}

function IndicatorPage({ data }: { readonly data: IndicatorPageData }) {
  const { base } = useRouter();
  const { indicator, metadata, level, standIn } = data;
  const model = indicatorMap(data);
  const newest = newestPeriod(indicator, level);
  return (
    <main id="main" className="page indicator" tabIndex={-1}>
      <nav aria-label={words.trail} className="trail">
        <Link href="/data">{words.data}</Link> <span aria-hidden="true">/</span>{' '}
        <a href={`${base}/data/#topic-${indicator.topic}`}>{TOPIC_WORDS[indicator.topic]}</a>
      </nav>
      <h1>{indicator.title}</h1>
      <p className="indicator__lede">{metadata.definition}</p>
      <p className="indicator__strip">
        <span>{formatUnit(indicator.unit)}</span>
        {newest !== null && <span>{formatPeriodOf(newest, indicator)}</span>}
        <span>
          {Object.keys(indicator.geographies)
            .map((key) => LEVEL_TITLES[key as keyof typeof LEVEL_TITLES])
            .join(', ')}
        </span>
      </p>
      {standIn !== null && (
        <p>
          {words.standIn(standIn.publisher)} <Link href={`/data/${standIn.id}`}>{standIn.title}</Link>
        </p>
      )}
      <h2 className="indicator__actions-title">{words.downloads}</h2>
      <ul className="indicator__actions">
        {isMapped(indicator) && (
          <li>
            <Link href={`/explore?indicator=${indicator.id}`}>{words.explore}</Link>
          </li>
        )}
        <li>
          <a href={`${base}/data/csv/${indicator.id}.csv`} download>
            {words.csv}
          </a>
        </li>
        <li>
          <a href={`${base}/data/csv/dictionary.csv`} download>
            {words.dictionary}
          </a>
        </li>
        <OutlineLinks
          base={base}
          release={data.release.id}
          hasWards={indicator.geographies.ward !== undefined}
        />
      </ul>
      <IndicatorPicture data={data} model={model} />
      <IndicatorFacts data={data} />
      <IndicatorTables data={data} model={model} />
    </main>
  );
}
