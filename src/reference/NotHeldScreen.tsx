import { Link } from 'wouter';
import notHeld from '../../content/not-held.json';
import { formatDay } from '../domain/format.ts';
import { REFERENCE_WORDS } from '../words/reference.ts';
import './reference.css';

const words = REFERENCE_WORDS.notHeld;

interface NotHeldItem {
  readonly id: string;
  readonly title: string;
  readonly wanted: string;
  readonly why: string;
  /** The nearest measure that is held. */
  readonly instead?: { readonly indicator: string; readonly text: string };
  readonly supplier: string;
}

/** What a needs assessment would want, nobody publishes at the level wanted, and who could supply it. */
export function NotHeldScreen() {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="indicator__lede">{words.intro}</p>
      <p>{words.checked(formatDay(notHeld.checkedOn))}</p>
      {(notHeld.items as readonly NotHeldItem[]).map((item) => (
        <section key={item.id} aria-labelledby={item.id} className="not-held">
          <h2 id={item.id}>{item.title}</h2>
          <p>{item.why}</p>
          <dl className="not-held__facts">
            <dt>{words.wanted}</dt>
            <dd>{words.levels[item.wanted as keyof typeof words.levels]}</dd>
            <dt>{words.supplier}</dt>
            <dd>{item.supplier}</dd>
            {item.instead !== undefined && (
              <>
                <dt>{words.instead}</dt>
                <dd>
                  {item.instead.text}{' '}
                  <Link href={`/data/${item.instead.indicator}`}>{words.insteadLink}</Link>
                </dd>
              </>
            )}
          </dl>
        </section>
      ))}
      <h2>{words.offerTitle}</h2>
      <p>{words.offer}</p>
    </main>
  );
}
