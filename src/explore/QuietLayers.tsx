import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { CheckboxGroup, type Choice } from '../ui/CheckboxGroup.tsx';
import { CONTEXT_LAYERS, type ExploreView, type Layer } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { overLayers, withOver } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { MAP_WORDS } from '../words/map.ts';

const QUIET: readonly Choice<Layer>[] = CONTEXT_LAYERS.map((value) => ({
  value,
  label: MAP_WORDS.layerTitles[value],
}));

export interface QuietLayersProps {
  readonly view: ExploreView;
  readonly changeView: ChangeView;
}

/** What helps to find one's way on the map. */
export function QuietLayers({ view, changeView }: QuietLayersProps) {
  return (
    <CheckboxGroup
      legend={words.quiet}
      choices={QUIET}
      checked={overLayers(view)}
      onChange={(quiet) =>
        changeView((now) => ({
          layers: withOver(now, [...overLayers(now).filter((one) => one === PROGRAMME_LAYER), ...quiet]),
        }))
      }
      inline
    />
  );
}
