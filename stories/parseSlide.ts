/** The lines of a `slide` block. Knows its form and nothing of the data. */
import type { Report } from './diagnostics.ts';

const SLIDE_NAMES = [
  'says',
  'number',
  'unit',
  'place',
  'period',
  'picture',
  'question',
  'pause',
  'retold',
  'cite',
] as const;
export type SlideName = (typeof SLIDE_NAMES)[number];

export interface SlideLine {
  readonly value: string;
  readonly line: number;
}

export interface ParsedSlide {
  /** Of the fence that opens the block. */
  readonly line: number;
  readonly lines: Readonly<Partial<Record<SlideName, SlideLine>>>;
  /** The lines that begin with "- ". */
  readonly points: readonly SlideLine[];
}

const FORM = 'Write "name: …" or, for a list, "- …".';

/** @param fence the line of the fence that opens the block */
export function readSlide(text: string, fence: number, report: Report): ParsedSlide {
  const lines: Partial<Record<SlideName, SlideLine>> = {};
  const points: SlideLine[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = fence + 1 + index;
    const content = raw.trim();
    if (content === '') return;
    const point = /^-\s+(.+)$/.exec(content)?.[1];
    if (point !== undefined) {
      points.push({ value: point, line });
      return;
    }
    const [, rawName = content, value = ''] = /^([a-z ]+?)\s*:\s*(.*)$/.exec(content) ?? [];
    const name = SLIDE_NAMES.find((candidate) => candidate === rawName);
    if (name === undefined) {
      report(
        line,
        `A slide has no "${rawName.slice(0, 60)}".`,
        `${FORM} Names are: ${SLIDE_NAMES.join(', ')}.`,
      );
    } else if (lines[name] !== undefined) {
      report(line, `The slide says "${name}" twice.`, 'Keep one, or make another slide of it.');
    } else if (value === '') {
      report(line, `"${name}" has no value.`, `Write "${name}: …" or remove the line.`);
    } else lines[name] = { value, line };
  });
  return { line: fence, lines, points };
}
