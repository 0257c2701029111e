import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';

/** The text of what is drawn, as a page is prerendered, with a space between its parts. */
export function drawnText(drawn: ReactNode): string {
  return renderToStaticMarkup(<Router ssrPath="/">{drawn}</Router>)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
