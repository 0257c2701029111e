/** A map or a chart of the explore page, for a frame in another site's page. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { embedKindIn, type EmbedKind } from './embedUrl.ts';
import { useExploreView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { EMBED_WORDS } from '../words/embed.ts';
import { SITE_WORDS } from '../words/site.ts';
import { DataFaults } from '../explore/DataFaults.tsx';
import { EmbedAreaCard } from './EmbedAreaCard.tsx';
import { EmbedFrame } from './EmbedFrame.tsx';
import { EmbedDistribution, EmbedLocalAuthorities, EmbedMap, type EmbedPartProps } from './EmbedParts.tsx';
import '../explore/explore.css';
import { figuresKey, hasMeasure } from '../explore/exploreData.ts';
import { knownOf } from '../explore/knownViews.ts';
import { useExploreData } from '../explore/useExploreData.ts';
import 'virtual:families.css';

/** What needs a measure; a map does not. */
const CHARTS = { chart: EmbedDistribution, boroughs: EmbedLocalAuthorities } as const;

function EmbedPart({ kind, ...props }: EmbedPartProps & { readonly kind: Exclude<EmbedKind, 'area'> }) {
  const { data, changeView } = props;
  if (kind === 'map') return <EmbedMap {...props} />;
  const Chart = CHARTS[kind];
  return hasMeasure(data) ? (
    <Chart data={data} changeView={changeView} />
  ) : (
    <h1>{EXPLORE_WORDS.noMeasure}</h1>
  );
}

export function EmbedScreen() {
  const [location] = useLocation();
  const kind = embedKindIn(location.replace(/\/+$/, ''));
  return <EmbedFrame>{kind === 'area' ? <EmbedAreaCard /> : <EmbedView kind={kind ?? 'map'} />}</EmbedFrame>;
}

function EmbedView({ kind }: { readonly kind: Exclude<EmbedKind, 'area'> }) {
  const [known, setKnown] = useState(() => knownOf(null, null));
  const { view, problems, changeView } = useExploreView(known);
  const { data, catalogue, manifest, errors, retry } = useExploreData(view);
  if (known.indicators.length === 0 && catalogue !== null) setKnown(knownOf(catalogue, manifest));
  // Addresses of frames were never refused for a name too many, so what they do ask for is shown, and the name is told.
  const names = problems.filter((problem) => problem.kind === 'unknown-name');
  const wrong = problems.filter(({ kind: fault }) => fault !== 'unknown-name' && fault !== 'repeated');
  // What is there must be what was asked for; a frame has no room to explain what it shows instead.
  if (wrong.length > 0) {
    return (
      <main id="main" className="page" tabIndex={-1}>
        <h1>{EMBED_WORDS.unknown}</h1>
        <ul>
          {wrong.map(({ parameter, value }) => (
            <li key={`${parameter}${value}`}>
              {parameter}={value.slice(0, 60)}
            </li>
          ))}
        </ul>
      </main>
    );
  }
  return (
    <main id="main" className="page" tabIndex={-1} aria-busy={data === null && errors.length === 0}>
      {names.map(({ parameter, suggestion }) => (
        <p key={parameter} role="note">
          {EMBED_WORDS.unknownName(parameter)} {suggestion !== null && EMBED_WORDS.suggestion(suggestion)}
        </p>
      ))}
      <DataFaults errors={errors} onRetry={retry} stillShown={false} />
      {data === null && errors.length === 0 && <LoadingBlock label={SITE_WORDS.loading} size="map" />}
      {data !== null && <EmbedPart key={figuresKey(data)} kind={kind} data={data} changeView={changeView} />}
    </main>
  );
}
