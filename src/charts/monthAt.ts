import type { RefObject } from 'react';
import { pointKey, type PointKey } from './chartSeries.ts';
import { monthNearest, type PlacedPanel } from './trendPanelLayout.ts';

/** The month under the pointer. Panels are laid out by the page, so the pointer is placed by the panel's own box. */
export function monthAt(
  list: RefObject<HTMLDivElement | null>,
  panels: readonly Pick<PlacedPanel, 'series' | 'layout'>[],
  x: number,
  y: number,
): PointKey | null {
  const box = list.current?.getBoundingClientRect();
  if (box === undefined) return null;
  for (const element of list.current?.querySelectorAll<SVGElement>('.trend-chart__svg') ?? []) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [across, down] = [x + box.left - left, y + box.top - top];
    if (across < 0 || across > width || down < 0 || down > height) continue;
    const panel = panels.find((p) => p.series.code === element.parentElement?.dataset['code']);
    const month = panel && monthNearest(panel.layout, across);
    return panel && month !== undefined ? pointKey(panel.series.code, month) : null;
  }
  return null;
}
