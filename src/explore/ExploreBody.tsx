import { useCallback, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import type { GssCode } from '../domain/geography.ts';
import type { Indicator } from '../domain/indicator.ts';
import { pairingRule } from '../domain/pairing.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useHoverStore } from '../view/hoverStore.ts';
import { DEFAULT_EXPLORE_VIEW, MOST_AREAS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { pairingSentence } from '../words/measures.ts';
import { ChartsLater } from './ChartsLater.tsx';
import { ExploreControls } from './ExploreControls.tsx';
import { MapKey, MapPair, TitledMap } from './ExploreMaps.tsx';
import { ExploreTable } from './ExploreTable.tsx';
import { viewMaps } from './viewMaps.ts';
import { brushedRows, exploreRows } from './exploreRows.ts';
import { HeadlineLayers } from './HeadlineLayers.tsx';
import { RiskWeights } from './RiskWeights.tsx';
import { SelectedAreas } from './SelectedAreas.tsx';
import { StepTogetherPanel } from './StepTogetherPanel.tsx';
import type { ExploreData } from './useExploreData.ts';
import { RISK_INDEX } from './useRiskIndex.ts';

export interface ExploreBodyProps {
  /** The last complete view's figures. */
  readonly data: ExploreData;
  /** What the address asks for now; the same as `data.view` unless that is still on its way. */
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly busy: boolean;
}

/** The explore page for a complete view: choices, maps, words about the selected areas, charts, table. */
export function ExploreBody({ data, view, changeView, busy }: ExploreBodyProps) {
  const hovered = useHoverStore((state) => state.hovered);
  const setHovered = useHoverStore((state) => state.setHovered);
  const { first, second, release, manifest } = data;
  const indicators = data.catalogue.indicators as readonly Indicator[];
  const maps = useMemo(() => viewMaps(data), [data]);
  const [firstMap] = maps;
  const rows = useMemo(() => exploreRows(data, firstMap.model), [data, firstMap]);
  const brushed = useMemo(
    () => brushedRows(rows, data.view.range, data.view.secondRange),
    [rows, data.view.range, data.view.secondRange],
  );

  const toggleArea = useCallback(
    (code: GssCode, how?: { readonly additive: boolean }) => {
      const others = view.areas.filter((area) => area !== code);
      const chosen = view.areas.includes(code);
      if (chosen) changeView({ areas: others });
      else changeView({ areas: how?.additive === false ? [code] : [...others, code].slice(-MOST_AREAS) });
    },
    [view.areas, changeView],
  );
  const { title } = firstMap.model;
  useEffect(() => {
    document.title = EXPLORE_WORDS.documentTitle(title);
  }, [title]);
  const linked = { hovered, onHover: setHovered, onSelectArea: toggleArea };
  const rule = second === null ? null : pairingRule(first.indicator, second.indicator);
  const offered = rule?.kind === 'warned' ? indicators.find(({ id }) => id === rule.offer) : undefined;

  return (
    <>
      {release.id !== manifest.current && (
        <Notice kind="information" label={EXPLORE_WORDS.noteLabel}>
          {EXPLORE_WORDS.superseded(release.id, manifest.current)}{' '}
          <Link href="/explore">{EXPLORE_WORDS.openCurrent}</Link>
        </Notice>
      )}
      <div className="explore__bar">
        <HeadlineLayers view={view} changeView={changeView} />
        <div className="explore__buttons">
          <CopyText
            label={EXPLORE_WORDS.copyLink}
            copied={EXPLORE_WORDS.linkCopied}
            shownHere={EXPLORE_WORDS.linkHere}
            text={() => window.location.href}
          />
          <Button
            onClick={() => {
              changeView(DEFAULT_EXPLORE_VIEW);
            }}
          >
            {EXPLORE_WORDS.reset}
          </Button>
        </div>
      </div>
      <ExploreControls
        view={view}
        changeView={changeView}
        catalogue={data.catalogue}
        boroughs={data.boroughs}
        periods={first.indicator.geographies[first.geography]?.periods ?? []}
        shownPeriod={first.period}
        uncertaintyOff={firstMap.uncertaintyOff}
      />
      <p className="explore__status" role="status">
        {busy ? EXPLORE_WORDS.status.busy : ''}
      </p>
      {rule !== null && rule.kind !== 'allowed' && (
        <Notice kind="information" label={EXPLORE_WORDS.noteLabel}>
          {pairingSentence(rule)}{' '}
          {offered !== undefined && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                changeView(view.compare === offered.id ? {} : { compare: offered.id });
              }}
            >
              {EXPLORE_WORDS.pairingRules.offer(offered.title)}
            </button>
          )}
        </Notice>
      )}
      {maps.length > 1 && <MapPair maps={maps} {...linked} />}
      <div className={maps.length > 1 ? 'explore__stage explore__stage--below' : 'explore__stage'}>
        {maps.length === 1 && <TitledMap map={firstMap} {...linked} />}
        {maps.length === 1 && <MapKey map={firstMap} />}
        <SelectedAreas
          data={data}
          onRemove={toggleArea}
          onClear={() => {
            changeView({ areas: [] });
          }}
        />
      </div>
      {data.stepTogether !== null && (
        <StepTogetherPanel file={data.stepTogether} boroughNames={data.boroughNames} borough={view.borough} />
      )}
      {data.risk !== null && first.indicator.id === RISK_INDEX && (
        <RiskWeights
          risk={data.risk}
          indicators={indicators}
          selected={first.areas.filter((area) => view.areas.includes(area.code))}
          changed={view.weights !== null}
          onWeights={(weights) => {
            changeView({ weights }, { replace: true });
          }}
          onShowViolence={() => {
            changeView({ compare: 'violence-with-injury', pairing: 'one-map' });
          }}
        />
      )}
      <ChartsLater {...linked} data={data} rows={rows} changeView={changeView} />
      <ExploreTable {...linked} data={data} rows={brushed} changeView={changeView} />
    </>
  );
}
