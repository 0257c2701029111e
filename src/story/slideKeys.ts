/** What a key means while slides are shown. Clickers send Page Down and Page Up; some send a full stop for "blank". */

export type SlideAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'overview'
  | 'timer'
  | 'presenter'
  | 'full-screen'
  | 'about'
  | 'qr'
  | 'large'
  | 'contrast'
  | 'keys'
  | 'close'
  | 'go';

const ACTS: Readonly<Record<string, SlideAct>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  o: 'overview',
  t: 'timer',
  p: 'presenter',
  f: 'full-screen',
  i: 'about',
  q: 'qr',
  l: 'large',
  h: 'contrast',
  '?': 'keys',
  Escape: 'close',
  Enter: 'go',
};

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** What has the focus: keys that press a button or write into a field are left to it. */
  readonly on: 'page' | 'control' | 'field' | 'scroller';
}

const PRESSES_CONTROL = new Set([' ', 'Enter']);
const MOVES_SCROLLER = new Set(['ArrowDown', 'ArrowUp']);

/** @returns what to do, a digit to remember, or null when the key is not for the slides. */
export function slideKey(press: KeyPress): SlideAct | { readonly digit: string } | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.on === 'field') return press.key === 'Escape' ? 'close' : null;
  if (press.on === 'control' && PRESSES_CONTROL.has(press.key)) return null;
  if (press.on === 'scroller' && MOVES_SCROLLER.has(press.key)) return null;
  if (/^\d$/.test(press.key)) return { digit: press.key };
  if (press.key === ' ' && press.shiftKey) return 'previous';
  return ACTS[press.key] ?? ACTS[press.key.toLowerCase()] ?? null;
}

export function focusKind(target: EventTarget | null): KeyPress['on'] {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select') !== null) return 'field';
  if (target.closest('button, a[href], summary') !== null) return 'control';
  const scroller = target.closest('[data-scroller]');
  return scroller !== null && scroller.scrollHeight > scroller.clientHeight + 1 ? 'scroller' : 'page';
}
