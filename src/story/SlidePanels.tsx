import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { STORY_WORDS } from '../words/story.ts';
import { ChartNotes, MapNotes, SourceList } from './ChapterParts.tsx';
import type { CompiledStory } from '../domain/story.ts';
import { formatDay } from '../domain/format.ts';
import { QrCode } from './QrCode.tsx';
import { slideName, type Slide } from './slidesOf.ts';

export type PanelName = 'overview' | 'about' | 'qr' | 'keys';

const { slides: WORDS } = STORY_WORDS;

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Panel({ title, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = dialog.current;
    if (own !== null && !own.open) own.showModal();
    return () => {
      own?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="slide-panel" aria-label={title} onClose={onClose} data-scroller="">
      <div className="slide-panel__head">
        <p className="slide-panel__title">{title}</p>
        <Button onClick={onClose}>{WORDS.close}</Button>
      </div>
      {children}
    </dialog>
  );
}

export interface SlidePanelProps {
  readonly name: PanelName;
  readonly story: CompiledStory;
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly address: string;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}

/** What is laid over the slides on demand. */
export function SlidePanel({ name, story, slides, index, address, onGo, onClose }: SlidePanelProps) {
  const slide = slides[index];
  switch (name) {
    case 'overview':
      return (
        <Panel title={WORDS.overview} onClose={onClose}>
          <ol className="slide-overview">
            {slides.map((one, place) => (
              <li key={place}>
                <button
                  type="button"
                  className="button slide-overview__slide"
                  aria-current={place === index ? 'step' : undefined}
                  onClick={() => {
                    onGo(place);
                  }}
                >
                  <span className="slide-overview__number">{place + 1}</span>
                  <span>{slideName(one, story)}</span>
                </button>
              </li>
            ))}
          </ol>
        </Panel>
      );
    case 'about':
      return (
        <Panel title={WORDS.about} onClose={onClose}>
          {slide?.chapter?.map == null ? null : <MapNotes map={slide.chapter.map} />}
          {slide?.chapter?.chart == null ? null : <ChartNotes chart={slide.chapter.chart} />}
          <p className="slide-panel__title">{STORY_WORDS.sources}</p>
          {slide?.chapter == null ? null : <SourceList sources={slide.chapter.sources} anchor={null} />}
          <p>{STORY_WORDS.made(story.release, formatDay(story.published))}</p>
        </Panel>
      );
    case 'qr':
      return (
        <Panel title={WORDS.qr} onClose={onClose}>
          <QrCode address={address} />
        </Panel>
      );
    case 'keys':
      return (
        <Panel title={WORDS.keys} onClose={onClose}>
          <dl className="slide-keys">
            {WORDS.keyList.map(([key, meaning]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      );
  }
}
