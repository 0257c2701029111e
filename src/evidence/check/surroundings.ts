/** What stands around each paragraph of a document: headings over it, the part it is in, links and codes beside it. */
import type { CitedLink, CitedPack } from './citedPacks.ts';
import type { Block, DocumentText } from './documentText.ts';
import { namedIn, type Named } from './sentenceParts.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Surroundings {
  /** Headings over the paragraph, and what stands before a table, the nearest first. */
  readonly over: readonly Named[];
  /** Packs that are linked in the same part of the document. */
  readonly packs: readonly CitedPack[];
}

/** Paragraphs without a heading between them. */
function partsOfDocument(blocks: readonly Block[]): readonly number[] {
  let part = 0;
  return blocks.map((block, index) => {
    if (block.kind === 'heading' || (block.isAside && blocks[index - 1]?.isAside !== true)) part += 1;
    return part;
  });
}

export function surroundingsOf(
  { blocks }: DocumentText,
  links: readonly CitedLink[],
  vocabulary: Vocabulary,
): readonly Surroundings[] {
  const parts = partsOfDocument(blocks);
  const linked = new Map<number, CitedLink[]>();
  for (const link of links) {
    const part = parts[link.block] ?? 0;
    linked.set(part, [...(linked.get(part) ?? []), link]);
  }
  const headings: { readonly level: number; readonly named: Named }[] = [];
  let caption: Named | null = null;
  return blocks.map((block, index) => {
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
    }
    const isRow = block.kind === 'row';
    const before = blocks[index - 1];
    // What stands right before a table says what it is of.
    if (isRow && before !== undefined && before.kind !== 'row') caption = namedIn(before.text, vocabulary);
    if (!isRow) caption = null;
    const over = block.isAside ? [] : headings.map(({ named }) => named).reverse();
    if (block.kind === 'heading')
      headings.push({ level: block.level, named: namedIn(block.text, vocabulary) });
    const near = linked.get(parts[index] ?? 0) ?? [];
    return {
      over: caption === null ? over : [caption, ...over],
      packs: near.flatMap(({ pack }) => pack ?? []),
    };
  });
}
