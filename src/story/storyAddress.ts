/** The address of a story's view: `/story/<id>?view=&chapter=&slide=…`. Parsing never throws. */

const STORY_VIEWS = ['scroll', 'slides', 'print'] as const;
export type StoryViewName = (typeof STORY_VIEWS)[number];

export interface StoryView {
  readonly view: StoryViewName;
  readonly chapter: string | null;
  /** Which slide of the chapter, from 1. */
  readonly slide: number;
  readonly release: string | null;
  readonly largeText: boolean;
  readonly highContrast: boolean;
  /** The presenter's window of the slides; in print, with speaker notes. */
  readonly notes: boolean;
  /** What was not understood: parameter and value. */
  readonly problems: readonly { readonly parameter: string; readonly value: string }[];
}

export function parseStoryAddress(search: string): StoryView {
  const parameters = new URLSearchParams(search);
  const problems: { parameter: string; value: string }[] = [];
  const oneOf = <Word extends string>(parameter: string, words: readonly Word[], otherwise: Word): Word => {
    const value = parameters.get(parameter) ?? '';
    const found = words.find((word) => word === value);
    if (found === undefined && value !== '') problems.push({ parameter, value: value.slice(0, 80) });
    return found ?? otherwise;
  };
  const slide = parameters.get('slide') ?? '1';
  const known = /^[1-9]\d?$/.test(slide);
  if (!known) problems.push({ parameter: 'slide', value: slide.slice(0, 80) });
  return {
    view: oneOf('view', STORY_VIEWS, 'scroll'),
    chapter: parameters.get('chapter'),
    slide: known ? Number(slide) : 1,
    release: parameters.get('release'),
    largeText: oneOf('text', ['usual', 'large'], 'usual') === 'large',
    highContrast: oneOf('contrast', ['usual', 'high'], 'usual') === 'high',
    notes: oneOf('notes', ['0', '1'], '0') === '1',
    problems,
  };
}

/** The query part with its question mark, '' for the plain story. */
export function storySearch(view: Partial<Omit<StoryView, 'problems'>>): string {
  const parameters = new URLSearchParams();
  if (view.view !== undefined && view.view !== 'scroll') parameters.set('view', view.view);
  if (view.chapter !== undefined && view.chapter !== null) parameters.set('chapter', view.chapter);
  if (view.slide !== undefined && view.slide > 1) parameters.set('slide', String(view.slide));
  if (view.largeText === true) parameters.set('text', 'large');
  if (view.highContrast === true) parameters.set('contrast', 'high');
  if (view.notes === true) parameters.set('notes', '1');
  if (view.release !== undefined && view.release !== null) parameters.set('release', view.release);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function storyPath(id: string): string {
  return `/story/${id}`;
}
