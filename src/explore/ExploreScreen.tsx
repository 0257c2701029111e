import { useMemo, useState } from 'react';
import { FindBox } from '../find/FindBox.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { MOST_AREAS, type ExploreView } from '../view/exploreView.ts';
import { serialiseExploreUrl } from '../view/exploreUrl.ts';
import type { Known } from '../view/exploreParameters.ts';
import { overLayers, withOver } from '../view/viewLayers.ts';
import { useExploreView } from '../view/useExploreView.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { AddressProblemsProps } from './AddressProblems.tsx';
import { DataFaults } from './DataFaults.tsx';
import './explore.css';
import { ExploreBody } from './ExploreBody.tsx';
import { knownOf } from './knownViews.ts';
import { useExploreData } from './useExploreData.ts';
import { lackingAreas, viewNotices } from './viewNotices.ts';

/** Asked for when there is something to say. */
const ADDRESS_PROBLEMS = lazySource<AddressProblemsProps>(
  async () => (await import('./AddressProblems.tsx')).AddressProblems,
);

/** Tells apart what is known, so that the address is read again only when more is. */
function signature({ indicators, releases }: Known): string {
  return `${indicators.join()} ${releases.join()}`;
}

/** The view as far as figures depend on it: the same one while another part beside the map is opened. */
function useViewOfData(view: ExploreView): ExploreView {
  const [kept, setKept] = useState(view);
  const isSame =
    kept === view || serialiseExploreUrl({ ...kept, tab: view.tab }) === serialiseExploreUrl(view);
  if (!isSame) setKept(view);
  return isSame ? kept : view;
}

/** Reads the address, gathers what it asks for, and shows it whole. */
export function ExploreScreen() {
  // What exists is known only once the catalogue is there; until then nothing is called unknown.
  const [known, setKnown] = useState<Known>(() => knownOf(null, null));
  const { view, problems, changeView } = useExploreView(known);
  const { data, catalogue, manifest, errors, retry } = useExploreData(useViewOfData(view));
  const nowKnown = useMemo(() => knownOf(catalogue, manifest), [catalogue, manifest]);
  if (signature(nowKnown) !== signature(known)) {
    setKnown(nowKnown);
  }

  // The last complete view stays until the next one is: no figure ever is under another measure's name.
  const [shown, setShown] = useState(data);
  if (data !== null && data !== shown) setShown(data);
  const complete = data ?? shown;
  const busy = data === null && errors.length === 0;

  const remarks = data === null ? [] : viewNotices(view, data);
  const lacking = data === null ? [] : lackingAreas(view, data);

  return (
    <main
      id="main"
      className={busy && complete !== null ? 'page explore explore--busy' : 'page explore'}
      tabIndex={-1}
      aria-busy={busy}
    >
      <div className="explore__head">
        <h1>{EXPLORE_WORDS.pageTitle}</h1>
        <FindBox
          onChoose={(result) => {
            if (result.kind === 'borough') {
              changeView({ borough: result.borough, fit: [] });
              return;
            }
            const isNeighbourhood = result.kind === 'neighbourhood';
            const codes = result.codes.slice(0, MOST_AREAS);
            changeView((now) => ({
              areas: codes,
              fit: codes,
              geography: isNeighbourhood ? 'lsoa' : 'ward',
              borough: isNeighbourhood ? result.borough : null,
              layers: withOver(now, [...overLayers(now), 'names']),
            }));
          }}
        />
      </div>
      <noscript>
        <p className="no-script">{EXPLORE_WORDS.noScript}</p>
      </noscript>
      {(problems.length > 0 || remarks.length > 0) && (
        <LazyPart
          source={ADDRESS_PROBLEMS}
          props={{ problems, remarks, lacking, known, changeView }}
          waiting={null}
        />
      )}
      <DataFaults errors={errors} onRetry={retry} stillShown={data === null && shown !== null} />
      {complete === null ? (
        errors.length === 0 && <LoadingBlock label={SITE_WORDS.loading} size="map" />
      ) : (
        <ExploreBody data={complete} view={view} changeView={changeView} busy={busy} />
      )}
    </main>
  );
}
