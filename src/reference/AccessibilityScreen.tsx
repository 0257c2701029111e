import partnership from '../../content/partnership.json';
import { formatDay } from '../domain/format.ts';
import { ACCESSIBILITY_WORDS as words } from '../words/accessibility.ts';
import './reference.css';

function Points({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** The accessibility statement, in the form that public bodies in the United Kingdom use. */
export function AccessibilityScreen() {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p>{words.who(partnership.name)}</p>
      <p>{words.want}</p>
      <Points items={words.can} />
      <p>
        {words.abilityNet} <a href={words.abilityNetLink.address}>{words.abilityNetLink.label}</a>.
      </p>
      <h2>{words.how.title}</h2>
      <p>{words.how.intro}</p>
      <Points items={words.how.known} />
      <h2>{words.contact.title}</h2>
      <p>{words.contact.text(partnership.name)}</p>
      <p>
        <a href={partnership.url}>{words.contact.link}</a>
      </p>
      <h2>{words.enforcement.title}</h2>
      <p>
        {words.enforcement.text} <a href={words.enforcement.address}>{words.enforcement.link}</a>.
      </p>
      <h2>{words.technical.title}</h2>
      <p>{words.technical.commitment(partnership.name)}</p>
      <h3>{words.status.title}</h3>
      <p>{words.status.text}</p>
      <h3>{words.notAccessible.title}</h3>
      <p>{words.notAccessible.none}</p>
      <h3>{words.notTested.title}</h3>
      <Points items={words.notTested.points} />
      <h2>{words.tests.title}</h2>
      <p>{words.tests.intro}</p>
      <Points items={words.tests.points} />
      <h2>{words.next.title}</h2>
      <Points items={words.next.points} />
      <p>{words.prepared(formatDay(words.preparedOn))}</p>
    </main>
  );
}
