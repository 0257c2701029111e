/** What a chapter sounds like, and that a browser without a voice offers none. */
import { expect, test, vi } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { chapterSpeech } from '../../src/story/followReading.ts';
import { speechOf } from '../../src/story/speech.ts';
import { StoryScroll } from '../../src/story/StoryScroll.tsx';
import { compileSample } from '../stories/sampleStory.ts';

// @vitest-environment jsdom

const { story } = compileSample();

test('a chapter is heard as heading, words, map and chart in words, without source numbers', () => {
  document.body.innerHTML = renderToStaticMarkup(createElement(StoryScroll, { story }));
  const heard = chapterSpeech(document.querySelector<HTMLElement>('[data-chapter="wards"]')!);
  expect(heard[0]).toBe('A finding about wards');
  expect(heard[1]).toMatch(/^\d+ of the 20 wards stand there\.$/);
  expect(heard.join(' ')).toContain('20 of 20 wards have a figure.');
  expect(heard.at(-1)).toBe(story.chapters.find(({ id }) => id === 'wards')?.chart?.summary);
});

test('no voice, no button', () => {
  expect(speechOf({} as Window)).toBeNull();
});

test('sentences are spoken in order, and stopping is not taken for an end', () => {
  const spoken: { text: string; onend?: () => void }[] = [];
  const cancel = vi.fn();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  const host = {
    speechSynthesis: {
      getVoices: () => [],
      speak: (one: (typeof spoken)[number]) => spoken.push(one),
      cancel,
    },
  };
  // Of a window only what speaks.
  const speech = speechOf(host as unknown as Window);
  const onEnd = vi.fn();
  speech?.say(['One.', 'Two.'], onEnd);
  expect(spoken.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  speech?.stop();
  spoken[1]?.onend?.();
  expect(cancel).toHaveBeenCalled();
  expect(onEnd).not.toHaveBeenCalled();
  speech?.say(['Three.'], onEnd);
  spoken[2]?.onend?.();
  expect(onEnd).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
