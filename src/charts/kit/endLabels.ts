/** Names at the ends of lines, moved apart so that none overlap and none leave the frame. */

export interface EndLabel {
  readonly id: string;
  readonly y: number;
}

/**
 * Spread labels to at least `spacing` from one another between `top` and `bottom`, keeping their order and staying as
 * near to their lines as that allows. With more labels than room the spacing shrinks evenly.
 * @returns the y of each label by its id.
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  top: number,
  bottom: number,
  spacing: number,
): ReadonlyMap<string, number> {
  const order = [...labels].sort((a, b) => a.y - b.y);
  const gap = order.length > 1 ? Math.min(spacing, (bottom - top) / (order.length - 1)) : spacing;
  const placed = order.map((label) => Math.min(bottom, Math.max(top, label.y)));
  // Down once, so that each clears the one above; then up once, so that the last is inside the frame.
  for (let i = 1; i < placed.length; i += 1) {
    placed[i] = Math.max(placed[i] ?? 0, (placed[i - 1] ?? 0) + gap);
  }
  let limit = bottom;
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    placed[i] = Math.min(placed[i] ?? 0, limit);
    limit = (placed[i] ?? 0) - gap;
  }
  return new Map(order.map((label, i) => [label.id, placed[i] ?? label.y]));
}
