/** The text of one part of an OpenDocument text, as a reader who takes every tracked change sees it. */
import { BlockWriter } from './blockWriter.ts';
import type { Block } from './documentText.ts';
import { readXml } from './readXml.ts';

/** Deleted text is kept apart from the text; comments and the marks of notes are none of it. */
const UNREAD: ReadonlySet<string> = new Set(['tracked-changes', 'annotation', 'note-citation']);
const MOST_SPACES = 1000;

export function odtBlocks(xml: string, isAside: boolean): readonly Block[] {
  const out = new BlockWriter(isAside);
  const links: { readonly address: string; readonly from: number }[] = [];
  let unread = 0;
  let inParagraph = 0;
  readXml(xml, {
    open: (name, attribute) => {
      if (unread > 0 || UNREAD.has(name)) {
        unread += 1;
        return;
      }
      if (name === 'p' || name === 'h') {
        out.openParagraph();
        inParagraph += 1;
        const { paragraph } = out;
        if (name === 'h' && paragraph !== undefined)
          paragraph.level = Number(attribute('outline-level')) || 1;
      }
      if (name === 'table') out.openTable();
      if (name === 'table-cell') out.openCell();
      if (name === 'tab') out.write('\t');
      if (name === 'line-break') out.write('\n');
      if (name === 's') out.write(' '.repeat(Math.min(Number(attribute('c') ?? '1') || 1, MOST_SPACES)));
      if (name === 'a')
        links.push({ address: attribute('href') ?? '', from: out.paragraph?.text.length ?? 0 });
    },
    close: (name) => {
      if (unread > 0) {
        unread -= 1;
        return;
      }
      if (name === 'a') {
        const { paragraph } = out;
        const link = links.pop();
        if (link !== undefined && paragraph !== undefined)
          paragraph.links.push({ ...link, to: paragraph.text.length });
      }
      if (name === 'p' || name === 'h') {
        out.closeParagraph();
        inParagraph -= 1;
      }
      if (name === 'table-cell') out.closeCell();
      if (name === 'table-row') out.closeRow();
      if (name === 'table') out.closeTable();
    },
    text: (text) => {
      if (unread === 0 && inParagraph > 0) out.write(text.replace(/\s+/gu, ' '));
    },
  });
  return out.finish();
}
