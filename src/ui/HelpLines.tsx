import { HELP_WORDS } from '../words/help.ts';
import './helpLines.css';

export interface HelpLine {
  readonly name: string;
  readonly contact?: string;
  readonly for: string;
  readonly site?: string;
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

/** Who can help, and how sure the numbers are: the same on every page. */
export function HelpLines({ list }: { readonly list: HelpList }) {
  return (
    <>
      <dl className="help__lines">
        {list.lines.map((line) => (
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
      <p className="help__status">{HELP_WORDS.status(list.checkedOn, list.confirmedOn)}</p>
    </>
  );
}
