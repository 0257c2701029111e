import { Link } from 'wouter';
import documentedCases from '../../content/documented-cases.json';
import type { DocumentedCase } from '../data/contentSchema.ts';
import { PROFILE_WORDS } from '../words/profile.ts';

const words = PROFILE_WORDS.unseen;
const CASES: readonly DocumentedCase[] = documentedCases;

/** Recorded is not occurred; where a document shows how far the two can part, it is told with its cautions. */
export function UnseenSection({ code }: { readonly code: string }) {
  return (
    <section className="unseen" aria-labelledby="unseen">
      <h2 id="unseen">{words.title}</h2>
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {CASES.filter(({ ward }) => ward === code).map((documentedCase) => (
        <div key={documentedCase.title} className="case unseen__case">
          <h3>{documentedCase.title}</h3>
          <ul>
            {documentedCase.found.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <h4>{words.cautions}</h4>
          <ul>
            {documentedCase.cautions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className="figure__period">
            {words.asOf(documentedCase.asOf)}{' '}
            {words.source(
              documentedCase.cites.map(({ place }) => [documentedCase.source, place ?? []].flat().join(': ')),
            )}
          </p>
        </div>
      ))}
      <p className="unseen__held">
        <Link href="/not-held">{words.held}</Link>
      </p>
    </section>
  );
}
