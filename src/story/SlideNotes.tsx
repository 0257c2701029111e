import type { CompiledStory } from '../domain/story.ts';
import { SLIDE_WORDS } from '../words/slides.ts';
import type { Slide } from './slidesOf.ts';
import { Blocks, Inlines } from './StoryWords.tsx';

const { notes: WORDS } = SLIDE_WORDS;

/** What only the presenter sees: the words of the page, which the slide leaves out, and the author's own notes. */
export function SlideNotes({ slide, story }: { readonly slide: Slide; readonly story: CompiledStory }) {
  const { face, chapter } = slide;
  if (face.kind === 'title' || face.kind === 'close' || chapter === null) {
    return (
      <>
        {(face.kind === 'close' ? WORDS.close : WORDS.title).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {face.kind === 'close' ? null : <p>{story.summary}</p>}
      </>
    );
  }
  return (
    <>
      <h3 className="presenter__label">{WORDS.page}</h3>
      <div className="presenter__page" data-part="words">
        <p>
          <strong>
            <Inlines parts={chapter.heading} anchor={null} marks={false} />
          </strong>
        </p>
        <Blocks blocks={chapter.blocks} anchor={null} />
      </div>
      <h3 className="presenter__label">{WORDS.own}</h3>
      <Blocks blocks={chapter.notes} anchor={null} />
    </>
  );
}
