import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { OFFLINE_WORDS } from '../words/offline.ts';

const { room: WORDS } = OFFLINE_WORDS;

type Check = keyof typeof WORDS.checks;
type Answer = boolean | null;

const SCREEN = { width: 1024, height: 768 } as const;
const NOT_NEEDED: readonly Check[] = ['kept', 'voice', 'fullScreen'];

/** What can be told without asking the person anything. */
async function askDevice(): Promise<Partial<Record<Check, boolean>>> {
  const kept = 'storage' in navigator && (await navigator.storage.persisted());
  const voices = 'speechSynthesis' in globalThis ? speechSynthesis.getVoices() : [];
  return {
    screen: screen.width >= SCREEN.width && screen.height >= SCREEN.height,
    step: typeof BroadcastChannel !== 'undefined',
    fullScreen: document.fullscreenEnabled,
    kept,
    voice: voices.some(({ localService, lang }) => localService && lang.startsWith('en')),
  };
}

/** Whether the room's computer is ready for a talk without a network. */
export function RoomKit({ allStored }: { readonly allStored: Answer }) {
  const [answers, setAnswers] = useState<Partial<Record<Check, boolean>>>({});
  useEffect(() => {
    void askDevice().then(setAnswers);
  }, []);
  const say = (check: Check, answer: boolean): void => {
    setAnswers((before) => ({ ...before, [check]: answer }));
  };
  const all: Partial<Record<Check, Answer>> = { ...answers, stored: allStored };
  return (
    <section aria-labelledby="room-kit">
      <h2 id="room-kit">{WORDS.title}</h2>
      <p>{WORDS.intro}</p>
      <ul className="room-kit">
        {(Object.keys(WORDS.checks) as Check[]).map((check) => {
          const answer = all[check] ?? null;
          const state = answer === null ? 'unknown' : answer ? 'ready' : 'notReady';
          return (
            <li
              key={check}
              className={`room-kit__check room-kit__check--${state}`}
              data-check={check}
              data-state={state}
            >
              <span className="room-kit__state">
                <span aria-hidden="true">
                  {state === 'ready' ? '✓ ' : state === 'notReady' ? '✗ ' : '? '}
                </span>
                {WORDS[state]}
              </span>
              <span>
                {WORDS.checks[check]}
                {NOT_NEEDED.includes(check) ? ` (${WORDS.notNeeded})` : null}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="room-kit__acts">
        <Button
          onClick={() => {
            const opened = window.open('about:blank', 'room-kit', 'popup,width=300,height=200');
            say('presenter', opened !== null);
            opened?.close();
          }}
        >
          {WORDS.check}
        </Button>
        <Button
          onClick={() => {
            void navigator.storage.persist().then((kept) => {
              say('kept', kept);
            });
          }}
        >
          {WORDS.keep}
        </Button>
      </p>
      <h3>{WORDS.steps}</h3>
      <ol>
        {WORDS.stepList.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <Link href="/story">{WORDS.stories}</Link>
      </p>
    </section>
  );
}
