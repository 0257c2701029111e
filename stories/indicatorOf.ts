/** The indicator that an author names. */
import type { Indicator } from '../src/domain/indicator.ts';
import type { ChapterWriter } from './chapterWords.ts';
import { unknownIndicator } from './resolveFigure.ts';

/** @returns null where there is none of that id, which is then reported */
export function indicatorOf(writer: ChapterWriter, id: string, line: number): Indicator | null {
  const indicator = writer.data.indicator(id);
  if (indicator === null) {
    const { problem, remedy } = unknownIndicator(writer.data, id);
    writer.report(line, problem, remedy);
  }
  return indicator;
}
