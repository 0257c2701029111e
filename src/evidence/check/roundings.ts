/** Whether a number that somebody wrote is a published figure, as it is or fairly rounded. */
import { formatDecimal } from '../../domain/format.ts';
import type { NumberToken } from './numbersIn.ts';

export type Agreement = 'exact' | 'rounded';

/** How far a round number may be from the figure, as a share of it: with "about" before it, and without. */
const ROUND = { hedged: 0.05, plain: 0.01 } as const;
/** What is left of a difference by binary fractions. */
const DUST = 1e-9;

function numberOf(text: string): number {
  return Number(text.replaceAll(',', '').replace('\u2212', '-'));
}

/** The figure with so many decimals, as people round and as they round what they read. */
function roundings(value: number, decimals: number, read: number): readonly number[] {
  const step = 10 ** -decimals;
  // The written figure may stand exactly between two: a reader cannot know which is nearer.
  const between = Math.abs(Math.abs((read / step) % 1) - 0.5) < DUST;
  return [
    numberOf(formatDecimal(value, decimals)),
    numberOf(formatDecimal(read, decimals)),
    ...(between ? [Math.floor(read / step) * step, Math.ceil(read / step) * step] : []),
  ];
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < DUST * Math.max(1, Math.abs(one));
}

/**
 * @param value the figure as files hold it
 * @param decimals with which it is published in words
 */
export function agreement(
  token: Pick<NumberToken, 'value' | 'decimals' | 'hedge'>,
  value: number,
  decimals: number,
): Agreement | null {
  const figure = Math.abs(value);
  const read = numberOf(formatDecimal(figure, decimals));
  const { value: said, decimals: digits, hedge } = token;
  if (isSame(said, read)) return 'exact';
  // A file has more digits than the words.
  if (digits > decimals) return isSame(said, numberOf(formatDecimal(figure, digits))) ? 'exact' : null;
  // What is more than none is "under 0.1".
  if (read === 0) return hedge === 'under' && isSame(said, 10 ** -decimals) ? 'exact' : null;
  if (said === 0) return null;
  if (digits < decimals && roundings(figure, digits, read).some((one) => isSame(one, said))) return 'rounded';
  const step = 10 ** -digits;
  if (hedge === 'over' && said <= figure && figure - said < step) return 'rounded';
  if (hedge === 'under' && said >= figure && said - figure < step) return 'rounded';
  return digits === 0 && isRoundNumber(said, figure, hedge) ? 'rounded' : null;
}

/** "27,000" for 26,841: noughts at the end that are the figure rounded to tens, hundreds or thousands. */
function isRoundNumber(said: number, figure: number, hedge: NumberToken['hedge']): boolean {
  const most = hedge === null ? ROUND.plain : ROUND.hedged;
  if (Math.abs(said - figure) > figure * most) return false;
  for (let step = 10; said % step === 0 && step <= said; step *= 10) {
    const [below, above] = [Math.floor(figure / step) * step, Math.ceil(figure / step) * step];
    if (isSame(Math.round(figure / step) * step, said)) return true;
    if (hedge === 'over' && isSame(below, said)) return true;
    if (hedge === 'under' && isSame(above, said)) return true;
  }
  return false;
}
