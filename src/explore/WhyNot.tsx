/** Why a layer cannot be switched on, or not be drawn in a way. */
import type { ExploreView } from '../view/exploreView.ts';
import { LAYER_PANEL_WORDS } from '../words/layerPanel.ts';
import { WAY_WORDS as words } from '../words/layerWays.ts';
import { pairingSentence } from '../words/measures.ts';
import type { LayerRow } from './layerRows.ts';
import { refusedBeside, type Published, type WayRefusal } from './layerWays.ts';

export interface WhyNotProps {
  readonly row: Pick<LayerRow, 'id'>;
  readonly rows: readonly LayerRow[];
  readonly view: ExploreView;
  readonly published: Published;
  /** Of the ways of a layer that is on; none of one that cannot be switched on. */
  readonly ways: readonly (WayRefusal | null)[];
}

export function WhyNot({ row, rows, view, published, ways }: WhyNotProps) {
  const reasons = ways.flatMap((way) => (way === null ? [] : words.because[way]));
  if (reasons.length > 0) return <p className="layer__of">{[...new Set(reasons)].join(' ')}</p>;
  const beside = refusedBeside(view, row.id, published);
  const other = rows.find(({ id }) => id === beside?.id);
  return (
    <p className="layer__of">
      {beside === null
        ? LAYER_PANEL_WORDS.full(rows.filter(({ as }) => as !== null).map(({ label }) => label))
        : words.beside(pairingSentence(beside.rule) ?? '', other?.label ?? '')}
    </p>
  );
}
