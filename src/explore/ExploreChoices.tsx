import { memo } from 'react';
import { Link } from 'wouter';
import { hasRouteLines } from '../data/routeLines.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DEFAULT_EXPLORE_VIEW, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { ExploreControls } from './ExploreControls.tsx';
import type { ExploreData } from './exploreData.ts';
import { HeadlineLayers } from './HeadlineLayers.tsx';

export interface ExploreChoicesProps {
  /** What the address asks for. */
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  /** The view that is drawn. */
  readonly data: ExploreData;
  readonly uncertaintyOff: string | null;
}

/** What is chosen, and the ways to choose. */
export const ExploreChoices = memo(function ExploreChoices(props: ExploreChoicesProps) {
  const { view, changeView, data, uncertaintyOff } = props;
  const { first, release } = data;
  return (
    <>
      <HeadlineLayers
        indicators={data.catalogue.indicators}
        lines={hasRouteLines(release)}
        view={view}
        changeView={changeView}
      />
      <ExploreControls
        view={view}
        changeView={changeView}
        catalogue={data.catalogue}
        boroughs={data.boroughs}
        periods={first?.indicator.geographies[first.geography]?.periods ?? []}
        shownPeriod={first?.period ?? ''}
        uncertaintyOff={uncertaintyOff}
      />
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
