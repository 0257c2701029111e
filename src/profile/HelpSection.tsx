import help from '../../content/help.json';
import { PROFILE_WORDS } from '../words/profile.ts';

const words = PROFILE_WORDS.help;

interface HelpLine {
  readonly name: string;
  readonly contact?: string;
  readonly for: string;
  readonly site?: string;
}

/** Where to get help, with the day on which the numbers were checked. */
export function HelpSection() {
  return (
    <section aria-labelledby="help" className="help">
      <h2 id="help">{words.title}</h2>
      <dl className="help__lines">
        {(help.lines as readonly HelpLine[]).map((line) => (
          <div key={line.name}>
            <dt>
              {line.site === undefined ? line.name : <a href={line.site}>{line.name}</a>}
              {line.contact !== undefined && <strong className="help__contact"> {line.contact}</strong>}
            </dt>
            <dd>{line.for}</dd>
          </div>
        ))}
      </dl>
      <p className="figure__period">{words.checked(help.checkedOn)}</p>
    </section>
  );
}
