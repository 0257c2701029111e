/** Whether two plain values (texts, numbers, lists and objects of these) are equal, by key, whatever the order of keys. */
export function isEqualValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const ofA = Object.entries(a);
  const ofB = new Map<string, unknown>(Object.entries(b));
  return (
    ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && isEqualValue(value, ofB.get(key)))
  );
}

/** The same list, or two lists of nothing. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}
