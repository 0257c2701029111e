/** A story as slides: a chapter is one slide or, where its words are many or it has a map and a chart, several. */
import { hasNotices, inlineText, type CompiledStory, type StoryBlock, type StoryChapter } from '../domain/story.ts';
import type { StoryChart } from '../domain/storyChart.ts';

export interface Slide {
  readonly chapter: StoryChapter;
  /** Which slide of its chapter, from 1. */
  readonly part: number;
  readonly parts: number;
  readonly blocks: readonly StoryBlock[];
  readonly picture: 'map' | 'chart' | null;
}

/** Words that fit at 24 pixels on a projector of 1,024 by 768, as was tried with the longest chapters. */
const MOST_WORDS = { besidePicture: 82, alone: 130 } as const;
/** What the space after a paragraph, and the line that an item leaves unfilled, would have held. */
const WORDS_PER_BREAK = 5;

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** "Talk about:" is with what it announces. */
function announces(block: StoryBlock): boolean {
  return block.kind === 'paragraph' && inlineText(block.children).trimEnd().endsWith(':');
}

/** Blocks that stay on one slide. */
function kept(blocks: readonly StoryBlock[]): readonly (readonly StoryBlock[])[] {
  const groups: StoryBlock[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOpen) groups.at(-1)?.push(block);
    else groups.push([block]);
    isOpen = announces(block);
  }
  return groups;
}

/** A list longer than a slide goes on on the next one. */
function pieces(block: StoryBlock, most: number): readonly StoryBlock[] {
  if (block.kind !== 'list' || length(block) <= most) return [block];
  return block.items.map((item) => ({ ...block, items: [item] }));
}

function length(block: StoryBlock): number {
  const texts = block.kind === 'list' ? block.items.map(inlineText) : [inlineText(block.children)];
  return texts.reduce((sum, text) => sum + wordCount(text) + WORDS_PER_BREAK, 0);
}

function pages(blocks: readonly StoryBlock[], most: number): readonly (readonly StoryBlock[])[] {
  const made: StoryBlock[][] = [];
  let room = 0;
  for (const group of kept(blocks.flatMap((one) => pieces(one, most)))) {
    const words = group.reduce((sum, block) => sum + length(block), 0);
    const open = made.at(-1);
    if (open === undefined || words > room) {
      made.push([...group]);
      room = most - words;
      continue;
    }
    room -= words;
    for (const block of group) {
      const last = open.at(-1);
      if (last?.kind === 'list' && block.kind === 'list' && last.ordered === block.ordered)
        open[open.length - 1] = { ...last, items: [...last.items, ...block.items] };
      else open.push(block);
    }
  }
  return made.length === 0 ? [[]] : made;
}

/** As few slides as will do, and their words shared out among them, so that no last line stands alone. */
function evenPages(blocks: readonly StoryBlock[], most: number): readonly (readonly StoryBlock[])[] {
  let even = pages(blocks, most);
  const { length: count } = even;
  for (let fewer = most - 1; fewer > 0; fewer -= 1) {
    const tried = pages(blocks, fewer);
    if (tried.length > count) break;
    even = tried;
  }
  return even;
}

/** A chart with many rows fills a slide by itself. */
function needsRoom(chart: StoryChart): boolean {
  if (chart.kind === 'change') return chart.rows.length > 3;
  if (chart.kind === 'bars') return chart.bars.length > 8;
  return chart.kind === 'timeline' && chart.spans.length > 5;
}

function chapterSlides(chapter: StoryChapter): readonly Slide[] {
  const { map, chart } = chapter;
  // The key of several measures, and what is said of a partner's map, take the room that words would have.
  const ownMap = map !== null && (map.pair !== null || map.over !== undefined || hasNotices(map));
  const besideMap = map !== null && !ownMap;
  const beside = besideMap || (chart !== null && !needsRoom(chart));
  const words = evenPages(chapter.blocks, beside ? MOST_WORDS.besidePicture : MOST_WORDS.alone);
  const besideChart = chart !== null && !needsRoom(chart) && (!besideMap || words.length > 1);
  const shown: { readonly blocks: readonly StoryBlock[]; readonly picture: Slide['picture'] }[] = words.map(
    (blocks, index) => ({
      blocks,
      picture: besideChart && (!besideMap || index === words.length - 1) ? 'chart' : besideMap ? 'map' : null,
    }),
  );
  if (ownMap) shown.push({ blocks: [], picture: 'map' });
  if (chart !== null && !besideChart) shown.push({ blocks: [], picture: 'chart' });
  return shown.map((slide, index) => ({ ...slide, chapter, part: index + 1, parts: shown.length }));
}

export function slidesOf(story: CompiledStory): readonly Slide[] {
  return story.chapters.flatMap(chapterSlides);
}

/** The place of a slide among all; 0 when the story has no such chapter. */
export function slideIndex(slides: readonly Slide[], chapter: string | null, part: number): number {
  const first = slides.findIndex((slide) => slide.chapter.id === chapter);
  if (first < 0) return 0;
  const found = slides.findIndex((slide) => slide.chapter.id === chapter && slide.part === part);
  return found < 0 ? first : found;
}
