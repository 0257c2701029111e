import help from '../../content/help.json';
import { HelpInBrief, HelpLines } from '../ui/HelpLines.tsx';
import { HELP_WORDS } from '../words/help.ts';

/** Where to get help, with how sure the numbers are. */
export function HelpSection() {
  return (
    <section aria-labelledby="help" className="help">
      <h2 id="help">{HELP_WORDS.title}</h2>
      <HelpLines list={help} />
    </section>
  );
}

/** The same list in two lines, for the top of the page; leads down to `HelpSection`. */
export function HelpBrief() {
  return <HelpInBrief list={help} allAt="#help" />;
}

/** Whom to tell something without giving a name. */
export function TellWithoutName() {
  return <HelpLines list={help} use="without-a-name" />;
}
