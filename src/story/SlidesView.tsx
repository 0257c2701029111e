import { useEffect, useMemo, useState } from 'react';
import type { CompiledStory } from '../domain/story.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { SLIDE_WORDS } from '../words/slides.ts';
import { STORY_WORDS } from '../words/story.ts';
import { SlideFace } from './SlideFace.tsx';
import { SlidePanel, type PanelName } from './SlidePanels.tsx';
import type { SlideAct } from './slideKeys.ts';
import { slideIndex, slideName, slidesOf, type Slide } from './slidesOf.ts';
import { storySearch, type StoryView } from './storyAddress.ts';
import { StoryShapes } from './StoryMapFigure.tsx';
import { SlidesBar } from './SlidesBar.tsx';
import { slidesLook } from './slidesLook.ts';
import { useLateFont } from './useLateFont.ts';
import { useSlideControls } from './useSlideControls.ts';
import { useTalk } from './useTalk.ts';
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

/** What keys and buttons do. Those that move through the slides are the talk's; the rest is done here. */
function useSlideActs({ story, view, onView }: SlidesViewProps, talk: ReturnType<typeof useTalk>) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [blocked, setBlocked] = useState(false);
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
        if (talk.state.blank) talk.change({ blank: false });
    }
  };
  return { act, panel, setPanel, blocked };
}

/** What of the address names no slide; looked at once, because the address then follows the talk. */
function useUnknown(story: CompiledStory, view: StoryView, slides: readonly Slide[], index: number) {
  const [first] = useState(index);
  const [unknown] = useState(() => {
    const { chapter, slide, problems } = view;
    const known = story.chapters.some(({ id }) => id === chapter);
    return [
      ...problems.map(({ parameter, value }) => STORY_WORDS.notUnderstood(parameter, value)),
      ...(chapter === null || known ? [] : [STORY_WORDS.noChapter(chapter.slice(0, 80))]),
      ...(known && !slides.some((one) => one.chapter?.id === chapter && one.part === slide)
        ? [SLIDE_WORDS.noSlide(slide)]
        : []),
    ];
  });
  return index === first ? unknown : [];
}

export function SlidesView({ story, view, onView }: SlidesViewProps) {
  const slides = useMemo(() => slidesOf(story), [story]);
  const talk = useTalk(story.id, slides.length, slideIndex(slides, view.chapter, view.slide));
  const { index, blank, timerFrom } = talk.state;
  useLateFont(index);
  const unknown = useUnknown(story, view, slides, index);
  const slide = slides[index];
  const chapter = slide?.chapter?.id ?? null;
  const part = slide?.part ?? 1;
  useEffect(() => {
    if (chapter !== view.chapter || part !== view.slide) onView({ chapter, slide: part });
  }, [chapter, part, view.chapter, view.slide, onView]);

  const { act, panel, setPanel, blocked } = useSlideActs({ story, view, onView }, talk);
  const { digits } = useSlideControls(act);
  if (slide === undefined) return null;
  return (
    <main id="main" className={`slides ${slidesLook(view)}`} tabIndex={-1} data-index={index}>
      <StoryShapes shapes={story.shapes} />
      <VisuallyHidden>
        <span role="status">
          {blank ? WORDS.blanked : `${WORDS.label(index + 1, slides.length)}: ${slideName(slide, story)}`}
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
        <SlideFace slide={slide} story={story} headingLevel={1} />
      </div>
      {blank ? <div className="slides__blank" aria-hidden="true" /> : null}
      {digits === '' ? null : <p className="slides__jump">{WORDS.jump(digits)}</p>}
      {unknown.length === 0 ? null : (
        <p className="slides__jump" role="alert">
          {unknown.join(' ')}
        </p>
      )}
      {blocked ? (
        <p className="slides__jump" role="alert">
          {WORDS.presenterBlocked}
        </p>
      ) : null}
      <SlidesBar
        story={story}
        view={view}
        chapter={chapter}
        index={index}
        count={slides.length}
        timerFrom={timerFrom}
        onAct={(what) => {
          act(what, null);
        }}
      />
      {panel === null ? null : (
        <SlidePanel
          key={panel}
          name={panel}
          story={story}
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
