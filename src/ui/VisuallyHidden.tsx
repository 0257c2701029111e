import type { ReactNode } from 'react';
import './visuallyHidden.css';

/** Words for people who listen to the page. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
