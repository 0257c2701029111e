import { useEffect, useRef, useState } from 'react';
import './disclosure.css';
import { LazyPart, type LazySource } from './LazyPart.tsx';
import { LoadingBlock } from './LoadingBlock.tsx';

export interface LazyDisclosureProps<Props> {
  readonly summary: string;
  readonly source: LazySource<Props>;
  readonly props: Props;
  /** "Loading" */
  readonly loading: string;
}

/** More to do, one press away; its script is fetched when it is opened. */
export function LazyDisclosure<Props extends object>({
  summary,
  source,
  props,
  loading,
}: LazyDisclosureProps<Props>) {
  const element = useRef<HTMLDetailsElement>(null);
  const [isOpened, setIsOpened] = useState(false);
  useEffect(() => {
    // Opened before the page answered.
    if (element.current?.open === true) setIsOpened(true);
  }, []);
  return (
    <details
      ref={element}
      className="disclosure"
      onToggle={(event) => {
        if (event.currentTarget.open) setIsOpened(true);
      }}
    >
      <summary className="disclosure__summary">{summary}</summary>
      <div className="disclosure__content">
        {isOpened && (
          <LazyPart source={source} props={props} waiting={<LoadingBlock label={loading} size="line" />} />
        )}
      </div>
    </details>
  );
}
