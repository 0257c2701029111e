import type { Release } from '../data/schema.ts';
import { LANDMARK_LAYERS } from '../domain/landmark.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { isOffered } from '../layers/registry.ts';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { CONTEXT_LAYERS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { overLayers, withOver } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { MAP_WORDS } from '../words/map.ts';
import type { QuietKeyProps } from './QuietKey.tsx';

/** Asked for with the first landmark. */
const QUIET_KEY = lazySource<QuietKeyProps>(async () => (await import('./QuietKey.tsx')).QuietKey);

export interface QuietLayersProps {
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly release: Pick<Release, 'id' | 'files'>;
  readonly model: Pick<MapModel, 'layers'>;
}

/** What helps to find one's way on the map, as far as the release has it, and the key of what needs one. */
export function QuietLayers({ view, changeView, release, model }: QuietLayersProps) {
  const on = overLayers(view);
  const offered = CONTEXT_LAYERS.filter((layer) => isOffered(layer, release));
  return (
    <>
      <CheckboxGroup
        legend={words.quiet}
        choices={offered.map((value) => ({ value, label: MAP_WORDS.layerTitles[value] }))}
        checked={offered.filter((layer) => on.includes(layer))}
        onChange={(quiet) =>
          changeView((now) => ({
            layers: withOver(now, [...overLayers(now).filter((one) => one === PROGRAMME_LAYER), ...quiet]),
          }))
        }
        inline
      />
      {LANDMARK_LAYERS.some((layer) => on.includes(layer)) && (
        <LazyPart source={QUIET_KEY} props={{ model }} waiting={null} />
      )}
    </>
  );
}
