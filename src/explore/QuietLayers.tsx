import type { Release } from '../data/schema.ts';
import { keyedLandmarks } from '../domain/mapLayers.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { isOffered } from '../layers/registry.ts';
import type { LandmarksKeyProps } from '../map/MarksKey.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CONTEXT_LAYERS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { overLayers, withOver } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { MAP_WORDS } from '../words/map.ts';

/** Asked for with the first landmark. */
const LANDMARKS_KEY = lazySource<LandmarksKeyProps>(
  async () => (await import('../map/MarksKey.tsx')).LandmarksKey,
);

export interface QuietLayersProps {
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  readonly release: Pick<Release, 'id' | 'files'>;
  readonly model: Pick<MapModel, 'layers'>;
}

/** What helps to find one's way on the map, as far as the release has it, and the key of what needs one. */
export function QuietLayers({ view, changeView, release, model }: QuietLayersProps) {
  const on = overLayers(view);
  const keyed = keyedLandmarks(model);
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
      {keyed.length > 0 && (
        <ul className="quiet-key" aria-label={words.quietKey}>
          {keyed.map((layer) => (
            <li key={layer.id} className="quiet-key__layer">
              <LazyPart source={LANDMARKS_KEY} props={{ layer }} waiting={null} />
              <p className="layer__of">{layer.period}</p>
              <Limits layer={layer} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Whose it is, and what it does not show. */
function Limits({ layer }: LandmarksKeyProps) {
  return (
    <details className="disclosure layer__about">
      <summary className="disclosure__summary">
        {words.about}
        <VisuallyHidden>: {layer.title}</VisuallyHidden>
      </summary>
      <div className="disclosure__content">
        <p>{words.source(layer.source ?? '')}</p>
        <ul>
          {layer.notShown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
