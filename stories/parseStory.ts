/** From a story's text to its chapters, each part with its line. Knows the form of the file and nothing of the data. */
import type { Code, Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Report } from './diagnostics.ts';
import { readSlide, type ParsedSlide } from './parseSlide.ts';

export interface SceneLine {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

export interface ParsedChapter {
  readonly id: string;
  readonly line: number;
  readonly heading: Heading;
  readonly words: readonly RootContent[];
  readonly notes: readonly RootContent[];
  readonly notesLine: number;
  /** Null where there is no scene block. */
  readonly scene: readonly SceneLine[] | null;
  readonly slides: readonly ParsedSlide[];
}

export interface ParsedStory {
  /** False where its first lines are not there: then nothing is known of title, place and summary. */
  readonly hasFront: boolean;
  readonly frontLines: Readonly<Record<FrontName, number>>;
  readonly title: string;
  readonly place: string;
  readonly summary: string;
  readonly chapters: readonly ParsedChapter[];
}

export interface ChapterReport {
  (chapter: string): Report;
}

const FRONT_NAMES = ['title', 'place', 'summary'] as const;
type FrontName = (typeof FRONT_NAMES)[number];

const SCENE_NAMES = [
  'map',
  'by',
  'borough',
  'areas',
  'compare',
  'period',
  'layers',
  'layout',
  'chart',
  'title',
  'summary',
  'alt',
  'words only',
] as const;
export type SceneName = (typeof SCENE_NAMES)[number];

const CHAPTERS = [8, 16] as const;

/** Read a story. What cannot be read is reported and left out; the rest goes on. */
export function parseStory(text: string, report: ChapterReport): ParsedStory {
  // The mark of the encoding, and line ends of every kind.
  const lines = text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n');
  const rule = (from: number): number => lines.findIndex((line, at) => at >= from && line.trim() === '---');
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = rule(0) === first ? first : -1;
  const end = start < 0 ? -1 : rule(start + 1);
  const hasFront = end > 0;
  if (!hasFront) report('')(1, 'The story does not begin with its title, place and summary.', frontRemedy);
  const front = readFront(hasFront ? lines.slice(start + 1, end) : null, start + 2, report(''));
  // The front lines become empty, so that the lines of everything else keep their numbers.
  const chapter = lines.findIndex((line) => line.startsWith('## '));
  const above = hasFront ? end + 1 : Math.max(chapter, 0);
  const body = [...lines.slice(0, above).map(() => ''), ...lines.slice(above)].join('\n');
  const chapters = readChapters(fromMarkdown(body).children, report);
  const [least, most] = CHAPTERS;
  if (chapters.length < least || chapters.length > most) {
    report('')(
      1,
      `The story has ${chapters.length} chapters.`,
      `A story has ${least} to ${most}: join short ones or part long ones.`,
    );
  }
  return { ...front, hasFront, chapters };
}

const frontRemedy =
  'Write "---", then "title: …", "place: …" and "summary: …" on lines of their own, then "---".';

/** @param lines null where the front is not there, which is told already */
function readFront(
  lines: readonly string[] | null,
  firstLine: number,
  report: Report,
): Record<FrontName, string> & Pick<ParsedStory, 'frontLines'> {
  const front: Partial<Record<FrontName, string>> = {};
  const frontLines = { title: firstLine, place: firstLine, summary: firstLine };
  lines?.forEach((line, index) => {
    if (line.trim() === '') return;
    const match = /^([a-z]+):\s*(.+)$/.exec(line.trim());
    const name = FRONT_NAMES.find((candidate) => candidate === match?.[1]);
    if (name === undefined) {
      report(firstLine + index, `"${line}" is not understood at the top of the story.`, frontRemedy);
    } else {
      front[name] = match?.[2] ?? '';
      frontLines[name] = firstLine + index;
    }
  });
  for (const name of FRONT_NAMES) {
    if (lines !== null && front[name] === undefined)
      report(1, `The story has no ${name}.`, `Add a line "${name}: …" at the top.`);
  }
  return { title: front.title ?? '', place: front.place ?? '', summary: front.summary ?? '', frontLines };
}

export function lineOf(node: { readonly position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

interface OpenChapter {
  readonly id: string;
  readonly line: number;
  readonly heading: Heading;
  readonly words: RootContent[];
  readonly notes: RootContent[];
  notesLine: number;
  scene: SceneLine[] | null;
  readonly slides: ParsedSlide[];
}

function readChapters(nodes: readonly RootContent[], report: ChapterReport): ParsedChapter[] {
  const chapters: OpenChapter[] = [];
  for (const node of nodes) {
    const open = chapters.at(-1);
    const tell = report(open?.id ?? '');
    if (node.type === 'heading') {
      if (node.depth === 2) chapters.push(openChapter(node, chapters, report));
      else {
        tell(
          lineOf(node),
          'Only chapters have headings.',
          'Begin a chapter with "## ", or make this a paragraph.',
        );
      }
    } else if (open === undefined) {
      tell(lineOf(node), 'There are words before the first chapter.', 'Put them in a chapter ("## …").');
    } else if (node.type === 'code' && node.lang === 'scene') {
      if (open.scene !== null)
        tell(lineOf(node), 'The chapter has two scenes.', 'Keep one, or part the chapter in two.');
      open.scene ??= readScene(node.value, lineOf(node) + 1, tell);
    } else if (node.type === 'code' && node.lang === 'slide') {
      open.slides.push(readSlide(node.value, lineOf(node), tell));
    } else if (node.type === 'code' && node.lang === 'notes') {
      open.notesLine = lineOf(node);
      open.notes.push(...nodesWithin(node));
    } else open.words.push(node);
  }
  for (const { id, line, words, notes, scene, slides } of chapters) {
    const tell = report(id);
    if (scene === null)
      tell(line, 'The chapter has no scene.', 'Add a ```scene block; see docs/writing-a-story.md.');
    if (words.length === 0) tell(line, 'The chapter has no words.', 'Add a paragraph below the scene.');
    if (slides.length === 0)
      tell(
        line,
        'The chapter has no slide.',
        'Add a ```slide block; see "Slides" in docs/writing-a-story.md.',
      );
    if (notes.length === 0) tell(line, 'The chapter has no speaker notes.', 'Add a ```notes block.');
  }
  return chapters;
}

function openChapter(
  heading: Heading,
  before: readonly { readonly id: string }[],
  report: ChapterReport,
): OpenChapter {
  const last = heading.children.at(-1);
  const match =
    last?.type === 'text' ? /^(.*?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/s.exec(last.value) : null;
  const id = match?.[2] ?? `chapter-${before.length + 1}`;
  const line = lineOf(heading);
  if (match === null) {
    report(id)(
      line,
      'The heading has no id.',
      'End it with an id of small letters, digits and hyphens: "{#a-short-id}".',
    );
  } else if (last?.type === 'text') last.value = match[1] ?? '';
  if (before.some((chapter) => chapter.id === id))
    report(id)(line, `Two chapters have the id "${id}".`, 'Give this one another id.');
  return { id, line, heading, words: [], notes: [], notesLine: line, scene: null, slides: [] };
}

function readScene(text: string, firstLine: number, report: Report): SceneLine[] {
  const scene: SceneLine[] = [];
  text.split('\n').forEach((raw, index) => {
    const line = firstLine + index;
    const content = raw.trim();
    if (content === '') return;
    const [, rawName = content, value = ''] = /^([a-z ]+?)\s*:\s*(.*)$/.exec(content) ?? [];
    const name = SCENE_NAMES.find((candidate) => candidate === rawName);
    if (name === undefined) {
      report(line, `A scene has no "${rawName}".`, `Use one of: ${SCENE_NAMES.join(', ')}.`);
    } else if (scene.some((other) => other.name === name)) {
      report(line, `The scene says "${name}" twice.`, 'Keep one.');
    } else if (value === '' && name !== 'words only') {
      report(line, `"${name}" has no value.`, `Write "${name}: …" or remove the line.`);
    } else scene.push({ name, value, line });
  });
  return scene;
}

/** The Markdown within a fenced block, with its lines as they are in the file. */
export function nodesWithin(block: Code): RootContent[] {
  return shifted(fromMarkdown(block.value).children, lineOf(block));
}

interface Positioned {
  position?: { start: { line: number }; end: { line: number } } | undefined;
  children?: Positioned[];
}

/** Nodes of a block read by itself, with their lines moved to where the block is in the file. */
function shifted<Node extends Positioned>(nodes: Node[], by: number): Node[] {
  for (const node of nodes) {
    if (node.position) {
      node.position.start.line += by;
      node.position.end.line += by;
    }
    if (node.children) shifted(node.children, by);
  }
  return nodes;
}
