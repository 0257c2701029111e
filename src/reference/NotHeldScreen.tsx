import { Link } from 'wouter';
import notHeld from '../../content/not-held.json';
import type { NotHeld } from '../data/contentSchema.ts';
import { formatDay } from '../domain/format.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { REFERENCE_WORDS } from '../words/reference.ts';
import './reference.css';

const words = REFERENCE_WORDS.notHeld;

/** What a needs assessment would want, nobody publishes at the level wanted, and who could supply it. */
export function NotHeldScreen() {
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p className="indicator__lede">{words.intro}</p>
      <p>{words.checked(formatDay(notHeld.checkedOn))}</p>
      {(notHeld as NotHeld).items.map((item) => (
        <section key={item.id} aria-labelledby={item.id} className="not-held">
          <h2 id={item.id}>{item.title}</h2>
          <p>{item.why}</p>
          <dl className="not-held__facts">
            <dt>{words.wanted}</dt>
            <dd>{words.levels[item.wanted]}</dd>
            <dt>{words.supplier}</dt>
            <dd>{item.supplier}</dd>
            {item.instead !== undefined && (
              <>
                <dt>{words.instead}</dt>
                <dd>
                  {item.instead.text}{' '}
                  <Link href={`/data/${item.instead.indicator}`}>
                    {words.insteadLink}
                    <VisuallyHidden>{words.insteadOf(item.title)}</VisuallyHidden>
                  </Link>
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
