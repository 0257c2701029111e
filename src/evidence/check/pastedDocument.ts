/** What was pasted, as a document: paragraphs, and rows where cells are parted by tabs. */
import {
  CELL_EDGE,
  newParagraph,
  plainSigns,
  rowBlocks,
  textBlock,
  type DocumentText,
} from './documentText.ts';

/** A line this long was broken by the edge of a page, as in text that is copied from a PDF. */
const FULL_LINE = 55;

export function pastedDocument(pasted: string): DocumentText {
  const lines = plainSigns(pasted).split('\n');
  const blocks: DocumentText['blocks'][number][] = [];
  let paragraph = '';
  let lastLine = '';
  let columns: readonly string[] | null = null;
  const flush = (): void => {
    if (paragraph.trim() !== '') blocks.push(textBlock({ ...newParagraph(), text: paragraph.trim() }));
    paragraph = '';
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length > 1) {
      flush();
      blocks.push(
        ...rowBlocks(
          cells.map((text) => ({ ...newParagraph(), text })),
          columns ?? [],
        ),
      );
      columns ??= cells;
      continue;
    }
    if (line.trim() !== '') columns = null;
    if (!goesOn(lastLine, line)) flush();
    paragraph += `${paragraph === '' || /-$/u.test(paragraph) ? '' : ' '}${line.trim()}`;
    lastLine = line;
  }
  flush();
  return { blocks };
}

function cellsOf(line: string): string[] {
  const cells = line.split(line.includes('\t') ? '\t' : CELL_EDGE).map((cell) => cell.trim());
  return cells.filter((cell) => cell !== '').length > 1 ? cells : [];
}

/** Whether a line goes on with the one before it: a full line that does not end a sentence, or an address cut in two. */
function goesOn(before: string, line: string): boolean {
  if (before.trim() === '' || line.trim() === '') return false;
  if (/https?:\/\/\S+$/u.test(before.trim()) && /^[\w&=?,/-]+$/u.test(line.trim())) return true;
  return before.trim().length >= FULL_LINE || /^[a-z(]/u.test(line.trim());
}
