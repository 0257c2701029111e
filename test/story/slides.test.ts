/** Slides made of a story, the keys that turn them, and two windows in step. */
import { afterEach, expect, test, vi } from 'vitest';
import { slideKey, type KeyPress } from '../../src/story/slideKeys.ts';
import { slideIndex, slideName, slidesOf } from '../../src/story/slidesOf.ts';
import { parseStoryAddress, storySearch } from '../../src/story/storyAddress.ts';
import { linkTalk, timerText, type TalkState } from '../../src/story/talk.ts';
import { compileSample } from '../stories/sampleStory.ts';

const { story } = compileSample();
const slides = slidesOf(story);

test('a talk opens with its title, goes through what was written for each chapter, and closes', () => {
  expect(slides.map(({ face }) => face.kind)).toEqual([
    'title',
    ...story.chapters.flatMap((chapter) => chapter.slides.map(({ kind }) => kind)),
    'close',
  ]);
  for (const chapter of story.chapters) {
    const own = slides.filter((slide) => slide.chapter === chapter && slide.face.kind !== 'close');
    expect(own.map(({ part }) => part)).toEqual(chapter.slides.map((_, index) => index + 1));
  }
});

test('every slide has a name to find it by', () => {
  const names = slides.map((slide) => slideName(slide, story));
  expect(names[0]).toBe('A sample');
  expect(names.at(-1)).toBe('What you can do');
  expect(names.filter((name) => name === '')).toEqual([]);
});

test('every slide has an address of its own, and an address finds its slide', () => {
  const addresses = slides.map(({ chapter, part }) => `${chapter?.id ?? ''} ${part}`);
  expect(new Set(addresses).size).toBe(slides.length);
  for (const [index, { chapter, part }] of slides.entries())
    expect(slideIndex(slides, chapter?.id ?? null, part)).toBe(index);
});

test('an address of an earlier version opens its chapter', () => {
  const ward = slides.findIndex((slide) => slide.chapter?.id === 'ward');
  expect(slideIndex(slides, 'ward', 2)).toBe(ward + 1);
  expect(slideIndex(slides, 'ward', 9)).toBe(ward);
  expect(slideIndex(slides, 'nowhere', 1)).toBe(0);
  expect(slideIndex(slides, null, 1)).toBe(0);
});

const press = (key: string, more: Partial<KeyPress> = {}): ReturnType<typeof slideKey> =>
  slideKey({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, on: 'page', ...more });

test.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['o', 'overview'],
  ['Enter', 'go'],
] as const)('the key %s means %s', (key, act) => {
  expect(press(key)).toBe(act);
});

test('keys that press a button, write into a field or belong to the browser are left alone', () => {
  expect(press(' ', { on: 'control' })).toBeNull();
  expect(press('Enter', { on: 'control' })).toBeNull();
  expect(press('PageDown', { on: 'control' })).toBe('next');
  expect(press('b', { on: 'field' })).toBeNull();
  expect(press('ArrowDown', { on: 'scroller' })).toBeNull();
  expect(press('p', { ctrlKey: true })).toBeNull();
  expect(press('4')).toEqual({ digit: '4' });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a window that opens later is told where the talk is, and both stay in step', async () => {
  let first: TalkState = { index: 3, blank: false, timerFrom: null };
  const one = linkTalk(
    'a',
    () => first,
    (state) => (first = state),
  );
  const told: TalkState[] = [];
  const two = linkTalk(
    'a',
    () => ({ index: 0, blank: false, timerFrom: null }),
    (state) => told.push(state),
  );
  const other: TalkState[] = [];
  const three = linkTalk(
    'another story',
    () => first,
    (state) => other.push(state),
  );
  await vi.waitFor(() => expect(told.at(-1)?.index).toBe(3));
  two.send({ index: 4, blank: true, timerFrom: 7 });
  await vi.waitFor(() => expect(first).toEqual({ index: 4, blank: true, timerFrom: 7 }));
  expect(other).toEqual([]);
  for (const link of [one, two, three]) link.close();
});

test('a browser without channels still shows slides', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const link = linkTalk(
    'a',
    () => ({ index: 0, blank: false, timerFrom: null }),
    () => undefined,
  );
  expect(() => {
    link.send({ index: 1, blank: false, timerFrom: null });
    link.close();
  }).not.toThrow();
});

test('the timer is written in minutes, then hours', () => {
  expect(timerText(0)).toBe('00:00');
  expect(timerText(725_900)).toBe('12:05');
  expect(timerText(3_725_000)).toBe('1:02:05');
});

test('an address of a story says what it shows and what was not understood', () => {
  const view = parseStoryAddress('?view=slides&chapter=x&slide=2&text=large&contrast=high&release=2026-11');
  expect(view).toMatchObject({
    view: 'slides',
    chapter: 'x',
    slide: 2,
    largeText: true,
    highContrast: true,
    problems: [],
  });
  expect(storySearch(view)).toBe('?view=slides&chapter=x&slide=2&text=large&contrast=high&release=2026-11');
  expect(storySearch(parseStoryAddress(''))).toBe('');
  expect(parseStoryAddress('?view=cinema&slide=0').problems).toEqual([
    { parameter: 'slide', value: '0' },
    { parameter: 'view', value: 'cinema' },
  ]);
});
