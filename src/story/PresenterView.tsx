import { useEffect, useMemo, useState } from 'react';
import type { CompiledStory } from '../domain/story.ts';
import { Button } from '../ui/Button.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { ScaledSlide } from './ScaledSlide.tsx';
import type { SlideAct } from './slideKeys.ts';
import { SlideNotes } from './SlideNotes.tsx';
import { slideIndex, slidesOf } from './slidesOf.ts';
import type { StoryView } from './storyAddress.ts';
import { StoryShapes } from './StoryMapFigure.tsx';
import { timerText } from './talk.ts';
import { useSlideControls } from './useSlideControls.ts';
import { slidesLook } from './slidesLook.ts';
import { useLateFont } from './useLateFont.ts';
import { useElapsed, useTalk } from './useTalk.ts';
import './slides.css';

const { presenter: WORDS, slides: SLIDE_WORDS } = STORY_WORDS;

function useClock(): string {
  const [time, setTime] = useState('');
  useEffect(() => {
    const tick = () => {
      setTime(new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
    };
    tick();
    const timer = window.setInterval(tick, 5000);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return time;
}

/** The presenter's own window: what the audience sees, what comes next, the notes and the time. */
export function PresenterView({ story, view }: { readonly story: CompiledStory; readonly view: StoryView }) {
  const slides = useMemo(() => slidesOf(story), [story]);
  const talk = useTalk(story.id, slides.length, slideIndex(slides, view.chapter, view.slide));
  const { index, blank, timerFrom } = talk.state;
  const elapsed = useElapsed(timerFrom);
  const clock = useClock();
  const look = slidesLook(view);
  useLateFont(index);
  const { act } = talk;
  const { digits } = useSlideControls(act);
  const slide = slides[index];
  const next = slides[index + 1];
  if (slide === undefined) return null;
  const press = (what: SlideAct) => () => {
    act(what, null);
  };
  return (
    <main id="main" className="presenter" tabIndex={-1} data-index={index}>
      <StoryShapes shapes={story.shapes} />
      <div className="presenter__bar">
        <h1 className="presenter__title">
          {WORDS.title}: {story.title}
        </h1>
        <p role="status" className="presenter__state">
          {blank ? SLIDE_WORDS.blanked : SLIDE_WORDS.label(index + 1, slides.length)}{' '}
          {talk.together ? WORDS.together : WORDS.alone}
        </p>
        <p className="presenter__time">
          {WORDS.clock} <strong>{clock}</strong>
        </p>
        <p className="presenter__time">
          {WORDS.timer} <strong>{elapsed === null ? '00:00' : timerText(elapsed)}</strong>
        </p>
      </div>
      <section className="presenter__now" aria-labelledby="presenter-now">
        <h2 id="presenter-now" className="presenter__label">
          {WORDS.now}
        </h2>
        <ScaledSlide label={WORDS.now} slide={slide} story={story} look={look} blank={blank} />
      </section>
      <section className="presenter__next" aria-labelledby="presenter-next">
        <h2 id="presenter-next" className="presenter__label">
          {WORDS.next}
        </h2>
        {next === undefined ? (
          <p>{WORDS.end}</p>
        ) : (
          <ScaledSlide label={WORDS.next} slide={next} story={story} look={look} />
        )}
      </section>
      <div
        className="presenter__notes"
        role="region"
        aria-labelledby="presenter-notes"
        tabIndex={0}
        data-scroller=""
      >
        <h2 id="presenter-notes" className="presenter__label">
          {WORDS.notes}
        </h2>
        <SlideNotes slide={slide} story={story} />
      </div>
      <nav className="presenter__controls" aria-label={SLIDE_WORDS.controls}>
        <Button disabled={index === 0} onClick={press('previous')}>
          {SLIDE_WORDS.previous}
        </Button>
        <Button variant="primary" disabled={index === slides.length - 1} onClick={press('next')}>
          {SLIDE_WORDS.next}
        </Button>
        <Button aria-pressed={blank} onClick={press('blank')}>
          {SLIDE_WORDS.blank}
        </Button>
        <Button onClick={press('timer')}>{timerFrom === null ? SLIDE_WORDS.timerStart : WORDS.reset}</Button>
        {digits === '' ? null : <p className="presenter__jump">{SLIDE_WORDS.jump(digits)}</p>}
      </nav>
    </main>
  );
}
