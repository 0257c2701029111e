import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { usePublishedQueries } from '../data/useQueries.ts';
import { countReached, reachTable } from '../domain/reach.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PACK_WORDS } from '../words/evidencePack.ts';
import { REACH_WORDS as words } from '../words/reach.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { ReachColumn, ReachForm } from './ReachForm.tsx';
import { postcodeColumns, postcodesOfPeople, EVERY_CELL, type ListRow } from './reachList.ts';
import { fetchReachLookUp } from './reachLookUp.ts';
import { reachMeasures } from './reachMeasures.ts';
import type { ReachFileFault } from './readReachFile.ts';
import { reachSentences, type ReachResult } from './reachRows.ts';
import type { HeldReach } from './ReachStep.tsx';
import { ReachTables } from './ReachTables.tsx';
import { useLookUp } from './useLookUp.ts';

export interface ReachPartProps {
  readonly base: EvidenceBase;
  readonly held: HeldReach | null;
  readonly onHeld: (held: HeldReach | null) => void;
}

type Fault = keyof typeof words.faults;

type State =
  | { readonly kind: 'waiting'; readonly said: string }
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** A list with several columns of postcodes is held until one is chosen, and no longer. */
  | { readonly kind: 'columns'; readonly rows: readonly ListRow[] };

const WAITING: State = { kind: 'waiting', said: '' };

/** A list that waits for its column goes with the page: a browser may keep one that was left. */
function useForgetting(setState: (state: State) => void): void {
  useEffect(() => {
    const forget = (): void => {
      setState(WAITING);
    };
    addEventListener('pagehide', forget);
    return () => {
      removeEventListener('pagehide', forget);
    };
  }, [setState]);
}

/** The list, what became of it, and what must be known before it is used. */
export function ReachPart({ base, held, onHeld }: ReachPartProps) {
  const [state, setState] = useState(WAITING);
  useForgetting(setState);
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const indicators = reachMeasures(base.catalogue);
  const lookUp = useLookUp(async () => {
    if (indicators === null) throw new Error('The release has not both measures.');
    return fetchReachLookUp(client, queries, base, indicators);
  });

  const count = async (rows: readonly ListRow[], from: number | typeof EVERY_CELL): Promise<void> => {
    const postcodes = postcodesOfPeople(rows, from);
    const { placeOf, measures } = await lookUp.get();
    const table = reachTable(countReached(postcodes.map(placeOf), measures), measures);
    if (table === null || indicators === null) {
      setState({ kind: 'fault', fault: 'too-few' });
      return;
    }
    const source = base.catalogue.sources.find(({ id }) => id === indicators[0].source);
    onHeld({
      result: {
        table,
        titles: [indicators[0].title, indicators[1].title],
        release: base.release.id,
        source:
          source === undefined ? '' : PACK_WORDS.sourceOf(source.publisher, source.title, source.licence),
      },
      isInPack: held?.isInPack ?? false,
    });
    setState({ kind: 'waiting', said: words.done });
  };
  const take = (rows: readonly ListRow[] | ReachFileFault): void => {
    onHeld(null);
    if (typeof rows === 'string') {
      setState({ kind: 'fault', fault: rows });
      return;
    }
    const [column, ...others] = postcodeColumns(rows);
    if (column === undefined) setState({ kind: 'fault', fault: 'no-postcodes' });
    else if (others.length > 0 && rows.length > 1) setState({ kind: 'columns', rows });
    else start(rows, rows.length === 1 ? EVERY_CELL : column.index);
  };
  const start = (rows: readonly ListRow[], from: number | typeof EVERY_CELL): void => {
    setState({ kind: 'waiting', said: words.loading });
    // What went wrong may quote what it went wrong with, so it is told nowhere.
    count(rows, from).catch(() => {
      setState({ kind: 'fault', fault: 'failed' });
    });
  };

  return (
    <>
      <p>{words.intro}</p>
      <p className="evidence__quiet">{words.private}</p>
      <ReachForm onTake={take} />
      <p role="status">
        {state.kind === 'waiting' && state.said !== '' ? state.said : words.states[lookUp.state]}
      </p>
      {state.kind === 'fault' && (
        <Notice kind="problem" label={words.problem}>
          {words.faults[state.fault]}
        </Notice>
      )}
      {state.kind === 'columns' && <ReachColumn rows={state.rows} onUse={start} />}
      {held !== null && (
        <HeldTable
          held={held}
          onHeld={(next) => {
            onHeld(next);
            if (next === null) setState({ kind: 'waiting', said: words.forgotten });
          }}
        />
      )}
      <NotShown />
    </>
  );
}

function HeldTable({ held, onHeld }: Pick<ReachPartProps, 'onHeld'> & { readonly held: HeldReach }) {
  const { result } = held;
  return (
    <>
      <ReachTables result={result} />
      <Sentences result={result} />
      <CheckboxGroup
        legend={words.packLegend}
        choices={[{ value: 'pack', label: words.inPack, hint: words.inPackHint }]}
        checked={held.isInPack ? ['pack'] : []}
        onChange={(checked) => {
          onHeld({ result, isInPack: checked.length > 0 });
        }}
      />
      <Button
        onClick={() => {
          onHeld(null);
        }}
      >
        {words.forget}
      </Button>
    </>
  );
}

function Sentences({ result }: { readonly result: ReachResult }) {
  return reachSentences(result).map((sentence) => (
    <p key={sentence} className="evidence__quiet">
      {sentence}
    </p>
  ));
}

function NotShown() {
  return (
    <>
      <h3>{words.not.title}</h3>
      <ul>
        {[...words.not.lines, words.how.unknown, words.how.twice].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
