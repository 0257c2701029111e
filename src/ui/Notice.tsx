import type { ReactNode } from 'react';
import './notice.css';

export interface NoticeProps {
  /** `information` is read when the reader is free, `problem` at once; `note` is part of the page and never announced. */
  readonly kind: 'note' | 'information' | 'problem';
  /** The kind in a word, read before the text: "Note", "Please note", "Problem". */
  readonly label: string;
  readonly children: ReactNode;
}

const ROLES = { note: 'note', information: 'status', problem: 'alert' } as const;

/** A message that belongs to what is shown. The kind is told by its label and the shape of its mark, not by colour. */
export function Notice({ kind, label, children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={ROLES[kind]}>
      <svg className="notice__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        {kind === 'problem' ? (
          <path className="notice__shape" d="M12 2 23 21H1Z" />
        ) : (
          <circle className="notice__shape" cx="12" cy="12" r="10" />
        )}
        {kind === 'problem' ? (
          <path className="notice__stroke" d="M12 9v6m0 2.5v.5" />
        ) : (
          <path className="notice__stroke" d="M12 6.5v.5m0 3.5v7" />
        )}
      </svg>
      <div className="notice__text">
        <strong className="notice__label">{label}: </strong>
        {children}
      </div>
    </div>
  );
}
