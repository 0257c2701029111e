import { useCallback } from 'react';
import { makeFormerWards, type FormerWard } from './formerWards.ts';
import type { OpenRelease } from './releaseReader.ts';
import { useRelease } from './useRelease.ts';

const NONE: readonly FormerWard[] = [];

/** Those of some codes of an address that were wards once. Empty while they are looked for. */
export function useFormerWards(codes: readonly string[]): readonly FormerWard[] {
  const asked = codes.join(',');
  const make = useCallback(
    (files: OpenRelease) => makeFormerWards(files, asked.toUpperCase().split(',')),
    [asked],
  );
  return useRelease(make).view ?? NONE;
}
