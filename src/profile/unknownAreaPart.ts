/** What stands in place of an area that the release does not have: in a script of its own, which hardly any visit needs. */
import { lazySource } from '../ui/LazyPart.tsx';

export const UNKNOWN_AREA = lazySource<{ readonly code: string }>(
  async () => (await import('./UnknownArea.tsx')).UnknownArea,
);
