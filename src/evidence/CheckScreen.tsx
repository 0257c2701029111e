import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useRouter, useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { serialiseEvidenceUrl } from '../view/evidenceUrl.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { CheckedFigures } from './CheckedFigures.tsx';
import { checkPack, type CheckResult } from './checkPack.ts';
import './evidence.css';
import { siteRoot } from './siteRoot.ts';

const words = EVIDENCE_WORDS.check;

/** Takes a link and its code, and says whether the figures are as published, superseded or altered. */
export function CheckScreen() {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const { base } = useRouter();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const root = siteRoot(base);
  const asked = new URLSearchParams(search);
  const isAsked = search !== '';
  const result = useQuery({
    queryKey: ['evidence-check', root, search],
    queryFn: () => checkPack(client, queries, `?${search}`, asked.get('code') ?? '', root),
    enabled: isAsked,
    staleTime: Infinity,
    structuralSharing: false,
  });
  const [link, setLink] = useState('');
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (): void => {
    const start = link.indexOf('?');
    if (start < 0) {
      setFault(link.trim() === '' && code.trim() !== '' ? words.needsLink : words.noLink);
      return;
    }
    setFault(null);
    const query = new URLSearchParams(link.slice(start));
    if (code.trim() !== '') query.set('code', code.trim());
    navigate(`${path}?${query.toString().replaceAll('%2C', ',')}`);
  };
  return (
    <main id="main" className="page evidence" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form
        className="evidence__check"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label className="evidence__field">
          {words.link}
          <textarea
            rows={3}
            value={link}
            onChange={(event) => {
              setLink(event.target.value);
            }}
          />
        </label>
        <label className="evidence__field">
          {words.code} <span className="evidence__quiet">{words.codeHint}</span>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
            }}
          />
        </label>
        <Button type="submit" variant="primary">
          {words.submit}
        </Button>
      </form>
      {fault !== null && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {fault}
        </Notice>
      )}
      {result.isError && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {EVIDENCE_WORDS.failed}
        </Notice>
      )}
      <p role="status">{result.isFetching ? words.checking : ''}</p>
      {isAsked && result.data !== undefined && <CheckAnswer result={result.data} />}
    </main>
  );
}

function CheckAnswer({ result }: { readonly result: CheckResult }) {
  if (result.kind === 'fault') {
    const { fault, release } = result;
    return (
      <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
        {fault === 'noRelease' ? words.noRelease(release ?? '') : words[fault]}
      </Notice>
    );
  }
  const { kind, then, now, view } = result;
  const { id, published } = then.release;
  const explained =
    kind === 'altered'
      ? words.explain.altered(id)
      : kind === 'published'
        ? words.explain.published(id, published)
        : words.explain.superseded(id, published, then.newer ?? '');
  return (
    <section aria-labelledby="check-result" className={`evidence__result evidence__result--${kind}`}>
      <h2 id="check-result">
        {words.result}: {words.states[kind]}
      </h2>
      <p role="status">{explained}</p>
      <h3>{then.title}</h3>
      <p>{words.compare}</p>
      <CheckedFigures then={then} now={now} />
      <p>
        <Link href={`/evidence?${serialiseEvidenceUrl({ ...view, release: now === null ? null : id })}`}>
          {words.again}
        </Link>
      </p>
    </section>
  );
}
