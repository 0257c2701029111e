import { legendOf } from '../domain/mapLayers.ts';
import { LayeredMap } from '../map/LayeredMap.tsx';
import { LayerKey } from '../map/LayerKey.tsx';
import { MapLegend } from '../map/MapLegend.tsx';
import { VIEW_HEIGHT, VIEW_WIDTH } from '../map/project.ts';
import { PACK_WORDS as words } from '../words/evidencePack.ts';
import { outlinePath, packMapAlt, type PackMap } from './packMap.ts';

/** What MapPicture draws, with title, legend and source in the type of the page. */
export function MapNarrow({ map, placeName }: { readonly map: PackMap; readonly placeName: string }) {
  const { model, shapes, sources } = map;
  const path = outlinePath(map);
  // The picture has no histogram either.
  const own = legendOf(model);
  const legend = own.kind === 'classes' ? { ...own, histogram: null } : own;
  const over = model.layers.filter(
    ({ kind }) => kind === 'pattern' || kind === 'circles' || kind === 'marks',
  );
  return (
    <figure className="evidence-narrow__figure" aria-label={packMapAlt(map, placeName)}>
      <figcaption>
        <strong>{model.title}</strong>
      </figcaption>
      <div className="evidence-narrow__map">
        <LayeredMap model={model} shapes={shapes} />
        {path !== '' && (
          <svg
            className="evidence-narrow__outline"
            viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`}
            aria-hidden="true"
            focusable="false"
          >
            <path d={path} />
            <path d={path} />
          </svg>
        )}
      </div>
      <MapLegend legend={legend} />
      {over.length > 0 && <LayerKey model={{ ...model, layers: over }} />}
      <p>{words.patchOutlined(placeName)}</p>
      {sources.map(({ id, text }) => (
        <p key={id} className="evidence__quiet">
          {text}
        </p>
      ))}
    </figure>
  );
}
