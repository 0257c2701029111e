import { Fragment } from 'react';
import { Link } from 'wouter';
import type { StoryBlock, StoryInline } from '../domain/story.ts';
import { STORY_WORDS } from '../words/story.ts';

/** Where source marks lead: an id that is before each number; null where there is no list to lead to. */
export type SourceAnchor = string | null;

/**
 * The number of a source. The style sheet draws it from `data-source`, in brackets, so that it is no part of the text: copied words
 * keep their figures as they are.
 */
function Mark({ source, anchor }: { readonly source: number; readonly anchor: SourceAnchor }) {
  return (
    <sup className="story-mark">
      {anchor === null ? (
        <span data-source={source} />
      ) : (
        <a href={`#${anchor}${source}`} data-source={source} aria-label={STORY_WORDS.sourceMark(source)} />
      )}
    </sup>
  );
}

export interface InlinesProps {
  readonly parts: readonly StoryInline[];
  readonly anchor: SourceAnchor;
  /** Headings carry no source marks. */
  readonly marks?: boolean;
}

/** Words with their figures; each figure and fact has the number of its source. */
export function Inlines({ parts, anchor, marks = true }: InlinesProps) {
  return parts.map((part, index) => {
    const key = index;
    switch (part.kind) {
      case 'text':
        return <Fragment key={key}>{part.text}</Fragment>;
      case 'strong':
        return (
          <strong key={key}>
            <Inlines parts={part.children} anchor={anchor} marks={marks} />
          </strong>
        );
      case 'emphasis':
        return (
          <em key={key}>
            <Inlines parts={part.children} anchor={anchor} marks={marks} />
          </em>
        );
      case 'link':
        return (
          <Link key={key} href={part.href}>
            <Inlines parts={part.children} anchor={anchor} marks={marks} />
          </Link>
        );
      case 'figure':
      case 'fact':
        return (
          <Fragment key={key}>
            {part.text === '' ? null : <span className={`story-${part.kind}`}>{part.text}</span>}
            {marks ? <Mark source={part.source} anchor={anchor} /> : null}
          </Fragment>
        );
    }
  });
}

export interface BlocksProps {
  readonly blocks: readonly StoryBlock[];
  readonly anchor: SourceAnchor;
}

export function Blocks({ blocks, anchor }: BlocksProps) {
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        return (
          <p key={index}>
            <Inlines parts={block.children} anchor={anchor} />
          </p>
        );
      case 'quote':
        return (
          <blockquote key={index}>
            <p>
              <Inlines parts={block.children} anchor={anchor} />
            </p>
          </blockquote>
        );
      case 'list': {
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={index}>
            {block.items.map((item, place) => (
              <li key={place}>
                <Inlines parts={item} anchor={anchor} />
              </li>
            ))}
          </List>
        );
      }
    }
  });
}
