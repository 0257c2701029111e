import type { ProfileFact } from '../data/profileSchema.ts';
import { isOverdue } from '../domain/factParts.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { DONE_WORDS as words } from '../words/done.ts';

/** Who said it, with a link to where it can be read; the title of a document that is not online. */
function Source({ cite }: { readonly cite: ProfileFact['cites'][number] }) {
  const { document, place, by, undated, link } = cite;
  const named = link === undefined ? (place === '' ? document : `${document}, ${place}`) : (by ?? document);
  return (
    <>
      {link === undefined ? (
        named
      ) : (
        <a href={link}>
          {named}
          <VisuallyHidden>: {document}</VisuallyHidden>
        </a>
      )}
      {undated !== undefined && ` ${words.undated(undated)}`}
    </>
  );
}

function FactLine({ fact, day }: { readonly fact: ProfileFact; readonly day: string }) {
  const { text, asOf, ask, cites, checkedOn, part, reviewBy } = fact;
  return (
    <li>
      {text}{' '}
      {ask !== undefined && (
        <a className="done__ask" href={ask.link}>
          {ask.text}
        </a>
      )}{' '}
      <span className="done__source">
        {isOverdue(fact, day) && reviewBy !== undefined && `${words.overdue(reviewBy)} `}
        {words.asOf(asOf)} {words.from}{' '}
        {cites.map((cite, index) => (
          <span key={`${cite.document} ${cite.place}`}>
            {index > 0 && '; '}
            <Source cite={cite} />
          </span>
        ))}
        . {part !== 'earlier' && checkedOn !== undefined && words.checked(checkedOn)}
      </span>
    </li>
  );
}

interface DoneFactsProps {
  readonly facts: readonly ProfileFact[];
  /** The day by which they are split. */
  readonly day: string;
  /** Entries in sight; the rest open on asking. All of them when left out. */
  readonly shown?: number;
}

/** What documents and public pages say, each entry with its date, who said it and how to ask. */
export function DoneFacts({ facts, day, shown = facts.length }: DoneFactsProps) {
  const list = (some: readonly ProfileFact[]) => (
    <ul className="done__facts">
      {some.map((fact) => (
        <FactLine key={`${fact.id} ${fact.text}`} fact={fact} day={day} />
      ))}
    </ul>
  );
  return (
    <>
      {list(facts.slice(0, shown))}
      {facts.length > shown && (
        <Disclosure summary={words.more(facts.length - shown)}>{list(facts.slice(shown))}</Disclosure>
      )}
    </>
  );
}
