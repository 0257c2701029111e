/** The queries of the page's reader, for the screens. */
import { createContext, useContext } from 'react';
import type { Queries } from './queries.ts';

export const QueriesContext = createContext<Queries | null>(null);

/** @throws Error outside a `QueriesContext` provider. */
export function usePublishedQueries(): Queries {
  const queries = useContext(QueriesContext);
  if (queries === null) throw new Error('usePublishedQueries needs a QueriesContext provider above it.');
  return queries;
}
