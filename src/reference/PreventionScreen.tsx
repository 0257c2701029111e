import { Link } from 'wouter';
import citations from '../../content/citations.json';
import facts from '../../content/facts.json';
import partnership from '../../content/partnership.json';
import prevention from '../../content/prevention.json';
import type { Citations } from '../data/contentSchema.ts';
import type { PreventionPage } from '../data/preventionSchema.ts';
import { formatDay } from '../domain/format.ts';
import { AUTHORITIES } from '../domain/place.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { PREVENTION_WORDS } from '../words/prevention.ts';
import { Entries, Entry } from './PreventionEntry.tsx';
import { PreventionMoney } from './PreventionMoney.tsx';
import { PreventionNetwork } from './PreventionNetwork.tsx';
import { PreventionPlan } from './PreventionPlan.tsx';
import { numberSources, publishedWords } from './preventionSources.ts';
import './prevention.css';

const words = PREVENTION_WORDS;

/** Checked at build (stories/checkPrevention.ts). */
const page = prevention as PreventionPage;
const sources = numberSources(page, facts.facts, citations as Citations);

/** Boroughs of which nothing under the duty was found. */
const notFound = AUTHORITIES.map(({ name }) => name).filter(
  (name) => !page.duty.places.some(({ title }) => title === name),
);

const PARTS = [
  ['short', words.short],
  ['who', words.who.title],
  ['plan', words.plan.title],
  ['duty', words.duty.title],
  ['money', words.money.title],
  ['watched', words.watched.title],
  ['found', words.found.title],
  ['ask', words.ask.title],
  ['sources', words.sources.title],
] as const;

function Duty() {
  return (
    <>
      <Entries items={page.duty.intro} sources={sources} />
      <h3>{words.duty.cycle}</h3>
      <ol className="cycle">
        {page.duty.steps.map((item, index, all) => (
          <li key={item.id} className="cycle__step">
            <strong className="prevention__name">{item.title}.</strong>{' '}
            <Entry item={item} sources={sources} />
            {index === all.length - 1 && <span className="cycle__back">{words.duty.back}</span>}
          </li>
        ))}
      </ol>
      <h3>{words.duty.places}</h3>
      <ul>
        {page.duty.places.map((item) => (
          <li key={item.id}>
            <strong>{item.title}.</strong> <Entry item={item} sources={sources} />
          </li>
        ))}
      </ul>
      {notFound.length > 0 && <p>{words.duty.none(notFound, formatDay(page.checkedOn))}</p>}
    </>
  );
}

function Ask() {
  return (
    <>
      <ul>
        <li>
          {words.ask.partnership(partnership.name)} <a href={partnership.url}>{words.ask.link}</a>
        </li>
        <li>{words.ask.council}</li>
        <li>
          {words.ask.area} <Link href="/">{words.ask.areaLink}</Link>
        </li>
        <li>
          {words.ask.help} <Link href="/about">{words.ask.helpLink}</Link>
        </li>
      </ul>
      <Entries items={page.takePart} sources={sources} />
    </>
  );
}

function Sources() {
  return (
    <ol className="prevention__sources">
      {sources.documents.map((document) => (
        <li key={document.id} id={`source-${document.id}`} tabIndex={-1}>
          {document.author}, {document.title} ({publishedWords(document)}).{' '}
          {document.link !== undefined && (
            <a href={document.link}>
              {words.sources.read}
              <VisuallyHidden>{words.sources.readOf(document.title)}</VisuallyHidden>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Who decides, who pays, who does what, what is known of it, and whom to ask; every entry with its date and source. */
export function PreventionScreen() {
  const shown: Readonly<Record<(typeof PARTS)[number][0], React.ReactNode>> = {
    short: (
      <ul className="prevention__short">
        {page.intro.map((item) => (
          <li key={item.id}>
            <h3>{item.title}</h3>
            <p>
              <Entry item={item} sources={sources} />
            </p>
          </li>
        ))}
      </ul>
    ),
    who: (
      <>
        <PreventionNetwork network={page.network} sources={sources} />
        <h3>{words.who.now}</h3>
        <Entries items={page.now} sources={sources} />
      </>
    ),
    plan: <PreventionPlan page={page} sources={sources} />,
    duty: <Duty />,
    money: (
      <>
        <PreventionMoney years={page.money.years} sources={sources} />
        <h3>{words.money.more}</h3>
        <Entries items={page.money.notes} sources={sources} />
      </>
    ),
    watched: <Entries items={page.watched} sources={sources} />,
    found: <Entries items={page.found} sources={sources} />,
    ask: <Ask />,
    sources: <Sources />,
  };
  return (
    <main id="main" className="page prevention" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="prevention__lede">{words.lede}</p>
      <p>
        {words.dated} {words.checked(formatDay(page.checkedOn))}{' '}
        <Link href="/story/prevention">{words.story}</Link>
      </p>
      <nav aria-label={words.contents}>
        <ul className="prevention__contents">
          {PARTS.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {PARTS.map(([id, label]) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{label}</h2>
          {shown[id]}
        </section>
      ))}
    </main>
  );
}
