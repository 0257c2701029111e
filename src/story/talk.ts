/**
 * The talk's state, and how two windows keep in step without a server: the slides window and the presenter's window tell
 * each other what they show over a BroadcastChannel, which never leaves the device.
 */

export interface TalkState {
  readonly index: number;
  readonly blank: boolean;
  /** When the timer was started, in milliseconds since 1970; null while it stands. */
  readonly timerFrom: number | null;
}

type Message =
  | { readonly kind: 'state'; readonly state: TalkState }
  /** A window that has just opened asks for the state; one that has it answers. */
  | { readonly kind: 'hello' };

export interface TalkLink {
  readonly send: (state: TalkState) => void;
  readonly close: () => void;
}

function isState(value: unknown): value is TalkState {
  if (typeof value !== 'object' || value === null) return false;
  const { index, blank, timerFrom } = value as Record<string, unknown>;
  return (
    typeof index === 'number' &&
    typeof blank === 'boolean' &&
    (timerFrom === null || typeof timerFrom === 'number')
  );
}

function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, state } = data as Record<string, unknown>;
  if (kind === 'hello') return { kind };
  return kind === 'state' && isState(state) ? { kind, state } : null;
}

/**
 * @param story windows of other stories are not listened to
 * @param current the state to answer a newcomer with
 * @param onState another window has moved on
 */
export function linkTalk(
  story: string,
  current: () => TalkState,
  onState: (state: TalkState) => void,
): TalkLink {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`story ${story}`);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const message = readMessage(event.data);
    if (message?.kind === 'state') onState(message.state);
    else if (message?.kind === 'hello') channel.postMessage({ kind: 'state', state: current() });
  };
  channel.postMessage({ kind: 'hello' });
  return {
    send: (state) => {
      channel.postMessage({ kind: 'state', state });
    },
    close: () => {
      channel.close();
    },
  };
}

/** "12:05" */
export function timerText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${two(minutes)}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
