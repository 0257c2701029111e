import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useRouter, useSearch } from 'wouter';
import { usePublishedQueries } from '../data/useQueries.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { serialiseEvidenceUrl } from '../view/evidenceUrl.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { DOCUMENT_CHECK_WORDS } from '../words/documentCheck.ts';
import { DocumentSection } from './check/DocumentSection.tsx';
import { CheckedFigures } from './CheckedFigures.tsx';
import { checkPack, readGiven, type CheckResult } from './checkPack.ts';
import './evidence.css';
import type { LinkDamage } from './linkDamage.ts';
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
  /** What was pasted, for as long as the address is the one that was made from it. */
  const [pasted, setPasted] = useState({ search: '', link: '', code: '' });
  const sent = sentByForm(search);
  const given = pasted.search === search ? pasted : (sent ?? { link: `?${search}`, code: '' });
  const isAsked = search !== '';
  const result = useQuery({
    queryKey: ['evidence-check', root, given.link, given.code],
    queryFn: () => checkPack(client, queries, given.link, given.code, root),
    enabled: isAsked,
    staleTime: Infinity,
    structuralSharing: false,
  });
  return (
    <main id="main" className="page evidence" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <noscript>
        <p className="no-script">
          {words.noScript} {DOCUMENT_CHECK_WORDS.noScript} <a href="/data">{EVIDENCE_WORDS.noScriptData}</a>
        </p>
      </noscript>
      <h2>{DOCUMENT_CHECK_WORDS.linkTitle}</h2>
      <p>{words.how}</p>
      <CheckForm
        sent={sent}
        onGiven={(address, link, code) => {
          setPasted({ search: address, link, code });
          navigate(`${path}?${address}`);
        }}
      />
      {result.isError && (
        <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
          {EVIDENCE_WORDS.failed}
        </Notice>
      )}
      <p role="status">{result.isFetching ? words.checking : ''}</p>
      {isAsked && result.data !== undefined && <CheckAnswer result={result.data} />}
      <DocumentSection root={root} />
    </main>
  );
}

/** The two fields. What cannot be read is explained at once. */
function CheckForm({
  sent,
  onGiven,
}: {
  readonly sent: ReturnType<typeof sentByForm>;
  /** @param address the query of the address that asks for the check */
  readonly onGiven: (address: string, link: string, code: string) => void;
}) {
  const [link, setLink] = useState(sent?.link ?? '');
  const [code, setCode] = useState(sent?.code ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (): void => {
    const read = readGiven(link, code);
    if (read.query === null || read.fault !== null) {
      setFault(words[read.fault ?? 'noLink']);
      return;
    }
    setFault(null);
    const query = new URLSearchParams(read.query);
    if (read.code !== '') query.set('code', read.code);
    const address = query.toString().replaceAll('%2C', ',');
    onGiven(address, link, code);
  };
  return (
    <>
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
            name={FIELDS.link}
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
            name={FIELDS.code}
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
    </>
  );
}

/** Names of the fields: a browser that sends the form before the script is there puts them into the address. */
const FIELDS = { link: 'link', code: 'code' } as const;

function sentByForm(search: string): { readonly link: string; readonly code: string } | null {
  const query = new URLSearchParams(search);
  const link = query.get(FIELDS.link);
  return link === null ? null : { link, code: query.get(FIELDS.code) ?? '' };
}

function damageText(damage: LinkDamage): string {
  return words.damaged(
    damage.kind === 'broken' ? words.damage.broken(damage.part) : words.damage.missing[damage.part],
  );
}

function CheckAnswer({ result }: { readonly result: CheckResult }) {
  if (result.kind === 'damaged' || result.kind === 'fault') {
    const text =
      result.kind === 'damaged'
        ? damageText(result.damage)
        : result.fault === 'noRelease'
          ? words.noRelease(result.release ?? '')
          : words[result.fault];
    return (
      <Notice kind="problem" label={EVIDENCE_WORDS.problem}>
        {text}
      </Notice>
    );
  }
  const { kind, then, now, view, code } = result;
  const { id, published } = then.release;
  const explained = {
    altered: () => words.explain.altered(id),
    slip: () => words.explain.slip(code, then.code),
    published: () => words.explain.published(id, published),
    superseded: () => words.explain.superseded(id, published, then.newer ?? ''),
  }[kind]();
  return (
    <section
      key={`${kind} ${then.link} ${code}`}
      aria-labelledby="check-result"
      className={`evidence__result evidence__result--${kind}`}
    >
      <h2 id="check-result">
        {words.result}: {words.states[kind]}
      </h2>
      <p role="status">{explained}</p>
      <h3>{then.title}</h3>
      <p>{words.compare}</p>
      <CheckedFigures then={then} now={now} />
      <p>
        <Link href={`/evidence?${serialiseEvidenceUrl({ ...view, release: id })}`}>{words.again}</Link>
      </p>
      {now !== null && (
        <p>
          <Link href={`/evidence?${serialiseEvidenceUrl({ ...view, release: null })}`}>{words.againNow}</Link>
        </p>
      )}
    </section>
  );
}
