import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { CompiledStory } from '../domain/story.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { SlideFace } from './SlideFace.tsx';
import { SlidePanel, type PanelName } from './SlidePanels.tsx';
import type { SlideAct } from './slideKeys.ts';
import { slideIndex, slidesOf } from './slidesOf.ts';
import { storyPath, storySearch, type StoryView } from './storyAddress.ts';
import { StoryShapes } from './StoryMapFigure.tsx';
import { timerText } from './talk.ts';
import { slidesLook } from './slidesLook.ts';
import { useLateFont } from './useLateFont.ts';
import { useSlideControls } from './useSlideControls.ts';
import { useElapsed, useTalk } from './useTalk.ts';
import { inlineText } from '../domain/story.ts';
import './slides.css';

const { slides: WORDS } = STORY_WORDS;

export interface SlidesViewProps {
  readonly story: CompiledStory;
  readonly view: StoryView;
  readonly onView: (change: Partial<StoryView>) => void;
}

/** The presenter's window belongs to this one: it is named, so that pressing P again brings the same one forward. */
function openPresenter(story: CompiledStory, view: StoryView): boolean {
  const query = storySearch({ ...view, view: 'slides', notes: true });
  const opened = window.open(
    `${location.pathname}${query}`,
    `presenter-${story.id}`,
    'popup,width=1100,height=760',
  );
  return opened !== null;
}

export function SlidesView({ story, view, onView }: SlidesViewProps) {
  const slides = useMemo(() => slidesOf(story), [story]);
  const talk = useTalk(story.id, slides.length, slideIndex(slides, view.chapter, view.slide));
  const { index, blank, timerFrom } = talk.state;
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [blocked, setBlocked] = useState(false);
  const elapsed = useElapsed(timerFrom);
  useLateFont(index);
  const slide = slides[index];
  const chapter = slide?.chapter.id ?? null;
  const part = slide?.part ?? 1;
  useEffect(() => {
    if (chapter !== view.chapter || part !== view.slide) onView({ chapter, slide: part });
  }, [chapter, part, view.chapter, view.slide, onView]);

  const act = (what: SlideAct, number: number | null): void => {
    if (panel !== null && !['close', 'overview', 'about', 'qr', 'keys'].includes(what)) return;
    if (talk.act(what, number)) return;
    switch (what) {
      case 'presenter':
        setBlocked(!openPresenter(story, view));
        break;
      case 'full-screen':
        void (document.fullscreenElement === null
          ? document.documentElement.requestFullscreen()
          : document.exitFullscreen());
        break;
      case 'large':
        onView({ largeText: !view.largeText });
        break;
      case 'contrast':
        onView({ highContrast: !view.highContrast });
        break;
      case 'overview':
      case 'about':
      case 'qr':
      case 'keys':
        setPanel(panel === what ? null : what);
        break;
      default:
        setPanel(null);
        if (blank) talk.change({ blank: false });
    }
  };
  const { digits } = useSlideControls(act);
  if (slide === undefined) return null;
  const press = (what: SlideAct) => () => {
    act(what, null);
  };
  return (
    <main id="main" className={`slides ${slidesLook(view)}`} tabIndex={-1} data-index={index}>
      <StoryShapes shapes={story.shapes} />
      <VisuallyHidden>
        <span role="status">
          {blank
            ? WORDS.blanked
            : `${WORDS.label(index + 1, slides.length)}: ${inlineText(slide.chapter.heading)}`}
        </span>
      </VisuallyHidden>
      <div
        className="slides__stage"
        hidden={blank}
        tabIndex={0}
        role="group"
        aria-roledescription={WORDS.roleDescription}
        aria-label={WORDS.label(index + 1, slides.length)}
        data-scroller=""
      >
        <SlideFace slide={slide} headingLevel={1} />
      </div>
      {blank ? <div className="slides__blank" aria-hidden="true" /> : null}
      {digits === '' ? null : <p className="slides__jump">{WORDS.jump(digits)}</p>}
      {blocked ? (
        <p className="slides__jump" role="alert">
          {WORDS.presenterBlocked}
        </p>
      ) : null}
      <nav className="slides__bar" aria-label={WORDS.controls}>
        <p className="slides__story">{story.title}</p>
        <Button aria-label={WORDS.previous} disabled={index === 0} onClick={press('previous')}>
          ◀
        </Button>
        <p className="slides__count">
          {index + 1}/{slides.length}
        </p>
        <Button aria-label={WORDS.next} disabled={index === slides.length - 1} onClick={press('next')}>
          ▶
        </Button>
        {elapsed === null ? null : <p className="slides__timer">{timerText(elapsed)}</p>}
        <details className="slides__more">
          <summary className="button">{WORDS.more}</summary>
          <ul>
            {(
              [
                ['overview', WORDS.overview],
                ['about', WORDS.about],
                ['presenter', WORDS.presenter],
                ['timer', timerFrom === null ? WORDS.timerStart : WORDS.timer],
                ['blank', WORDS.blank],
                ['qr', WORDS.qr],
                ['large', WORDS.large],
                ['contrast', WORDS.contrast],
                ['full-screen', WORDS.fullScreen],
                ['keys', WORDS.keys],
              ] as const
            ).map(([what, label]) => (
              <li key={what}>
                <Button
                  aria-pressed={
                    what === 'large' ? view.largeText : what === 'contrast' ? view.highContrast : undefined
                  }
                  onClick={press(what)}
                >
                  {label}
                </Button>
              </li>
            ))}
            <li>
              <Link
                className="button"
                href={`${storyPath(story.id)}${storySearch({ chapter, release: view.release })}`}
              >
                {WORDS.leave}
              </Link>
            </li>
          </ul>
        </details>
      </nav>
      {panel === null ? null : (
        <SlidePanel
          key={panel}
          name={panel}
          slides={slides}
          index={index}
          address={location.href}
          onGo={(place) => {
            setPanel(null);
            talk.goTo(place);
          }}
          onClose={() => {
            setPanel(null);
          }}
        />
      )}
    </main>
  );
}
