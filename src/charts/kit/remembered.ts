/** Results of drawing that are asked for again with the same numbers. */

function isSameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/**
 * Remembers what was made of the last lists of numbers: a chart is laid out again whenever anything beside it changes, and its
 * dots are mostly where they were.
 * @param make depends on the numbers alone
 * @param most lists that are remembered; the oldest is forgotten first
 */
export function remembered<T>(
  make: (numbers: readonly number[]) => T,
  most: number,
): (numbers: readonly number[]) => T {
  const known: { readonly numbers: readonly number[]; readonly made: T }[] = [];
  return (numbers) => {
    const before = known.find((one) => isSameNumbers(one.numbers, numbers));
    if (before !== undefined) return before.made;
    const made = make(numbers);
    known.push({ numbers, made });
    if (known.length > most) known.shift();
    return made;
  };
}
