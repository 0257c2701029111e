import { Link } from 'wouter';
import citations from '../../content/citations.json';
import documentedCase from '../../content/heath-town-case.json';
import { PROFILE_WORDS } from '../words/profile.ts';

const words = PROFILE_WORDS.unseen;

/** "Wolverhampton Serious Violence Needs Assessment, page 6" */
function citeWords({ document, place }: { readonly document: string; readonly place: string }): string {
  const title = citations.documents.find(({ id }) => id === document)?.title ?? document;
  return `${title}: ${place}`;
}

/** Recorded is not occurred; where a document shows how far the two can part, it is told with its cautions. */
export function UnseenSection({ code }: { readonly code: string }) {
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">{words.title}</h2>
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {documentedCase.ward === code && (
        <div className="case">
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
            {words.asOf(documentedCase.asOf)} {words.source(documentedCase.cites.map(citeWords))}
          </p>
        </div>
      )}
      <p>
        <Link href="/not-held">{words.held}</Link>
      </p>
    </section>
  );
}
