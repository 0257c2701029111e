import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useRouter, useSearch } from 'wouter';
import type { AreaEntry } from '../data/queries.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { COMBINED_AREA } from '../domain/place.ts';
import { Button } from '../ui/Button.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { EvidenceView } from '../view/evidenceView.ts';
import type { AddressProblem } from '../view/exploreUrl.ts';
import { EVIDENCE_WORDS as words } from '../words/evidence.ts';
import { PAGE_TITLES, pageTitle } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';
import { EvidenceProblems } from './EvidenceProblems.tsx';
import './evidence.css';
import { GatheredPack } from './GatheredPack.tsx';
import type { EvidenceBase } from './gatherPack.ts';
import { IndicatorStep } from './IndicatorStep.tsx';
import { MapChoice } from './MapChoice.tsx';
import { OpenDraft } from './OpenDraft.tsx';
import { PatchStep } from './PatchStep.tsx';
import { baseQuery, packQuery } from './prefetchEvidence.ts';
import { RedrawnWards } from './RedrawnWards.tsx';
import { siteRoot } from './siteRoot.ts';
import { draftKey } from './useDraft.ts';
import { WholeWards } from './WholeWards.tsx';
import { useEvidenceView, type ChangeEvidence } from './useEvidenceView.ts';
import 'virtual:families.css';

/** What the address asks for: the lists that it is chosen from, and the pack. */
function useEvidence() {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const { base: path } = useRouter();
  const root = siteRoot(path);
  const search = useSearch();
  const manifest = useQuery(queries.manifest());
  const asked = new URLSearchParams(search).get('release');
  const release = manifest.data?.releases.some(({ id }) => id === asked) === true ? asked : null;
  const base = useQuery(baseQuery(client, queries, release));
  const { view, problems, change } = useEvidenceView(base.data);
  const pack = useQuery({
    ...packQuery(client, queries, view, root),
    enabled: base.data !== undefined && view.patch.kind !== 'none',
    placeholderData: keepPreviousData,
  });
  return { root, base, pack, view, problems, change };
}

/** Areas that the address names, with those that the release does not have. */
function askedAreas({ patch }: EvidenceView, problems: readonly AddressProblem[]): readonly string[] {
  const lacking = problems.filter(({ parameter, kind }) => parameter === 'areas' && kind === 'unknown');
  return [...(patch.kind === 'areas' ? patch.codes : []), ...lacking.map(({ value }) => value)];
}

/** A link of an earlier release opens it as it was; the newest is a step away. */
function OldRelease({
  release,
  current,
  onCurrent,
}: {
  readonly release: string;
  readonly current: string;
  readonly onCurrent: () => void;
}) {
  if (current === release) return null;
  return (
    <Notice kind="information" label={words.note}>
      {words.oldRelease(release, current)}{' '}
      <Button variant="quiet" onClick={onCurrent}>
        {words.useCurrent}
      </Button>
    </Notice>
  );
}

function WithoutScript() {
  return (
    <noscript>
      <p className="no-script">
        {words.noScript} <a href={`/area/${COMBINED_AREA.code}`}>{words.noScriptAreas}</a>{' '}
        <a href="/data">{words.noScriptData}</a>
      </p>
    </noscript>
  );
}

/** From a patch to a pack that can be checked. Everything but the person's own words is in the address. */
export function EvidenceScreen() {
  const { root, base, pack, view, problems, change } = useEvidence();
  const [path, navigate] = useLocation();
  /** How many drafts were opened: the words of one that was opened for the pack in sight are read anew. */
  const [opened, setOpened] = useState(0);
  /** Of the draft that was opened last; while its release is fetched too. */
  const [said, setSaid] = useState('');
  const openDraft = (query: string, what = ''): void => {
    setOpened(opened + 1);
    setSaid(what);
    navigate(`${path}?${query}`);
  };
  const gathered = view.patch.kind === 'none' ? undefined : pack.data;
  const title = gathered?.kind === 'pack' ? gathered.pack.title : null;
  // A page that is printed or saved as PDF takes its name from here.
  useEffect(() => {
    document.title = title === null ? PAGE_TITLES.evidence : pageTitle(title);
  }, [title]);
  const failed = base.isError || pack.isError;
  return (
    <main id="main" className="page evidence" tabIndex={-1}>
      <div className="evidence__choices">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p className="evidence__quiet">{words.private}</p>
        <WithoutScript />
        <EvidenceProblems problems={problems} />
        <p role="status">{said}</p>
        {base.data === undefined ? (
          !failed && <LoadingBlock label={SITE_WORDS.loading} size="map" />
        ) : (
          <Choices
            base={base.data}
            view={view}
            problems={problems}
            touchedWards={gathered?.kind === 'pack' ? gathered.patch.touchedWards : []}
            change={change}
            onOpen={openDraft}
          />
        )}
        <h2 id="pack">{words.pack.title}</h2>
        <p role="status">
          {view.patch.kind === 'none' ? words.pack.waiting : pack.isFetching ? words.pack.loading : ''}
        </p>
        {failed && (
          <Notice kind="problem" label={words.problem}>
            {words.failed}{' '}
            <Button
              variant="quiet"
              onClick={() => {
                void base.refetch();
                if (view.patch.kind !== 'none') void pack.refetch();
              }}
            >
              {words.again}
            </Button>
          </Notice>
        )}
        {gathered?.kind === 'problem' && (
          <Notice kind="problem" label={words.problem}>
            {words.problems[gathered.problem]}
          </Notice>
        )}
      </div>
      {gathered?.kind === 'pack' && base.data !== undefined && (
        <GatheredPack
          key={`${Object.values(draftKey(gathered.pack)).join(' ')} ${opened}`}
          pack={gathered.pack}
          map={gathered.map}
          root={root}
          places={[...base.data.wards.names, ...base.data.boroughs.names]}
          onOpen={openDraft}
        />
      )}
    </main>
  );
}

/** What the pack is made of, step by step. */
function Choices({
  base,
  view,
  problems,
  touchedWards,
  change,
  onOpen,
}: {
  readonly base: EvidenceBase;
  readonly view: EvidenceView;
  readonly problems: readonly AddressProblem[];
  readonly touchedWards: readonly AreaEntry[];
  readonly change: ChangeEvidence;
  readonly onOpen: (query: string, said: string) => void;
}) {
  return (
    <>
      <OldRelease
        release={base.release.id}
        current={base.manifest.current}
        onCurrent={() => {
          change({ release: null });
        }}
      />
      <RedrawnWards
        codes={askedAreas(view, problems)}
        onTake={(codes) => change({ release: null, patch: { kind: 'areas', codes } })}
      />
      <OpenDraft manifest={base.manifest} isStart={view.patch.kind === 'none'} onOpen={onOpen} />
      <PatchStep base={base} view={view} change={change} />
      <WholeWards wards={touchedWards} onTake={(codes) => change({ patch: { kind: 'areas', codes } })} />
      <IndicatorStep base={base} view={view} change={change} />
      <MapChoice base={base} view={view} change={change} />
    </>
  );
}
