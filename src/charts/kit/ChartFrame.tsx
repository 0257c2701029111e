import { useId, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import './chartFrame.css';

export type HeadingLevel = 2 | 3 | 4;

export interface ChartFrameProps {
  /** The finding, as a heading. */
  readonly title: string;
  readonly headingLevel: HeadingLevel;
  /** What is measured, for whom and when. */
  readonly subtitle: string | null;
  /** The chart in whole sentences, for people who listen to it. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** A figure with its finding, its measure and its summary in words. */
export function ChartFrame({ title, headingLevel, subtitle, summary, children }: ChartFrameProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart__caption">
        <Heading className="chart__title" id={id}>
          {title}
        </Heading>
        {subtitle === null ? null : <p className="chart__subtitle">{subtitle}</p>}
        <VisuallyHidden>{summary}</VisuallyHidden>
      </figcaption>
      {children}
    </figure>
  );
}
