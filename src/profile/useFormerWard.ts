import { useCallback } from 'react';
import type { OpenRelease } from '../data/releaseReader.ts';
import { useRelease } from '../data/useRelease.ts';
import { makeFormerWard, type FormerWard } from './formerWard.ts';

/** @param code as it is in the address @returns null while it is looked for, and for a code that no former ward had */
export function useFormerWard(code: string): FormerWard | null {
  const wanted = code.trim().toUpperCase();
  const make = useCallback((files: OpenRelease) => makeFormerWard(files, wanted), [wanted]);
  return useRelease(make).view;
}
