import type { ReactNode } from 'react';
import './disclosure.css';

export interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
  /** Open when the page arrives; the person opens and closes it from then on. */
  readonly startOpen?: boolean | undefined;
}

/** More to read, one press away; works without script. */
export function Disclosure({ summary, children, startOpen }: DisclosureProps) {
  return (
    <details className="disclosure" open={startOpen === true ? true : undefined}>
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__content">{children}</div>
    </details>
  );
}
