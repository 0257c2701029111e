/**
 * Optimal assignment: to each row its own column, so that the sum of the costs is smallest (the Hungarian method in the form of
 * Jonker and Volgenant: rows are added one by one along a shortest path, with potentials that keep reduced costs from falling
 * below zero). Cubic in the number of rows, of which there are some dozens here. Equal costs: the first columns are taken.
 */

/**
 * @param costs a square table of finite numbers
 * @returns for each row its column
 */
export function assignRows(costs: readonly (readonly number[])[]): number[] {
  const size = costs.length;
  // Row and column 0 stand for nothing; real ones count from 1.
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let added = 1; added <= size; added += 1) {
    const before = new Array<number>(size + 1).fill(0);
    const least = new Array<number>(size + 1).fill(Infinity);
    const reached = new Array<boolean>(size + 1).fill(false);
    rowOf[0] = added;
    let column = 0;
    do {
      reached[column] = true;
      const row = rowOf[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (reached[other] === true) continue;
        const reduced =
          (costs[row - 1]?.[other - 1] ?? NaN) - (rowPotential[row] ?? 0) - (columnPotential[other] ?? 0);
        if (!Number.isFinite(reduced)) throw new RangeError('Costs must be a square table of numbers.');
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (reached[other] === true) {
          const held = rowOf[other] ?? 0;
          rowPotential[held] = (rowPotential[held] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    } while ((rowOf[column] ?? 0) !== 0);
    while (column !== 0) {
      const earlier = before[column] ?? 0;
      rowOf[column] = rowOf[earlier] ?? 0;
      column = earlier;
    }
  }
  const columnOf = new Array<number>(size).fill(-1);
  rowOf.forEach((row, column) => {
    if (column > 0) columnOf[row - 1] = column - 1;
  });
  return columnOf;
}
