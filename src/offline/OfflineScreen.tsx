import { formatCount } from '../domain/format.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { BASE_MAP_WORDS } from '../words/baseMap.ts';
import { OFFLINE_WORDS } from '../words/offline.ts';
import { useAppBase } from '../view/appBase.ts';
import { RoomKit } from './RoomKit.tsx';
import { sizeText, type StoredState } from './storage.ts';
import { useStored, type Stored } from './useStored.ts';
import './offline.css';

const { stored: WORDS } = OFFLINE_WORDS;

function summary(state: StoredState | null): string {
  if (state === null) return WORDS.counting;
  const [stored, total, size] = [formatCount(state.stored), formatCount(state.total), sizeText(state.bytes)];
  if (state.stored === 0) return `${WORDS.none} ${WORDS.some(stored, total, size)}`;
  return state.stored === state.total ? WORDS.all(total, size) : WORDS.some(stored, total, size);
}

function StoredPart({ stored }: { readonly stored: Stored }) {
  const { state, phase } = stored;
  const complete = state !== null && state.stored === state.total;
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{WORDS.title}</h2>
      {stored.supported ? null : (
        <Notice kind="note" label={WORDS.label}>
          <p>{WORDS.unsupported}</p>
        </Notice>
      )}
      {stored.hasUpdate ? (
        <Notice kind="note" label={WORDS.label}>
          <p>
            {WORDS.update} {WORDS.updateNote}
          </p>
          <Button onClick={stored.update}>{WORDS.useUpdate}</Button>
        </Notice>
      ) : null}
      <p data-stored={state === null ? '' : complete ? 'all' : 'some'}>{summary(state)}</p>
      {/* The count above moves while files come; only a change of what is going on is announced. */}
      <div role="status">
        {phase === 'idle' && complete ? <VisuallyHidden>{summary(state)}</VisuallyHidden> : null}
        {phase === 'storing' ? <p>{WORDS.storing}</p> : null}
        {phase === 'failed' ? <p>{WORDS.failed}</p> : null}
        {phase === 'removed' ? <p>{WORDS.removed}</p> : null}
      </div>
      {state === null ? null : (
        <ul>
          {state.groups.map(({ group, stored: count, total }) => (
            <li key={group}>{WORDS.group(WORDS.groups[group], formatCount(count), formatCount(total))}</li>
          ))}
        </ul>
      )}
      <p className="room-kit__acts">
        <Button
          variant="primary"
          disabled={!stored.supported || phase === 'storing' || complete}
          onClick={stored.store}
        >
          {phase === 'failed' ? WORDS.again : WORDS.store}
        </Button>
        <Button disabled={!stored.supported || state === null || state.stored === 0} onClick={stored.remove}>
          {WORDS.remove}
        </Button>
      </p>
    </section>
  );
}

/** What is stored on the device and how to remove it; whether a room is ready for a talk. */
export function OfflineScreen() {
  const stored = useStored(useAppBase());
  const { state } = stored;
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{OFFLINE_WORDS.title}</h1>
      <p className="page__intro">{OFFLINE_WORDS.intro}</p>
      {__BASE_MAP__ === null ? null : <p>{BASE_MAP_WORDS.offline}</p>}
      <StoredPart stored={stored} />
      <RoomKit allStored={state === null ? null : state.stored === state.total} />
    </main>
  );
}
