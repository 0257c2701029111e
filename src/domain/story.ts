/**
 * CompiledStory: one story with every figure resolved, every map drawn and every source named. Plain data. The four
 * views (scroll, slides, print, plain HTML) are made of it and of nothing else, so they cannot differ in a figure.
 */
import type { BigNumber } from './bigNumber.ts';
import type { ColourFamily } from './colourFamily.ts';
import type { ClassKey } from './classKeys.ts';
import type { Legend } from './mapLegend.ts';
import type { StoryChart, StoryTable } from './storyChart.ts';

/** Words as they are read. A `figure` was computed from the release; a `fact` is cited from a document. */
export type StoryInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly StoryInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly StoryInline[] }
  | { readonly kind: 'figure'; readonly text: string; readonly source: number }
  /** `text` is empty where only the source is marked. */
  | { readonly kind: 'fact'; readonly text: string; readonly source: number };

export type StoryBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly children: readonly StoryInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly StoryInline[])[] };

/** A source of a chapter; its number is its place in the list, counted from 1. */
export interface StorySource {
  readonly text: string;
  /** Page of the app that says more, below its root; null for a document. */
  readonly href: string | null;
}

export interface StoryLegendItem {
  readonly classKey: ClassKey;
  readonly label: string;
  readonly count: number;
}

/** A mark that a partner's data put over the areas, as the key names it. */
export interface StoryMark {
  /** In the circle of a named place; null: a route line. */
  readonly letter: string | null;
  readonly label: string;
}

/** A diamond of the record of a programme, as the key names it. */
export interface StoryPlaceMark {
  readonly hollow: boolean;
  readonly label: string;
}

/** A measure over the colours of a map. The sizes of circles are in the picture, as large as the circles. */
export interface StoryOver {
  readonly as: 'pattern' | 'circles';
  readonly label: string;
}

export interface StoryMap {
  readonly title: string;
  /** What the picture shows, in whole sentences. */
  readonly summary: readonly string[];
  /** What must be known before a figure is used. */
  readonly cautions: readonly string[];
  /** '' where the key of two measures says it. */
  readonly legendTitle: string;
  /** The key of a map of two measures; null for one. */
  readonly pair: Extract<Legend, { kind: 'bivariate' }> | null;
  readonly legend: readonly StoryLegendItem[];
  /** Whose colours the classes of the key have. */
  readonly family: ColourFamily;
  /** The picture as SVG text, coloured by style sheet; outlines are in the story's `shapes`. */
  readonly svg: string;
  /** The areas shown with their figures, where they are few enough to read; empty otherwise. */
  readonly table: StoryTable | null;
  /** Query of the explore page that shows the same, without a question mark. */
  readonly explore: string;
  /** Measures over the colours, as the key names them; left out where there are none. */
  readonly over?: readonly StoryOver[];
  /** Key of the diamonds over the areas; left out where there are none. */
  readonly places?: readonly StoryPlaceMark[];
  /** Key of a partner's marks; left out where there are none. */
  readonly marks?: readonly StoryMark[];
  /** What a partner's data changed against the words, said under the map; left out where they changed nothing. */
  readonly remarks?: readonly string[];
}

/** Whether anything is said under a map of what a partner's data changed. */
export function hasNotices({ marks, remarks }: StoryMap): boolean {
  return marks !== undefined || remarks !== undefined;
}

type Words = readonly StoryInline[];

/** One slide of a chapter; `says` is its heading. A picture is the chapter's own map or chart. */
export type StorySlide =
  | { readonly kind: 'question' | 'pause'; readonly says: Words }
  | { readonly kind: 'picture'; readonly says: Words; readonly picture: 'map' | 'chart' }
  | { readonly kind: 'list'; readonly says: Words; readonly points: readonly Words[] }
  | { readonly kind: 'retold'; readonly says: Words; readonly retold: Words; readonly from: string }
  | { readonly kind: 'number'; readonly says: Words; readonly number: BigNumber };

export interface StoryChapter {
  readonly id: string;
  readonly heading: readonly StoryInline[];
  readonly blocks: readonly StoryBlock[];
  /** Speaker notes: shown to the presenter only, and in the booklet for navigators. */
  readonly notes: readonly StoryBlock[];
  readonly map: StoryMap | null;
  readonly chart: StoryChart | null;
  readonly sources: readonly StorySource[];
  readonly slides: readonly StorySlide[];
}

export interface CompiledStory {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The borough or region it is about. */
  readonly place: { readonly code: string; readonly name: string };
  readonly release: string;
  /** Day the release was published, `2026-11-24`. */
  readonly published: string;
  /** Outlines that the maps of the story share: SVG text of a `defs` element. */
  readonly shapes: string;
  readonly chapters: readonly StoryChapter[];
  /** Whom to credit for the boundaries. */
  readonly attributions: readonly string[];
}

/** One line of the list of stories. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly chapters: number;
  readonly place: string;
}

/** The words of a story's inline parts as one text; source numbers are left out. */
export function inlineText(parts: readonly StoryInline[]): string {
  return parts.map((part) => ('children' in part ? inlineText(part.children) : part.text)).join('');
}

/** The words of blocks, one text for each paragraph or list item. */
export function blockTexts(blocks: readonly StoryBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(inlineText) : [inlineText(block.children)],
  );
}
