import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SITE_WORDS } from '../words/site.ts';

interface State {
  readonly error: Error | null;
}

/** A fault in one page leaves the frame standing and says what to do; the address still holds what was chosen. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main id="main" className="page page--narrow" tabIndex={-1}>
        <h1>{SITE_WORDS.error.title}</h1>
        <Notice kind="problem" label={SITE_WORDS.error.label}>
          <p>{SITE_WORDS.error.body}</p>
          <p className="page__detail">{this.state.error.message}</p>
        </Notice>
        <Button
          variant="primary"
          onClick={() => {
            this.setState({ error: null });
          }}
        >
          {SITE_WORDS.error.again}
        </Button>
      </main>
    );
  }
}
