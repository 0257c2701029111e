import { HELP_WORDS } from '../words/help.ts';
import './helpLines.css';

export interface HelpLine {
  readonly name: string;
  readonly contact?: string;
  readonly for: string;
  readonly site?: string;
  /** What a page calls it for by itself: `emergency`, `police` (not an emergency) or `without-a-name`. */
  readonly use?: string;
}

export interface HelpList {
  readonly checkedOn: string;
  /** Null while the publisher has not confirmed the numbers. */
  readonly confirmedOn: string | null;
  readonly lines: readonly HelpLine[];
}

/** The address that calls a number; null for one that is not to be called or is not confirmed. */
export function callAddress(contact: string, confirmedOn: string | null): string | null {
  return confirmedOn !== null && /^[\d ]+$/.test(contact) ? `tel:${contact.replaceAll(' ', '')}` : null;
}

function Contact({
  contact,
  confirmedOn,
}: {
  readonly contact: string;
  readonly confirmedOn: string | null;
}) {
  const address = callAddress(contact, confirmedOn);
  return (
    <strong className="help__contact"> {address === null ? contact : <a href={address}>{contact}</a>}</strong>
  );
}

interface HelpLinesProps {
  readonly list: HelpList;
  /** Only the lines of this use, without the sentence on how sure the numbers are, which is with the whole list. */
  readonly use?: string;
}

/** Who can help, and how sure the numbers are: the same on every page. */
export function HelpLines({ list, use }: HelpLinesProps) {
  const lines = use === undefined ? list.lines : list.lines.filter((line) => line.use === use);
  return (
    <>
      <dl className="help__lines">
        {lines.map((line) => (
          <div key={line.name}>
            <dt>
              {line.site === undefined ? line.name : <a href={line.site}>{line.name}</a>}
              {line.contact !== undefined && (
                <Contact contact={line.contact} confirmedOn={list.confirmedOn} />
              )}
            </dt>
            <dd>{line.for}</dd>
          </div>
        ))}
      </dl>
      {use === undefined && (
        <p className="help__status">{HELP_WORDS.status(list.checkedOn, list.confirmedOn)}</p>
      )}
    </>
  );
}

interface HelpInBriefProps {
  readonly list: HelpList;
  /** Where on the page the whole list stands: `#help`. */
  readonly allAt: string;
}

/** The emergency number, whom to call otherwise, and the way to the whole list: short enough for the top of a page. */
export function HelpInBrief({ list, allAt }: HelpInBriefProps) {
  const called = (use: string) => {
    const contact = list.lines.find((line) => line.use === use)?.contact;
    return contact === undefined ? null : <Contact contact={contact} confirmedOn={list.confirmedOn} />;
  };
  return (
    <p className="help-brief">
      {HELP_WORDS.brief.emergency}
      {called('emergency')}. {HELP_WORDS.brief.police}
      {called('police')}.{' '}
      <a className="help-brief__all" href={allAt}>
        {HELP_WORDS.brief.all}
      </a>
    </p>
  );
}
