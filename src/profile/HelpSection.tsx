import help from '../../content/help.json';
import { HelpLines } from '../ui/HelpLines.tsx';
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
