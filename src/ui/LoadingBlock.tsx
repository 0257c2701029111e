import './loadingBlock.css';

export interface LoadingBlockProps {
  /** "The map is loading" */
  readonly label: string;
  /** The room the finished part will take, so that nothing moves when it comes. */
  readonly size: 'line' | 'chart' | 'map' | 'table';
}

/** Holds the place of a part that is on its way. */
export function LoadingBlock({ label, size }: LoadingBlockProps) {
  return (
    <div className={`loading-block loading-block--${size}`} role="status">
      <span className="loading-block__label">{label}</span>
    </div>
  );
}
