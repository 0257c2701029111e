import type { CirclesLayer, MapLayer, MapModel, PatternLayer } from '../domain/mapModel.ts';
import { keyedLandmarks } from '../domain/mapLayers.ts';
import { formatCount } from '../domain/format.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { LAYER_KEY_WORDS as words } from '../words/layerKey.ts';
import { MAP_WORDS } from '../words/map.ts';
import { CircleSizes } from './CircleSizes.tsx';
import { ClassKeyList } from './ClassKeyList.tsx';
import { KeySample } from './KeySample.tsx';
import { MapLegend } from './MapLegend.tsx';
import { LandmarksKey, MarksKey } from './MarksKey.tsx';
import './layerKey.css';

export interface LayerKeyProps {
  readonly model: MapModel;
  /** Sentences that stand beside the map already and are not said again. */
  readonly alsoSaid?: readonly string[];
}

/** Every layer of a still map that has figures or marks: how it is drawn, its classes, period, source, and what it does not show. */
export function LayerKey({ model, alsoSaid = [] }: LayerKeyProps) {
  const layers = model.layers.filter(({ kind }) => kind !== 'labels' && kind !== 'outlines');
  return (
    <div className="layerKey">
      <ul className="layerKey__layers" aria-label={words.label}>
        {layers.map((layer) => (
          <li key={layer.id} className="layerKey__layer">
            {/* The key of colours has its own title. */}
            {layer.kind === 'fill' ? null : <p className="mapLegend__title">{layer.title}</p>}
            {layer.kind === 'fill' ? null : <p className="layerKey__drawn">{words.drawn[layer.kind]}</p>}
            <Samples layer={layer} model={model} />
            <LayerNotes layer={layer} alsoSaid={alsoSaid} />
          </li>
        ))}
      </ul>
      {model.areas.some(({ dimmed }) => dimmed) ? (
        <p className="layerKey__origin">{EXPLORE_WORDS.marks.faded}</p>
      ) : null}
    </div>
  );
}

function Samples({ layer, model }: { readonly layer: MapLayer; readonly model: MapModel }) {
  switch (layer.kind) {
    case 'fill':
      return <MapLegend legend={layer.legend} />;
    case 'pattern':
      return <PatternClasses layer={layer} />;
    case 'circles':
      return <CircleClasses layer={layer} />;
    case 'marks':
      return <MarksKey model={model} />;
    case 'landmarks':
    case 'lines':
      return keyedLandmarks(model).includes(layer) ? <LandmarksKey layer={layer} /> : null;
    default:
      return null;
  }
}

function PatternClasses({ layer: { classes, clearness } }: { readonly layer: PatternLayer }) {
  return (
    <>
      <dl className="mapLegend mapLegend__classes">
        {classes.map(({ classKey, label, count }) => (
          <div key={classKey} className="mapLegend__class">
            <dt className="mapLegend__label">
              <KeySample classKey={classKey} />
              {label}
            </dt>
            <dd className="mapLegend__count">{MAP_WORDS.legend.count(formatCount(count), count === 1)}</dd>
          </div>
        ))}
      </dl>
      {clearness === undefined ? null : <p className="layerKey__origin">{clearness}</p>}
    </>
  );
}

function CircleClasses({ layer }: { readonly layer: CirclesLayer }) {
  return (
    <div className="mapLegend">
      {layer.sizes.length === 0 ? null : <CircleSizes layer={layer} />}
      <ClassKeyList classes={layer.absences} />
    </div>
  );
}

function LayerNotes({ layer, alsoSaid }: { readonly layer: MapLayer; readonly alsoSaid: readonly string[] }) {
  const { period, source, notShown } = layer;
  const origin = [
    ...(period === null ? [] : [words.period(period)]),
    ...(source === null ? [] : [words.source(source)]),
  ];
  const told = notShown.filter((sentence) => !alsoSaid.includes(sentence));
  return (
    <>
      {origin.length === 0 ? null : <p className="layerKey__origin">{origin.join(' ')}</p>}
      {told.length === 0 ? null : (
        <>
          <p className="layerKey__heading">{words.notShown}</p>
          <ul className="layerKey__notes">
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
