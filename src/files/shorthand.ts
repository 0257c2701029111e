/** What stands in a workbook in place of a figure that is not there: shorthand of the Government Analysis Function. */
import type { FileFigure } from '../domain/fileFigure.ts';
import type { Cell } from './writeXlsx.ts';

/** [c] withheld; [x] not available; [z] does not apply; [low] above zero but rounds to it. */
export function shorthand(figure: FileFigure, part: Exclude<keyof FileFigure, 'status'>): Cell {
  if (figure.status === 'suppressed') return '[c]';
  if (figure.status !== 'measured') return '[x]';
  const number = figure[part];
  if (number === null) return part === 'numerator' || part === 'denominator' ? '[x]' : '[z]';
  if (part === 'value' && number === 0 && figure.numerator !== null && figure.numerator > 0) return '[low]';
  return number;
}
