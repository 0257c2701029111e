/** The slides of a chapter: what a room sees, in few words, each of one kind. */
import type { StoryInline, StorySlide } from '../src/domain/story.ts';
import { bigNumber } from './bigNumber.ts';
import type { ChapterWriter } from './chapterWords.ts';
import type { Report } from './diagnostics.ts';
import type { ParsedSlide, SlideName } from './parseSlide.ts';
import { slideWordCount } from './slideWords.ts';

const MOST_WORDS = 25;
const MOST_POINTS = 4;
/** Of a whole talk, with the slide that opens and the one that closes it. */
const SLIDES = { least: 12, most: 16, around: 2 } as const;

const KINDS = ['number', 'picture', 'question', 'pause', 'retold', 'list'] as const;
type Kind = (typeof KINDS)[number];

/** The lines that a kind may have; one that has none of "says" is its own heading. */
const LINES: Readonly<Record<Kind, readonly SlideName[]>> = {
  number: ['says', 'number', 'unit', 'place', 'period'],
  picture: ['says', 'picture'],
  question: ['question'],
  pause: ['pause'],
  retold: ['says', 'retold', 'cite'],
  list: ['says'],
};

const KINDS_SAID =
  'A slide has one of: "number: …", "picture: map", "picture: chart", "question: …", "pause: …", "retold: …", or points ("- …").';

/** @param has which pictures the chapter has */
export function compileSlides(
  writer: ChapterWriter,
  slides: readonly ParsedSlide[],
  has: { readonly map: boolean; readonly chart: boolean },
): readonly StorySlide[] {
  return slides.flatMap((parsed) => {
    const slide = compileSlide(writer, parsed, has);
    if (slide === null) return [];
    const count = slideWordCount(slide);
    if (count > MOST_WORDS)
      writer.report(
        parsed.line,
        `The slide has ${count} words, with its figures written out.`,
        `At most ${MOST_WORDS} are read at a glance: the rest is for the words of the chapter and the notes.`,
      );
    return [slide];
  });
}

function kindOf({ lines, points }: ParsedSlide): readonly Kind[] {
  return KINDS.filter((kind) => (kind === 'list' ? points.length > 0 : lines[kind] !== undefined));
}

function compileSlide(
  writer: ChapterWriter,
  parsed: ParsedSlide,
  has: { readonly map: boolean; readonly chart: boolean },
): StorySlide | null {
  const { report } = writer;
  const { lines, points } = parsed;
  const [kind, second] = kindOf(parsed);
  if (kind === undefined || second !== undefined) {
    const problem =
      kind === undefined
        ? 'The slide shows nothing.'
        : `The slide is of two kinds, "${kind}" and "${second ?? ''}".`;
    report(
      parsed.line,
      problem,
      kind === undefined ? KINDS_SAID : 'Make two slides of it, or leave one out.',
    );
    return null;
  }
  for (const [name, given] of Object.entries(lines))
    if (!LINES[kind].some((known) => known === name))
      report(given.line, `A slide with "${kind}" has no "${name}".`, `Remove the line "${name}: …".`);
  const words = (name: SlideName): StoryInline[] => {
    const given = lines[name];
    return given === undefined ? [] : writer.inlines(given.value, given.line);
  };
  if (kind === 'question' || kind === 'pause') return { kind, says: words(kind) };
  if (lines.says === undefined)
    report(parsed.line, 'The slide has no heading.', 'Add "says: …", one short line.');
  if (kind === 'number') {
    const number = bigNumber(writer, parsed, lines.number ?? NOTHING);
    const { value, line } = lines.says ?? NOTHING;
    return { kind, says: writer.inlines(value, line, number.unit), number };
  }
  const says = words('says');
  if (kind === 'list') {
    if (points.length > MOST_POINTS)
      report(
        parsed.line,
        `The list has ${points.length} points.`,
        `Keep ${MOST_POINTS} at most, or make two slides of it.`,
      );
    return { kind, says, points: points.map(({ value, line }) => writer.inlines(value, line)) };
  }
  return kind === 'picture' ? pictureSlide(writer, parsed, says, has) : retoldSlide(writer, parsed, says);
}

const NOTHING = { value: '', line: 1 } as const;

function pictureSlide(
  { report }: ChapterWriter,
  { lines }: ParsedSlide,
  says: readonly StoryInline[],
  has: { readonly map: boolean; readonly chart: boolean },
): StorySlide {
  const { value, line } = lines.picture ?? NOTHING;
  const picture = value === 'chart' ? 'chart' : 'map';
  if (value !== 'map' && value !== 'chart')
    report(line, `There is no picture "${value}".`, 'Write "picture: map" or "picture: chart".');
  else if (!has[picture])
    report(
      line,
      `The scene of the chapter has no ${picture}.`,
      `Add "${picture}: …" to the scene, or make the slide of another kind.`,
    );
  return { kind: 'picture', says, picture };
}

/** What a published document says, in our words, and whose document it is. */
function retoldSlide(
  writer: ChapterWriter,
  { lines }: ParsedSlide,
  says: readonly StoryInline[],
): StorySlide {
  const { value, line } = lines.retold ?? NOTHING;
  const retold = writer.inlines(value, line);
  const id = lines.cite?.value ?? /\{\{(?:fact|cite): *(\S+?)\}\}/.exec(value)?.[1];
  const cited = lines.cite ?? { value: id ?? '', line };
  if (id === undefined)
    writer.report(line, 'What is retold has no source.', 'Add "cite: …" with the id of a fact.');
  else writer.citeFact(cited.value, cited.line);
  const fact = id === undefined ? null : writer.facts.fact(id);
  return { kind: 'retold', says, retold, from: fact === null ? '' : writer.facts.publishedBy(fact) };
}

/** Told of the whole story: how many slides a talk has, and whether the room is ever asked anything. */
export function checkTalk(
  chapters: readonly { readonly id: string; readonly slides: readonly StorySlide[] }[],
  report: Report,
): void {
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const count = slides.length + SLIDES.around;
  // Every chapter has a slide, so a story of many chapters has one for each and no more.
  const most = Math.max(SLIDES.most, chapters.length + SLIDES.around);
  if (count < SLIDES.least || count > most)
    report(
      1,
      `The talk has ${count} slides, with the one that opens it and the one that closes it.`,
      `A talk has ${SLIDES.least} to ${most}: ${count > most ? 'leave some out' : 'add a "slide" block where there is most to show or to ask'}.`,
    );
  if (!slides.some(({ kind }) => kind === 'question' || kind === 'pause'))
    report(
      1,
      'The talk never asks the room.',
      'Add a slide with "question: …" or "pause: …": people take home what they have said themselves.',
    );
}
