/** Where the app's root is, as the address of a folder: from the router, which knows the app's base. */
import { useMemo } from 'react';
import { useRouter } from 'wouter';

export function useAppBase(): URL {
  const { base } = useRouter();
  return useMemo(() => new URL(`${base}/`, globalThis.location?.href ?? 'http://localhost/'), [base]);
}
