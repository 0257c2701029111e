/** What is on the map, how each layer is drawn, and what it means: the ways to choose and the key in one. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { hasRouteLines } from '../data/routeLines.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { measuresOf } from '../view/viewLayers.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { AddMeasure } from './AddMeasure.tsx';
import type { CoincideSwitchProps } from './CoincideSwitch.tsx';
import type { ExploreData } from './exploreData.ts';
import type { Move } from './LayerOrder.tsx';
import './layerPanel.css';
import { LayerRowItem } from './LayerRowItem.tsx';
import { layerRows, type LayerRow } from './layerRows.ts';
import { loadLayerWays, useLayerWays } from './useLayerWays.ts';
import type { ViewMap } from './viewMaps.ts';

/** Asked for with the second measure: one coincides with nothing. */
const COINCIDE = lazySource<CoincideSwitchProps>(
  async () => (await import('./CoincideSwitch.tsx')).CoincideSwitch,
);

export interface LayerPanelProps {
  /** What the address asks for: the switches answer before its figures are there. */
  readonly view: ExploreView;
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
  readonly changeView: ChangeView;
}

export function LayerPanel({ view, data, maps, changeView }: LayerPanelProps) {
  const id = useId();
  const { indicators } = data.catalogue;
  const [kept, setKept] = useState<readonly string[]>([]);
  const lines = hasRouteLines(data.release);
  const rows = useMemo(() => layerRows(view, { indicators, lines, kept }), [view, indicators, lines, kept]);
  const published = useMemo(
    () => ({ indicators, areas: data.ground.areas.length }),
    [indicators, data.ground.areas.length],
  );
  const { list, told, move } = useMoving(rows, changeView);
  const ways = useLayerWays(measuresOf(view).length > 1);
  const count = rows.filter(({ isOn }) => isOn).length;
  return (
    <div className="layer-panel">
      <ul ref={list} className="layer-panel__rows">
        {rows.map((row) => (
          <LayerRowItem
            key={row.key}
            id={`${id}-${row.key}`}
            {...{ row, rows, view, data, maps, published, ways, changeView }}
            onMove={move}
            onKeep={() => setKept(rows.filter(({ isHeadline }) => !isHeadline).map((one) => one.id))}
            onRemove={() => {
              setKept(kept.filter((one) => one !== row.id));
              document.getElementById(`${id}-add`)?.focus();
            }}
          />
        ))}
      </ul>
      {maps.some(({ model }) => model.areas.some(({ dimmed }) => dimmed)) && (
        <p className="layer-panel__note">{EXPLORE_WORDS.marks.faded}</p>
      )}
      {count === 0 && <p className="layer-panel__note">{words.nothing}</p>}
      <div role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </div>
      {(data.measures.length > 1 || view.coincide) && (
        <LazyPart source={COINCIDE} props={{ view, data, changeView }} waiting={null} />
      )}
      <AddMeasure id={`${id}-add`} {...{ view, rows, published, changeView }} />
    </div>
  );
}

/** Moves a layer among those that are on, says where it is, and keeps the keyboard's place at it. */
function useMoving(rows: readonly LayerRow[], changeView: ChangeView) {
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<string | null>(null);
  const [told, setTold] = useState('');
  useEffect(() => {
    const selector = pressed.current;
    pressed.current = null;
    if (selector !== null) list.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [rows]);
  const move = (row: LayerRow, to: Move): void => {
    const count = rows.filter(({ isOn }) => isOn).length;
    const place = typeof to === 'number' ? to : row.place + (to === 'up' ? -1 : 1);
    if (place < 0 || place >= count || place === row.place) return;
    // The browser takes the focus from what is moved in the page.
    if (typeof to !== 'number') pressed.current = `[data-layer="${row.key}"] [data-move="${to}"]`;
    void loadLayerWays().then(({ movedTo }) => {
      changeView((now) => ({ layers: movedTo(now, row.id, place) }));
      setTold(words.moved(row.label, place + 1, count));
    });
  };
  return { list, told, move };
}
