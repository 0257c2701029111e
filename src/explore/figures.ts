/** What charts and table are drawn of: the rows of a view, made once for both, and the ways in which they answer. */
import { useMemo } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import type { MeasuredData } from './exploreData.ts';
import { brushedRows, exploreRows, pickedRows, type ExploreRow } from './exploreRows.ts';
import { pickedTest } from './pickedAreas.ts';
import { usePointing } from './pointing.ts';

export interface FiguresProps {
  readonly data: MeasuredData;
  /** Of the first map. */
  readonly model: MapModel;
  readonly changeView: ChangeView;
  readonly onSelectArea: (code: GssCode) => void;
}

interface Rows {
  readonly data: MeasuredData;
  readonly rows: readonly ExploreRow[];
  /** Those of them that are picked out. */
  readonly brushed: readonly ExploreRow[];
}

const made = new WeakMap<MapModel, Rows>();

/** Made once for each map. */
export function rowsOf(data: MeasuredData, model: MapModel): Rows {
  const known = made.get(model);
  if (known?.data === data) return known;
  const rows = exploreRows(data, model, pickedTest(data));
  const now = { data, rows, brushed: brushedRows(pickedRows(rows), data.view) };
  made.set(model, now);
  return now;
}

/** @returns rows and links of a view; the rows are the same objects for charts and table */
export function useFigures({ data, model, changeView, onSelectArea }: FiguresProps) {
  const onHover = useHoverStore((state) => state.setHovered);
  const { rows, brushed } = useMemo(() => rowsOf(data, model), [data, model]);
  const pointing = usePointing(data);
  return { data, changeView, onSelectArea, onHover, pointing, rows, brushed };
}
