import { useLayoutEffect, useRef, useState } from 'react';
import type { CompiledStory } from '../domain/story.ts';
import { SlideFace } from './SlideFace.tsx';
import type { Slide } from './slidesOf.ts';

/** The projector that slides are made for, less the bar of buttons below them. */
const STAGE = { width: 1024, height: 712 } as const;

export interface ScaledSlideProps {
  readonly label: string;
  readonly slide: Slide;
  readonly story: CompiledStory;
  readonly blank?: boolean;
  readonly look: string;
}

/** A slide laid out as on the projector and then made smaller as one picture, so that the presenter sees what the room sees. */
export function ScaledSlide({ label, slide, story, look, blank = false }: ScaledSlideProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  useLayoutEffect(() => {
    const own = box.current;
    if (own === null) return undefined;
    const fit = (): void => {
      const { clientWidth, clientHeight } = own;
      setScale(Math.min(clientWidth / STAGE.width, clientHeight / STAGE.height));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(own);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={box} className={blank ? 'presenter__slide presenter__slide--blank' : 'presenter__slide'}>
      <div
        className={`presenter__stage ${look}`}
        style={{ ...STAGE, transform: `scale(${scale})` }}
        tabIndex={0}
        role="group"
        aria-label={label}
        data-scroller=""
      >
        <SlideFace slide={slide} story={story} headingLevel={3} />
      </div>
    </div>
  );
}
