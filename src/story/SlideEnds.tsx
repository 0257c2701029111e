/** The slide that opens a talk and the one that closes it, which no author has to write. */
import help from '../../content/help.json';
import partnership from '../../content/partnership.json';
import type { CompiledStory } from '../domain/story.ts';
import type { HelpList } from '../ui/HelpLines.tsx';
import { SLIDE_WORDS } from '../words/slides.ts';
import { STORY_WORDS } from '../words/story.ts';
import { QrCode } from './QrCode.tsx';

interface EndProps {
  readonly Heading: 'h1' | 'h3';
}

export function TitleSlide({ story, Heading }: EndProps & { readonly story: CompiledStory }) {
  return (
    <>
      <p className="slide__kicker">{STORY_WORDS.kicker(story.place.name)}</p>
      <Heading className="slide__heading">{story.title}</Heading>
      <p className="slide__summary">{story.summary}</p>
      <p className="slide__from">{SLIDE_WORDS.title.by(partnership.name, story.published)}</p>
    </>
  );
}

/** Lines that a slide has room for. */
const LINES_SHOWN = 3;

/** Where the story is: the page, without what of it is shown. */
function storyAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** An address as people read it aloud. */
function asSaid(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** Numbers are shown once their publishers have confirmed them, here as in links that call. */
function HelpOnSlide() {
  const { confirmedOn, lines }: HelpList = help;
  const called = confirmedOn === null ? [] : lines.filter(({ contact }) => contact !== undefined);
  const about = new URL('../../about', `${storyAddress().replace(/\/$/, '')}/`).href;
  return (
    <>
      <p>
        {SLIDE_WORDS.close.help} <a href={about}>{asSaid(about)}</a>
      </p>
      {called.slice(0, LINES_SHOWN).map(({ name, contact }) => (
        <p key={name}>
          {name}: <strong>{contact}</strong>
        </p>
      ))}
    </>
  );
}

export function CloseSlide({ Heading }: EndProps) {
  const { navigators, name } = partnership;
  return (
    <>
      <Heading className="slide__heading">{SLIDE_WORDS.close.title}</Heading>
      <ul className="slide__points">
        <li>{SLIDE_WORDS.close.tell}</li>
        <li>
          {SLIDE_WORDS.close.ask(name)} {navigators.howToReach} {asSaid(navigators.url)}
        </li>
      </ul>
      <div className="slide__help">
        <HelpOnSlide />
      </div>
      <div className="slide__scan">
        <p>{SLIDE_WORDS.close.again}</p>
        <QrCode address={storyAddress()} />
      </div>
    </>
  );
}
