/** The pack in the address, read and written back. */
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { COMBINED_AREA } from '../domain/place.ts';
import {
  parseEvidenceUrl,
  serialiseEvidenceUrl,
  type EvidenceKnown,
  type ParsedEvidence,
} from '../view/evidenceUrl.ts';
import type { EvidenceView } from '../view/evidenceView.ts';
import type { EvidenceBase } from './gatherPack.ts';

export type ChangeEvidence = (
  change: Partial<EvidenceView>,
  options?: { readonly replace?: boolean },
) => void;

const NOTHING_KNOWN: EvidenceKnown = { areas: [], indicators: [], releases: [] };

export function knownIn({ catalogue, manifest, wards, boroughs }: EvidenceBase): EvidenceKnown {
  return {
    areas: [COMBINED_AREA.code, ...boroughs.codes, ...wards.codes],
    indicators: catalogue.indicators.map(({ id }) => id),
    releases: manifest.releases.map(({ id }) => id),
  };
}

export function useEvidenceView(
  base: EvidenceBase | undefined,
): ParsedEvidence & { readonly change: ChangeEvidence } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const known = useMemo(() => (base === undefined ? NOTHING_KNOWN : knownIn(base)), [base]);
  const parsed = useMemo(() => parseEvidenceUrl(new URLSearchParams(search), known), [search, known]);
  return {
    ...parsed,
    change: (change, options) => {
      const query = serialiseEvidenceUrl({ ...parsed.view, ...change });
      navigate(query === '' ? path : `${path}?${query}`, { replace: options?.replace ?? false });
    },
  };
}
