/** A picture drawn at once, beside the page, for a file. */
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { svgFile } from './pictureFiles.ts';

/** @throws Error when what is drawn holds no picture */
export function drawnNow(picture: ReactElement): string {
  const container = document.createElement('div');
  const root = createRoot(container);
  try {
    flushSync(() => {
      root.render(picture);
    });
    const [svg] = container.getElementsByTagName('svg');
    if (svg === undefined) throw new Error('There is no picture in what is drawn.');
    return svgFile(svg);
  } finally {
    root.unmount();
  }
}
