/** One story: from its text to compiled words, figures, maps and charts, and every mistake on the way. */
import { geographyOf, type GssCode } from '../src/domain/geography.ts';
import { inlineText, type CompiledStory, type StoryChapter } from '../src/domain/story.ts';
import { PLACE_WORDS } from '../src/domain/place.ts';
import { checkChangeIsShown } from './changeHeading.ts';
import { ChapterWriter } from './chapterWords.ts';
import { checkTalk, compileSlides } from './compileSlides.ts';
import { drawScene } from './drawScene.tsx';
import type { Facts } from './facts.ts';
import type { Report, StoryDiagnostic } from './diagnostics.ts';
import { parseStory, type ParsedChapter } from './parseStory.ts';
import type { ReleaseData } from './releaseData.ts';
import { unknownArea } from './resolveFigure.ts';
import { readMapScene } from './scene.ts';
import { readChart } from './sceneChart.ts';
import { routesSource } from './sceneMarks.ts';
import { readerOf } from './sceneReader.ts';
import { shareShapes } from './shareShapes.ts';
import { toldWhen } from './toldWhen.ts';

export interface StoryText {
  readonly id: string;
  /** Path shown to the author. */
  readonly file: string;
  readonly text: string;
}

export interface StoryOptions {
  readonly data: ReleaseData;
  readonly facts: Facts;
  /** Ids of all stories, which links may name. */
  readonly storyIds: readonly string[];
}

/** @returns the story, of use only when there are no mistakes. */
export function compileStory(
  { id, file, text }: StoryText,
  { data, facts, storyIds }: StoryOptions,
): { readonly story: CompiledStory; readonly diagnostics: readonly StoryDiagnostic[] } {
  const diagnostics: StoryDiagnostic[] = [];
  const reportFor =
    (chapter: string): Report =>
    (line, problem, remedy) =>
      diagnostics.push({ file, line, chapter, problem, remedy });
  const parsed = parseStory(text, reportFor);
  const front = new ChapterWriter(data, facts, storyIds, reportFor(''));
  front.say(parsed.title, parsed.frontLines.title);
  front.say(parsed.summary, parsed.frontLines.summary);
  front.checkWords();
  const place = data.area(parsed.place);
  if (parsed.place !== '' && (place === null || !['region', 'borough'].includes(geographyOf(place.code)))) {
    const { problem, remedy } = unknownArea(data, parsed.place);
    reportFor('')(
      parsed.frontLines.place,
      problem,
      place === null ? remedy : `Write "region" or the name of ${PLACE_WORDS.authority.indefinite}.`,
    );
  }
  const chapters = parsed.chapters.map((chapter, index) =>
    compileChapter(
      chapter,
      () => new ChapterWriter(data, facts, storyIds, reportFor(chapter.id)),
      place?.geography === 'borough' ? place.code : null,
      `${id}-${index}-`,
    ),
  );
  checkTalk(chapters, reportFor(''));
  const pictures = shareShapes(
    chapters.map(({ map }) => map?.svg ?? ''),
    `${id}-s`,
  );
  return {
    story: {
      id,
      title: parsed.title,
      summary: parsed.summary,
      place: { code: place?.code ?? '', name: place?.name ?? '' },
      release: data.release.id,
      published: data.release.published,
      shapes: pictures.shapes,
      chapters: chapters.map((chapter, index) => ({
        ...chapter,
        map: chapter.map === null ? null : { ...chapter.map, svg: pictures.pictures[index] ?? '' },
      })),
      attributions: data.release.attributions,
    },
    diagnostics: diagnostics.sort((a, b) => a.line - b.line),
  };
}

/** @param place the borough of the story; null for all */
function compileChapter(
  parsed: ParsedChapter,
  newWriter: () => ChapterWriter,
  place: GssCode | null,
  key: string,
): StoryChapter {
  const writer = newWriter();
  const { data, report } = writer;
  const [words, said] = [parsed.words, parsed.notes].map((nodes) => toldWhen(nodes, data, place, report));
  const reader = readerOf(parsed.scene ?? [], parsed.line);
  const heading = writer.heading(parsed.heading.children);
  const blocks = writer.blocks(words?.told ?? []);
  const notes = writer.blocks(said?.told ?? []);
  const elsewhere = newWriter();
  elsewhere.blocks([...(words?.untold ?? []), ...(said?.untold ?? [])]);
  const chart = readChart(writer, reader, place);
  checkChangeIsShown(inlineText(heading), chart, parsed.line, report);
  const scene = readMapScene(data, reader, report);
  if (parsed.scene !== null && (reader.value('map') ?? 'none') === 'none' && reader.value('chart') === null) {
    if (reader.value('words only') === null)
      report(
        reader.lineOf('map'),
        'The scene shows nothing.',
        'Add "map: …" or "chart: …", or write "words only".',
      );
  }
  if (scene !== null) {
    writer.citeIndicator(scene.indicator, scene.period);
    if (scene.compare !== null) writer.citeIndicator(scene.compare.indicator, scene.compare.period);
    for (const { indicator, period } of scene.measures) writer.citeIndicator(indicator, period);
    const routes = routesSource(data, scene);
    if (routes !== null) writer.citeText(routes);
    if (scene.alt !== null) writer.say(scene.alt, reader.lineOf('alt'));
  }
  const map = scene === null ? null : drawScene(data, scene, key);
  if (map?.summary.length === 0)
    report(reader.lineOf('map'), 'The map has no summary in words.', 'Add "alt: …" to the scene.');
  const slides = compileSlides(writer, parsed.slides, { map: map !== null, chart: chart !== null });
  writer.checkLength(blocks, parsed.line);
  writer.checkWords();
  elsewhere.checkWords(writer);
  return { id: parsed.id, heading, blocks, notes, map, chart, sources: writer.sources, slides };
}
