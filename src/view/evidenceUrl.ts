/** Between the address of an evidence pack and its view. Reading never throws: what is not understood is reported. */
import { cleanLine, cleanName } from '../domain/cleanText.ts';
import { parseGssCode, type GssCode } from '../domain/geography.ts';
import { decodeOutline } from '../domain/outline.ts';
import { likelyPostcodes, postcodesIn } from '../domain/postcode.ts';
import { unknownNames } from './addressNames.ts';
import type { AddressProblem } from './exploreUrl.ts';
import {
  DEFAULT_EVIDENCE_VIEW,
  DISTANCES,
  EVIDENCE_COMPARATORS,
  LONGEST_NAME,
  MOST_PACK_INDICATORS,
  MOST_PATCH_AREAS,
  type EvidenceView,
  type PatchChoice,
} from './evidenceView.ts';
import { nearestWord } from './nearest.ts';
import { readPackMap, writePackMap } from './packMapLayers.ts';

/** What an address may name. Empty lists mean "not known yet": nothing is then called unknown. */
export interface EvidenceKnown {
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  readonly releases: readonly string[];
}

export interface ParsedEvidence {
  readonly view: EvidenceView;
  readonly problems: readonly AddressProblem[];
}

/** Parameters in the order in which they are written, the check code last. */
export const EVIDENCE_PARAMETERS: readonly string[] = [
  'areas',
  'outline',
  'near',
  'metres',
  'name',
  'indicators',
  'compare',
  'earlier',
  'map',
  'release',
  'code',
];
/** Read as `areas`: the explorer's word for it. */
const OTHER_AREAS = 'area';

export function parseEvidenceUrl(query: URLSearchParams, known: EvidenceKnown): ParsedEvidence {
  const problems: AddressProblem[] = [];
  const report = (
    parameter: string,
    value: string,
    kind: AddressProblem['kind'],
    words: readonly string[] = [],
  ): void => {
    problems.push({ parameter, value, kind, suggestion: nearestWord(value, words) });
  };
  const list = (parameter: string): string[] => [
    ...new Set(
      (query.get(parameter) ?? '')
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  ];

  const indicators = list('indicators').filter((id) => {
    if (known.indicators.length === 0 || known.indicators.includes(id)) return true;
    report('indicators', id, 'unknown', known.indicators);
    return false;
  });
  if (indicators.length > MOST_PACK_INDICATORS) report('indicators', String(indicators.length), 'too-many');
  const compare = list('compare').filter((word) => {
    if (word === 'none' || (EVIDENCE_COMPARATORS as readonly string[]).includes(word)) return true;
    report('compare', word, 'unknown', EVIDENCE_COMPARATORS);
    return false;
  });
  const release = query.get('release');
  const hasRelease = release === null || known.releases.length === 0 || known.releases.includes(release);
  if (!hasRelease) report('release', release, 'unknown', known.releases);
  const earlier = query.get('earlier');
  if (earlier !== null && earlier !== 'no') report('earlier', earlier, 'malformed', ['no']);
  const name = cleanName(query.get('name') ?? '', LONGEST_NAME);
  const code = cleanLine(query.get('code') ?? '');
  return {
    view: {
      patch: readPatch(query, known, [...list('areas'), ...list(OTHER_AREAS)], report),
      name: name === '' ? null : name,
      indicators: query.has('indicators') ? indicators.slice(0, MOST_PACK_INDICATORS) : null,
      compare: query.has('compare')
        ? EVIDENCE_COMPARATORS.filter((word) => compare.includes(word))
        : DEFAULT_EVIDENCE_VIEW.compare,
      earlier: earlier !== 'no',
      map: readPackMap(list('map'), known.indicators, report),
      release: hasRelease ? release : null,
      code: code === '' ? null : code.slice(0, 40),
    },
    problems: [...problems, ...unknownNames(query, [...EVIDENCE_PARAMETERS, OTHER_AREAS])],
  };
}

function readPatch(
  query: URLSearchParams,
  known: EvidenceKnown,
  words: readonly string[],
  report: (parameter: string, value: string, kind: AddressProblem['kind'], words?: readonly string[]) => void,
): PatchChoice {
  const outline = query.get('outline');
  if (outline !== null) {
    if (decodeOutline(outline) !== null) return { kind: 'outline', outline };
    report('outline', outline.slice(0, 40), 'malformed');
  }
  const near = cleanLine(query.get('near') ?? '').toUpperCase();
  if (near !== '') {
    const metres = Number(query.get('metres') ?? DISTANCES[1]);
    const isKnownDistance = (DISTANCES as readonly number[]).includes(metres);
    if (!isKnownDistance) report('metres', query.get('metres') ?? '', 'unknown');
    const [postcode] = postcodesIn(near);
    if (postcode !== undefined) {
      return { kind: 'near', postcode: postcode.text, metres: isKnownDistance ? metres : DISTANCES[1] };
    }
    report(
      'near',
      near,
      'malformed',
      likelyPostcodes(near).map(({ text }) => text),
    );
  }
  const codes = [...new Set(words)].flatMap((word): GssCode[] => {
    const code = parseGssCode(word);
    if (code === null) report('areas', word, 'malformed');
    else if (known.areas.length > 0 && !known.areas.includes(code))
      report('areas', word, 'unknown', known.areas);
    else return [code];
    return [];
  });
  if (codes.length > MOST_PATCH_AREAS) report('areas', String(codes.length), 'too-many');
  return codes.length === 0 ? { kind: 'none' } : { kind: 'areas', codes: codes.slice(0, MOST_PATCH_AREAS) };
}

/** The query of the address, without what is the default. Commas stay readable. */
export function serialiseEvidenceUrl(view: EvidenceView): string {
  const query = new URLSearchParams();
  const { patch } = view;
  if (patch.kind === 'areas') query.set('areas', patch.codes.join(','));
  if (patch.kind === 'outline') query.set('outline', patch.outline);
  if (patch.kind === 'near') {
    query.set('near', patch.postcode);
    query.set('metres', String(patch.metres));
  }
  if (view.name !== null) query.set('name', view.name);
  if (view.indicators !== null) query.set('indicators', view.indicators.join(','));
  if (view.compare.join() !== DEFAULT_EVIDENCE_VIEW.compare.join()) {
    query.set('compare', view.compare.length === 0 ? 'none' : view.compare.join(','));
  }
  if (!view.earlier) query.set('earlier', 'no');
  if (view.map.length > 0) query.set('map', writePackMap(view.map));
  if (view.release !== null) query.set('release', view.release);
  if (view.code !== null) query.set('code', view.code);
  const text = query.toString().replaceAll('%2C', ',');
  // A colon in a name stays as it was in every link made before.
  return text.replace(/(?<=(?:^|&)map=)[^&]*/, (list) => list.replaceAll('%3A', ':'));
}
