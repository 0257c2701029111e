/** The grammar of `{{…}}`: which figure, which count of wards, which fact. Knows nothing of what exists. */

export const FORMS = [
  'figure',
  'value',
  'sentence',
  'headline',
  'period',
  'interval',
  'band',
  'verdict',
  'difference',
  'change',
] as const;
export type Form = (typeof FORMS)[number];

export type QuintileWords = 'lowest' | 'second lowest' | 'middle' | 'second highest' | 'highest';

export type Reference =
  | {
      readonly kind: 'figure';
      readonly indicator: string;
      readonly area: string;
      readonly period: string | null;
      readonly against: string | null;
      readonly since: string | null;
      readonly form: string;
    }
  | {
      readonly kind: 'wards';
      readonly borough: string;
      readonly fifth: QuintileWords;
      readonly indicator: string;
      readonly valueOnly: boolean;
    }
  | { readonly kind: 'fact' | 'cite'; readonly id: string }
  | { readonly kind: 'malformed' };

const FIGURE =
  /^([a-z0-9-]+) of (.+?)(?: in ([a-z]*\d{4}[\d/-]*))?(?: against (.+?))?(?: since (\S+))?(?: as ([a-z]+))?$/;
const WARDS =
  /^wards of (.+?) in the ((?:second )?(?:lowest|highest)|middle) fifth of ([a-z0-9-]+)( as value)?$/;
const FACT = /^(fact|cite): *(\S+)$/;

/** @param text what is between the braces */
export function parseReference(text: string): Reference {
  const words = text.trim().replace(/\s+/g, ' ');
  const fact = FACT.exec(words);
  if (fact !== null) return { kind: fact[1] === 'fact' ? 'fact' : 'cite', id: fact[2] ?? '' };
  const wards = WARDS.exec(words);
  if (wards !== null) {
    const [, borough = '', fifth = '', indicator = '', asValue] = wards;
    return {
      kind: 'wards',
      borough,
      fifth: fifth as QuintileWords,
      indicator,
      valueOnly: asValue !== undefined,
    };
  }
  const figure = FIGURE.exec(words);
  if (figure === null) return { kind: 'malformed' };
  const [, indicator = '', area = '', period = null, against = null, since = null, form = 'figure'] = figure;
  return { kind: 'figure', indicator, area, period, against, since, form };
}

export interface TextPart {
  readonly text: string;
  readonly reference: Reference | null;
  /** Lines below the line on which the text began. */
  readonly lineOffset: number;
}

/** Text parted at its references. */
export function splitReferences(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const add = (until: number, reference: Reference | null): void => {
    const piece = text.slice(at, until);
    if (piece !== '')
      parts.push({ text: piece, reference, lineOffset: text.slice(0, at).split('\n').length - 1 });
    at = until;
  };
  for (const match of text.matchAll(/\{\{([\s\S]*?)\}\}/g)) {
    add(match.index, null);
    add(match.index + match[0].length, parseReference(match[1] ?? ''));
  }
  add(text.length, null);
  return parts;
}
