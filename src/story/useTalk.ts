/** The talk of one window: where it is, whether the screen is blank, the timer, and the link to the other window. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SlideAct } from './slideKeys.ts';
import { linkTalk, type TalkLink, type TalkState } from './talk.ts';

export interface Talk {
  readonly state: TalkState;
  /** True once another window has answered. */
  readonly together: boolean;
  readonly change: (change: Partial<TalkState>) => void;
  readonly goTo: (index: number) => void;
  /** What both windows do alike. @returns false when the act is the window's own. */
  readonly act: (what: SlideAct, number: number | null) => boolean;
}

export function useTalk(story: string, count: number, startIndex: number): Talk {
  const [state, setState] = useState<TalkState>({ index: startIndex, blank: false, timerFrom: null });
  const [together, setTogether] = useState(false);
  const link = useRef<TalkLink | null>(null);
  const now = useRef(state);
  useEffect(() => {
    const opened = linkTalk(
      story,
      () => now.current,
      (next) => {
        setTogether(true);
        const within = { ...next, index: Math.min(Math.max(0, next.index), count - 1) };
        now.current = within;
        setState(within);
      },
    );
    link.current = opened;
    return () => {
      opened.close();
      link.current = null;
    };
  }, [story, count]);
  const change = useCallback((part: Partial<TalkState>) => {
    const next = { ...now.current, ...part };
    now.current = next;
    setState(next);
    link.current?.send(next);
  }, []);
  const goTo = useCallback(
    (index: number) => {
      change({ index: Math.min(Math.max(0, index), count - 1), blank: false });
    },
    [change, count],
  );
  const act = (what: SlideAct, number: number | null): boolean => {
    // Where the talk is, not where this window was drawn last: a window in the background is drawn late.
    const { index, blank, timerFrom } = now.current;
    const targets: Partial<Record<SlideAct, number>> = {
      next: index + 1,
      previous: index - 1,
      first: 0,
      last: count - 1,
      go: (number ?? 1) - 1,
    };
    const target = targets[what];
    if (target !== undefined) goTo(target);
    else if (what === 'blank') change({ blank: !blank });
    else if (what === 'timer') change({ timerFrom: timerFrom === null ? Date.now() : null });
    else return false;
    return true;
  };
  return { state, together, change, goTo, act };
}

/** Milliseconds since the timer was started, renewed every second; null while it stands. */
export function useElapsed(from: number | null): number | null {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (from === null) return undefined;
    const tick = () => {
      setNow(Date.now());
    };
    tick();
    const timer = window.setInterval(tick, 1000);
    return () => {
      window.clearInterval(timer);
    };
  }, [from]);
  return from === null ? null : Math.max(0, now - from);
}
