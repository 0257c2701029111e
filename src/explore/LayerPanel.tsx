/** What is on the map, how each layer is drawn, and what it means: the ways to choose and the key in one. */
import { memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import { hasRouteLines } from '../data/routeLines.ts';
import { PROGRAMME_LAYER } from '../domain/programme.ts';
import { CheckboxGroup, type Choice } from '../ui/CheckboxGroup.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CONTEXT_LAYERS, type Layer } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { measuresOf, overLayers, withOver } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import { MAP_WORDS } from '../words/map.ts';
import { AddMeasure } from './AddMeasure.tsx';
import { useAskedView } from './askedView.ts';
import type { ExploreData } from './exploreData.ts';
import type { Move } from './LayerOrder.tsx';
import { LayerRowItem } from './LayerRowItem.tsx';
import { layerRows, type LayerRow } from './layerRows.ts';
import { loadLayerWays, useLayerWays } from './useLayerWays.ts';
import './layerPanel.css';
import { MapChoices } from './MapChoices.tsx';
import type { ViewMap } from './viewMaps.ts';

const QUIET: readonly Choice<Layer>[] = CONTEXT_LAYERS.map((value) => ({
  value,
  label: MAP_WORDS.layerTitles[value],
}));

export interface LayerPanelProps {
  readonly data: ExploreData;
  readonly maps: readonly [ViewMap, ...ViewMap[]];
  readonly changeView: ChangeView;
}

export const LayerPanel = memo(function LayerPanel({ data, maps, changeView }: LayerPanelProps) {
  const id = useId();
  const view = useAskedView(data.view);
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
    <section className="layer-panel" aria-labelledby={id}>
      <h2 id={id} className="layer-panel__title">
        {words.title}
      </h2>
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
      {count === 0 && <p className="layer-panel__note">{words.nothing}</p>}
      <div role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </div>
      <AddMeasure id={`${id}-add`} {...{ view, rows, published, changeView }} />
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
      <MapChoices {...{ view, changeView }} uncertaintyOff={maps[0].uncertaintyOff} />
    </section>
  );
});

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
