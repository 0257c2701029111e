import { DRAWN_AS, type DrawnAs } from '../view/exploreView.ts';
import { LazyPart, lazySource } from '../ui/LazyPart.tsx';
import type { ChangeView } from '../view/useExploreView.ts';
import { redrawn } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import type { LayerOrderProps, Move } from './LayerOrder.tsx';
import type { LayerRow } from './layerRows.ts';
import type { OfferedWay } from './layerWays.ts';

/** Asked for with the second layer: one has no order. */
const ORDER = lazySource<LayerOrderProps>(async () => (await import('./LayerOrder.tsx')).LayerOrder);

export interface LayerHowProps {
  readonly row: LayerRow;
  readonly rows: readonly LayerRow[];
  /** None for what has one way only. */
  readonly offered: readonly OfferedWay[];
  readonly changeView: ChangeView;
  readonly onMove: (row: LayerRow, to: Move) => void;
}

/** How a layer is drawn, and its place among the others. */
export function LayerHow({ row, rows, offered, changeView, onMove }: LayerHowProps) {
  const count = rows.filter(({ isOn }) => isOn).length;
  if (row.as === null && count < 2) return null;
  return (
    <div className="layer__how">
      {row.as !== null && (
        <select
          className="layer__ways"
          aria-label={words.drawn(row.label)}
          autoComplete="off"
          value={row.as}
          onChange={({ target }) => {
            const as: DrawnAs | undefined = DRAWN_AS.find((one) => one === target.value);
            if (as !== undefined) changeView((now) => ({ layers: redrawn(now, row.id, as) }));
          }}
        >
          {offered.map(({ as, refused }) => (
            <option key={as} value={as} disabled={refused !== null}>
              {refused === null ? words.ways[as] : `${words.ways[as]} (${words.refused[refused]})`}
            </option>
          ))}
        </select>
      )}
      {count > 1 && (
        <LazyPart
          source={ORDER}
          props={{ row, count, onMove: (to: Move) => onMove(row, to) }}
          waiting={null}
        />
      )}
    </div>
  );
}
