import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface DownloadButtonProps {
  readonly fileName: string;
  /** With its charset: "text/csv;charset=utf-8". */
  readonly type: string;
  /** Made on the click and not before, so that a large table costs nothing until it is asked for. */
  readonly content: () => string;
  readonly children: ReactNode;
}

/** Hands the browser a file made in the page. The object URL lives for one click. */
function saveFile(fileName: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A button that downloads a file made from what is shown. */
export function DownloadButton({ fileName, type, content, children }: DownloadButtonProps) {
  return <Button onClick={() => saveFile(fileName, type, content())}>{children}</Button>;
}
