/** Slides made of a story, the keys that turn them, and two windows in step. */
import { afterEach, expect, test, vi } from 'vitest';
import { blockTexts, inlineText } from '../../src/domain/story.ts';
import { slideKey, type KeyPress } from '../../src/story/slideKeys.ts';
import { slideIndex, slidesOf } from '../../src/story/slidesOf.ts';
import { parseStoryAddress, storySearch } from '../../src/story/storyAddress.ts';
import { linkTalk, timerText, type TalkState } from '../../src/story/talk.ts';
import { compileSample, SAMPLE_STORY } from '../stories/sampleStory.ts';

const { story } = compileSample();
const slides = slidesOf(story);

test('the slides of a chapter hold all its words, once and in order', () => {
  for (const chapter of story.chapters) {
    const own = slides.filter((slide) => slide.chapter.id === chapter.id);
    expect(own.flatMap(({ blocks }) => blockTexts(blocks))).toEqual(blockTexts(chapter.blocks));
    expect(own.map(({ part }) => part)).toEqual(own.map((_, index) => index + 1));
    expect(own.some(({ picture }) => picture === 'map')).toBe(chapter.map !== null);
    expect(own.some(({ picture }) => picture === 'chart')).toBe(chapter.chart !== null);
  }
});

test('a line that announces a list is on the slide of its list, however the words fall', () => {
  const filler = (words: number): string => `${'one thing and another '.repeat(words / 4).trim()}.`;
  for (let words = 40; words <= 76; words += 4) {
    const { story: told } = compileSample(
      SAMPLE_STORY.replace(
        'A figure of {{child-poverty of Walsall}}.',
        `${filler(words)}\n\n${filler(48)}\n\nTalk about:\n\n- ${filler(40)}\n- ${filler(40)}`,
      ),
    );
    for (const { blocks } of slidesOf(told)) {
      const last = blocks.at(-1);
      expect(last?.kind === 'paragraph' ? inlineText(last.children) : '').not.toMatch(/:$/);
    }
    const help = slidesOf(told).filter(({ chapter }) => chapter.id === 'help');
    expect(help.length).toBeGreaterThan(1);
    expect(help.flatMap(({ blocks }) => blockTexts(blocks))).toContain('Talk about:');
  }
});

test('a chart with many bars has a slide to itself', () => {
  const wards = slides.filter((slide) => slide.chapter.id === 'wards');
  expect(wards.at(-1)).toMatchObject({ picture: 'chart', blocks: [] });
});

test('an address finds its slide, and the first where it names none', () => {
  const wards = slides.findIndex((slide) => slide.chapter.id === 'wards');
  expect(slideIndex(slides, 'wards', 2)).toBe(wards + 1);
  expect(slideIndex(slides, 'wards', 9)).toBe(wards);
  expect(slideIndex(slides, 'nowhere', 1)).toBe(0);
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
