import { Link } from 'wouter';
import type { CompiledStory } from '../domain/story.ts';
import { Button } from '../ui/Button.tsx';
import { STORY_WORDS } from '../words/story.ts';
import type { SlideAct } from './slideKeys.ts';
import { storyPath, storySearch, type StoryView } from './storyAddress.ts';
import { timerText } from './talk.ts';
import { useElapsed } from './useTalk.ts';

const { slides: WORDS } = STORY_WORDS;

export interface SlidesBarProps {
  readonly story: CompiledStory;
  readonly view: StoryView;
  /** The chapter that is shown. */
  readonly chapter: string | null;
  readonly index: number;
  readonly count: number;
  readonly timerFrom: number | null;
  readonly onAct: (what: SlideAct) => void;
}

/** The buttons below the slides. */
export function SlidesBar(props: SlidesBarProps) {
  const { story, index, count, timerFrom, onAct } = props;
  const elapsed = useElapsed(timerFrom);
  return (
    <nav className="slides__bar" aria-label={WORDS.controls}>
      <p className="slides__story">{story.title}</p>
      <Button aria-label={WORDS.previous} disabled={index === 0} onClick={() => onAct('previous')}>
        ◀
      </Button>
      <p className="slides__count">
        {index + 1}/{count}
      </p>
      <Button aria-label={WORDS.next} disabled={index === count - 1} onClick={() => onAct('next')}>
        ▶
      </Button>
      {elapsed === null ? null : <p className="slides__timer">{timerText(elapsed)}</p>}
      <MoreActs {...props} />
    </nav>
  );
}

function MoreActs({ story, view, chapter, timerFrom, onAct }: SlidesBarProps) {
  const acts = [
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
  ] as const;
  return (
    <details className="slides__more">
      <summary className="button">{WORDS.more}</summary>
      <ul>
        {acts.map(([what, label]) => (
          <li key={what}>
            <Button
              aria-pressed={
                what === 'large' ? view.largeText : what === 'contrast' ? view.highContrast : undefined
              }
              onClick={() => onAct(what)}
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
  );
}
