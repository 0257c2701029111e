import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { FORMER_WARD_WORDS as words } from '../words/formerWard.ts';
import { pageTitle } from '../words/pages.ts';
import { lastReleaseQuery, type FormerWard } from '../data/formerWards.ts';

/** What took the place of a ward, by the share of its residents, and where its own figures still are. */
export function FormerWardPage({ ward }: { readonly ward: FormerWard }) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const { data: release } = useQuery(lastReleaseQuery(client, queries, ward.code));
  const { code, name, borough, until, successors } = ward;
  const title = words.title(name, borough, until);
  useEffect(() => {
    document.title = pageTitle(title);
  }, [title]);
  return (
    <div className="unknown-area" data-former={code}>
      <h1>{title}</h1>
      <p>
        {words.lead(
          until,
          successors.some(({ continuity }) => continuity === 'same'),
        )}
      </p>
      <h2>{words.successors}</h2>
      <ul>
        {successors.map((successor) => (
          <li key={successor.code}>
            <Link href={`/area/${successor.code}`}>{successor.name}</Link>:{' '}
            {words.share(successor.share, successor.shareOfWard, successor.continuity)}
          </li>
        ))}
      </ul>
      <p className="page__detail">{words.estimated}</p>
      {release != null && (
        <p>
          <Link href={`/explore?area=${code}&release=${release}`}>{words.before}</Link>.{' '}
          {words.beforeNote(release)}
        </p>
      )}
    </div>
  );
}
