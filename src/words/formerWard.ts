/** Words of a ward that is no more, and of the wards that its residents live in now. */
import type { Continuity } from '../domain/continuity.ts';
import { formatMonth, formatShare } from '../domain/format.ts';
import { joinNames } from './listOf.ts';
import { placeName } from './measures.ts';

export const FORMER_WARD_WORDS = {
  title: (name: string, borough: string, until: string) =>
    `${placeName(name, borough)}: a ward until ${formatMonth(until)}`,
  lead: (until: string, isSame: boolean) =>
    `Ward lines were redrawn in ${formatMonth(until)}, and this ${isSame ? 'code is no longer used' : 'ward is no more'}. What was published for it is not shown as the figure of a new ward.`,
  successors: 'Where its residents live now',
  /** Of a successor, after its name. */
  share: (share: number, shareOfWard: number | undefined, continuity: Continuity | undefined): string => {
    if (continuity === 'same') return 'the same ward, with a new code';
    const residents = `${formatShare(share)} of its residents`;
    const nearly = continuity === 'nearly-same' ? 'nearly the same ward: ' : '';
    return shareOfWard === undefined
      ? `${nearly}${residents}`
      : `${nearly}${residents}, who are ${formatShare(shareOfWard)} of the people living there`;
  },
  estimated:
    'Shares are estimates: residents are taken to live as the postcodes of their neighbourhoods lie.',
  before: 'Its figures as they were published until then',
  beforeNote: (release: string) => `From release ${release}, which stays as it is.`,
  /** In place of an area that an address names. */
  inPlace: (name: string, until: string, successors: readonly string[]) =>
    `${name} was a ward until ${formatMonth(until)}. Its residents now live in ${joinNames(successors)}.`,
  whatBecame: (name: string) => `What became of ${name}`,
  packAgain: (count: number) =>
    count === 1 ? 'Make the pack for the ward of today' : 'Make the pack for the wards of today',
  packNote:
    'The wards of today may take in other people too, so their figures are not those of the ward before.',
  description: (name: string, borough: string, until: string, successors: string) =>
    `${placeName(name, borough)} was a ward until ${formatMonth(until)}. Its residents now live in ${successors}.`,
} as const;
