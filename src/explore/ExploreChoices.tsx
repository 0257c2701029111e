import { memo } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { ExploreControls } from './ExploreControls.tsx';
import type { ExploreData } from './exploreData.ts';
import { LayerPanel } from './LayerPanel.tsx';
import { MapChoices } from './MapChoices.tsx';
import { QuietLayers } from './QuietLayers.tsx';
import type { ViewMap } from './viewMaps.ts';

export interface ExploreChoicesProps {
  /** What the address asks for. */
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  /** The view that is drawn. */
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
}

/** What is chosen, and the ways to choose. */
export const ExploreChoices = memo(function ExploreChoices(props: ExploreChoicesProps) {
  const { view, changeView, data, maps } = props;
  const { first } = data;
  return (
    <>
      <LayerPanel {...props} />
      <ExploreControls
        view={view}
        changeView={changeView}
        catalogue={data.catalogue}
        boroughs={data.boroughs}
        periods={first?.indicator.geographies[first.geography]?.periods ?? []}
        shownPeriod={first?.period ?? ''}
      />
      <QuietLayers view={view} changeView={changeView} release={data.release} model={maps[0].model} />
      <MapChoices view={view} changeView={changeView} uncertaintyOff={maps[0].uncertaintyOff} />
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
    </>
  );
});

/** Said of a view of an earlier release. */
export function SupersededNotice({ data: { release, manifest } }: Pick<ExploreChoicesProps, 'data'>) {
  return release.id === manifest.current ? null : (
    <Notice kind="information" label={EXPLORE_WORDS.noteLabel}>
      {EXPLORE_WORDS.superseded(release.id, manifest.current)}{' '}
      <Link href="/explore">{EXPLORE_WORDS.openCurrent}</Link>
    </Notice>
  );
}
