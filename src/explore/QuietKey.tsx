import type { LandmarksLayer, LinesLayer, MapModel } from '../domain/mapModel.ts';
import { isKeyed, LandmarksKey } from '../map/LandmarksKey.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import './quietKey.css';

export interface QuietKeyProps {
  readonly model: Pick<MapModel, 'layers'>;
}

/** The key of what helps to find one's way: each with its date, its source, and what it does not show. */
export function QuietKey({ model }: QuietKeyProps) {
  const layers = model.layers.filter(isKeyed);
  if (layers.length === 0) return null;
  return (
    <ul className="quiet-key" aria-label={words.quietKey}>
      {layers.map((layer) => (
        <li key={layer.id} className="quiet-key__layer">
          <LandmarksKey layer={layer} />
          <p className="layer__of">{layer.period}</p>
          <Limits layer={layer} />
        </li>
      ))}
    </ul>
  );
}

function Limits({ layer }: { readonly layer: LandmarksLayer | LinesLayer }) {
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
