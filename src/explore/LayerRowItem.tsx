import { useState } from 'react';
import type { ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { drawnOf, type DrawnLayer } from './drawnLayer.ts';
import type { ExploreData } from './exploreData.ts';
import { LayerAbout, LayerOf } from './LayerAbout.tsx';
import { LayerHow } from './LayerHow.tsx';
import { RowKey } from './RowKey.tsx';
import type { Move } from './LayerOrder.tsx';
import type { LayerRow } from './layerRows.ts';
import type { LayerWays, Published } from './layerWays.ts';
import { loadLayerWays } from './useLayerWays.ts';
import type { ViewMap } from './viewMaps.ts';
import type { WhyNotProps } from './WhyNot.tsx';

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
  const { id, row, rows, view, data, maps, published, ways } = props;
  const cannot = !row.isOn && ways?.switchedOn(view, row.id, row.place, published) === null;
  const drawn = row.isOn ? drawnOf(row, data, maps) : null;
  const isRefused = cannot || (ways?.refusedBeside(view, row.id, published) ?? null) !== null;
  return (
    <li className={row.isOn ? 'layer layer--on' : 'layer'} data-layer={row.key} data-as={row.as ?? undefined}>
      <div className="layer__head">
        <LayerSwitch {...props} cannot={cannot} why={isRefused ? `${id}-why` : undefined} />
      </div>
      {isRefused && (
        <div id={`${id}-why`} className="layer__why">
          <LazyPart source={WHY_NOT} props={{ row, rows, view, published, ways: [] }} waiting={null} />
        </div>
      )}
      {row.isOn && (
        <>
          <LayerOf {...{ row, data, drawn }} />
          <LayerBody {...props} drawn={drawn} />
        </>
      )}
      {!row.isOn && !row.isHeadline && (
        <button type="button" className="link-button" onClick={props.onRemove}>
          {words.remove}
          <VisuallyHidden> {row.label}</VisuallyHidden>
        </button>
      )}
    </li>
  );
}

/** It shows what was pressed at once; what the map draws follows as soon as the script that knows the ways of drawing is here. */
function LayerSwitch(props: LayerRowProps & { readonly cannot: boolean; readonly why: string | undefined }) {
  const { row, published, changeView, onKeep, cannot, why } = props;
  const [pressed, setPressed] = useState<boolean | null>(null);
  if (pressed === row.isOn) setPressed(null);
  const isOn = pressed ?? row.isOn;
  const turn = async (): Promise<void> => {
    if (isOn) onKeep();
    setPressed(!isOn);
    try {
      const { switchedOff, switchedOn } = await loadLayerWays();
      changeView((now) => {
        const layers = isOn ? switchedOff(now, row.id) : switchedOn(now, row.id, row.place, published);
        if (layers === null) setPressed(null);
        return { layers: layers ?? now.layers };
      });
    } catch (cause) {
      setPressed(null);
      throw cause;
    }
  };
  return (
    <label className="layer__switch">
      <input
        type="checkbox"
        role="switch"
        className="layer__input"
        autoComplete="off"
        data-layer-switch={row.key}
        checked={isOn}
        aria-disabled={cannot ? true : undefined}
        aria-describedby={why}
        onChange={() => {
          if (!cannot) void turn();
        }}
      />
      <span className="layer__name">{row.label}</span>
    </label>
  );
}

/** What a layer that is on says of itself. */
function LayerBody({ drawn, ...props }: LayerRowProps & { readonly drawn: DrawnLayer | null }) {
  const { row, rows, view, data, published, ways, changeView, onMove } = props;
  const offered =
    row.as === null ? [] : (ways?.waysOf(view, row.id, published) ?? [{ as: row.as, refused: null }]);
  const refused = offered.flatMap((way) => way.refused ?? []);
  return (
    <div className="layer__body">
      <LayerHow {...{ row, rows, offered, changeView, onMove }} />
      {drawn !== null && (
        <>
          {drawn.isKeyOf === row.id ? (
            <RowKey {...{ drawn, data, changeView }} />
          ) : (
            <p className="layer__of">
              {words.nineClasses(rows.find((one) => one.id === drawn.isKeyOf)?.label ?? '')}
            </p>
          )}
          <LayerAbout {...{ row, drawn, data }}>
            {refused.length > 0 && (
              <LazyPart
                source={WHY_NOT}
                props={{ row, rows, view, published, ways: refused }}
                waiting={null}
              />
            )}
          </LayerAbout>
        </>
      )}
    </div>
  );
}
