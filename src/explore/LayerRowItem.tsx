import { formatPeriodOf } from '../domain/format.ts';
import { DRAWN_AS, type DrawnAs, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { redrawn } from '../view/viewLayers.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { cautionTexts } from '../words/caveats.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { drawnOf, type DrawnLayer } from './drawnLayer.ts';
import type { ExploreData } from './exploreData.ts';
import { LayerKey } from './LayerKey.tsx';
import type { LayerOrderProps, Move } from './LayerOrder.tsx';
import type { LayerRow } from './layerRows.ts';
import type { LayerWays, Published } from './layerWays.ts';
import { loadLayerWays } from './useLayerWays.ts';
import type { ViewMap } from './viewMaps.ts';
import type { WhyNotProps } from './WhyNot.tsx';

/** Asked for with the second layer: one has no order. */
const ORDER = lazySource<LayerOrderProps>(async () => (await import('./LayerOrder.tsx')).LayerOrder);
/** Asked for when there is something that cannot be chosen. */
const WHY_NOT = lazySource<WhyNotProps>(async () => (await import('./WhyNot.tsx')).WhyNot);

export interface LayerRowProps {
  readonly id: string;
  readonly row: LayerRow;
  readonly rows: readonly LayerRow[];
  readonly view: ExploreView;
  readonly data: ExploreData;
  readonly maps: readonly ViewMap[];
  readonly published: Published;
  /** Null until they are here: all can be chosen then. */
  readonly ways: LayerWays | null;
  readonly changeView: ChangeView;
  readonly onMove: (row: LayerRow, to: Move) => void;
  /** Called as it is switched off: it keeps its row. */
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** One layer: its switch, how it is drawn, its key, its period, its source and what it does not show. */
export function LayerRowItem(props: LayerRowProps) {
  const { id, row, rows, view, data, maps, published, ways, changeView, onKeep } = props;
  const cannot = !row.isOn && ways?.switchedOn(view, row.id, row.place, published) === null;
  const drawn = row.isOn ? drawnOf(row, data, maps) : null;
  const count = rows.filter(({ isOn }) => isOn).length;
  const isRefused = cannot || (ways?.refusedBeside(view, row.id, published) ?? null) !== null;
  return (
    <li className={row.isOn ? 'layer layer--on' : 'layer'} data-layer={row.key} data-as={row.as ?? undefined}>
      <div className="layer__head">
        <label className="layer__switch">
          <input
            type="checkbox"
            role="switch"
            className="layer__input"
            autoComplete="off"
            data-layer-switch={row.key}
            checked={row.isOn}
            aria-disabled={cannot ? true : undefined}
            aria-describedby={isRefused ? `${id}-why` : undefined}
            onChange={() => {
              if (cannot) return;
              if (row.isOn) onKeep();
              void loadLayerWays().then(({ switchedOff, switchedOn }) => {
                changeView((now) => ({
                  layers:
                    (row.isOn ? switchedOff(now, row.id) : switchedOn(now, row.id, row.place, published)) ??
                    now.layers,
                }));
              });
            }}
          />
          <span className="layer__name">{row.label}</span>
        </label>
        {row.isOn && count > 1 && (
          <LazyPart
            source={ORDER}
            props={{ row, count, onMove: (to: Move) => props.onMove(row, to) }}
            waiting={null}
          />
        )}
      </div>
      {isRefused && (
        <div id={`${id}-why`} className="layer__why">
          <LazyPart source={WHY_NOT} props={{ row, rows, view, published, ways: [] }} waiting={null} />
        </div>
      )}
      {row.isOn && <LayerBody {...props} drawn={drawn} />}
      {!row.isOn && !row.isHeadline && (
        <button type="button" className="link-button" onClick={props.onRemove}>
          {words.remove}
          <VisuallyHidden> {row.label}</VisuallyHidden>
        </button>
      )}
    </li>
  );
}

function LayerBody({
  row,
  rows,
  view,
  data,
  published,
  ways,
  changeView,
  drawn,
}: LayerRowProps & { readonly drawn: DrawnLayer | null }) {
  const offered =
    row.as === null ? [] : (ways?.waysOf(view, row.id, published) ?? [{ as: row.as, refused: null }]);
  const refused = offered.filter((way) => way.refused !== null);
  const measure = data.measures.find((one) => one.id === row.id)?.measure ?? null;
  const period =
    measure === null ? (drawn?.layer.period ?? '') : formatPeriodOf(measure.period, measure.indicator);
  const title = row.measure?.title ?? row.label;
  const source = data.catalogue.sources.find(({ id }) => id === row.measure?.source);
  const whose = source === undefined ? (drawn?.layer.source ?? '') : `${source.publisher}, ${source.title}`;
  const notShown =
    drawn === null
      ? []
      : drawn.layer.kind === 'fill' && measure !== null
        ? cautionTexts([measure.indicator])
        : drawn.layer.notShown;
  return (
    <div className="layer__body">
      <p key={title} className="layer__of">
        {[title, period].filter((part) => part !== '' && part !== row.label).join(', ')}
      </p>
      {row.as !== null && (
        <label className="layer__as">
          {words.as} <VisuallyHidden>({row.label}) </VisuallyHidden>
          <select
            className="layer__ways"
            autoComplete="off"
            value={row.as}
            onChange={({ target }) => {
              const as: DrawnAs | undefined = DRAWN_AS.find((one) => one === target.value);
              if (as !== undefined) changeView((now) => ({ layers: redrawn(now, row.id, as) }));
            }}
          >
            {offered.map((way) => (
              <option key={way.as} value={way.as} disabled={way.refused !== null}>
                {way.refused === null
                  ? words.ways[way.as]
                  : `${words.ways[way.as]} (${words.refused[way.refused]})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {drawn !== null &&
        (drawn.isKeyOf === row.id ? (
          <LayerKey {...{ drawn, data, changeView }} />
        ) : (
          <p className="layer__of">
            {words.nineClasses(rows.find((one) => one.id === drawn.isKeyOf)?.label ?? '')}
          </p>
        ))}
      {drawn !== null && (
        <details className="disclosure layer__about">
          <summary className="disclosure__summary">
            {words.about}
            <VisuallyHidden>: {row.label}</VisuallyHidden>
          </summary>
          <div className="disclosure__content">
            {drawn.layer.kind === 'fill' && <p>{drawn.layer.legend.method}</p>}
            {whose !== '' && <p>{words.source(whose)}</p>}
            <ul>
              {notShown.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {refused.length > 0 && (
              <LazyPart
                source={WHY_NOT}
                props={{ row, rows, view, published, ways: refused.map((way) => way.refused) }}
                waiting={null}
              />
            )}
          </div>
        </details>
      )}
    </div>
  );
}
