/** All stories of `content/`, compiled for one release or for all; every mistake of every story, of the page on prevention and of what works, at once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CitationsSchema, type Citations } from '../src/data/contentSchema.ts';
import { AUTHORITIES, COMBINED_AREA } from '../src/domain/place.ts';
import type { CompiledStory, StoryEntry } from '../src/domain/story.ts';
import { checkPrevention } from './checkPrevention.ts';
import { checkWhatWorks } from './checkWhatWorks.ts';
import { compileStory, type StoryText } from './compileStory.ts';
import { readFacts } from './facts.ts';
import { readText } from './fileText.ts';
import type { StoryDiagnostic } from './diagnostics.ts';
import { openRelease, releaseIds } from './releaseData.ts';

export interface StoryFolders {
  /** `content/` */
  readonly content: string;
  /** `public/`, or the built folder that holds a copy of it. */
  readonly published: string;
}

export interface CompiledStories {
  readonly stories: readonly CompiledStory[];
  readonly diagnostics: readonly StoryDiagnostic[];
}

/** The name of the file that tells an area's story: "St Mary’s Hill" has `st-marys-hill.md`. */
function storyOf({ name }: { readonly name: string }): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
}

/** Stories in the order in which they are offered: the region, the boroughs by name, then the rest. */
export function storyTexts(content: string): readonly StoryText[] {
  const ofAuthorities = AUTHORITIES.map(storyOf);
  const rank = (id: string): number =>
    id === storyOf(COMBINED_AREA) ? 0 : ofAuthorities.includes(id) ? 1 : 2;
  return readdirSync(join(content, 'stories'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      id: name.replace(/\.md$/, ''),
      file: `content/stories/${name}`,
      text: readText(join(content, 'stories', name)),
    }))
    .sort((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

/** @param report told of each mistake in content/citations.json */
function readCitations(content: string, report: (problem: string) => void): Citations {
  const file = 'citations.json';
  try {
    const parsed = v.safeParse(CitationsSchema, JSON.parse(readText(join(content, file))));
    for (const issue of parsed.issues ?? []) report(`${v.getDotPath(issue) ?? file}: ${issue.message}`);
    if (parsed.success) return parsed.output;
  } catch (cause) {
    report(String(cause));
  }
  return { documents: [] };
}

/** @param only compile this story and no other */
export function compileStories(
  { content, published }: StoryFolders,
  release: string,
  only: string | null = null,
): CompiledStories {
  const factsFile = 'content/facts.json';
  const diagnostics: StoryDiagnostic[] = [];
  const citations = readCitations(content, (problem) =>
    diagnostics.push({
      file: 'content/citations.json',
      line: 1,
      chapter: '',
      problem,
      remedy: 'See the other documents of the list.',
    }),
  );
  const facts = readFacts(readText(join(content, 'facts.json')), citations, (line, problem, remedy) =>
    diagnostics.push({ file: factsFile, line, chapter: '', problem, remedy }),
  );
  if (only === null) {
    diagnostics.push(...checkPrevention(readText(join(content, 'prevention.json')), facts, citations));
    diagnostics.push(...checkWhatWorks(readText(join(content, 'what-works.json'))));
  }
  const texts = storyTexts(content);
  const data = openRelease(published, release);
  const storyIds = texts.map(({ id }) => id);
  const compiled = texts
    .filter(({ id }) => only === null || id === only)
    .map((text) => compileStory(text, { data, facts, storyIds }));
  return {
    stories: compiled.map(({ story }) => story),
    diagnostics: [...diagnostics, ...compiled.flatMap((one) => one.diagnostics)],
  };
}

/** @returns every release's stories. A story that an earlier release cannot tell is left out there. */
export function compileAllReleases(folders: StoryFolders): {
  readonly byRelease: ReadonlyMap<string, readonly CompiledStory[]>;
  readonly diagnostics: readonly StoryDiagnostic[];
} {
  const [current = '', ...earlier] = releaseIds(folders.published);
  const now = compileStories(folders, current);
  const byRelease = new Map([[current, now.stories]]);
  for (const release of earlier) {
    const then = compileStories(folders, release);
    const untold = new Set(then.diagnostics.map(({ file }) => file));
    byRelease.set(
      release,
      then.stories.filter(({ id }) => !untold.has(`content/stories/${id}.md`)),
    );
  }
  return { byRelease, diagnostics: now.diagnostics };
}

export function storyEntry({ id, title, summary, chapters, place }: CompiledStory): StoryEntry {
  return { id, title, summary, chapters: chapters.length, place: place.name };
}
