import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { saveFile } from './saveFile.ts';

export interface DownloadButtonProps {
  readonly fileName: string;
  /** With its charset: "text/csv;charset=utf-8". */
  readonly type: string;
  /** Made on the click and not before, so that a large table costs nothing until it is asked for. */
  readonly content: () => string | Promise<string>;
  /** Said where it could not be made. */
  readonly failed: string;
  readonly children: ReactNode;
}

/** A button that downloads a file made from what is shown. */
export function DownloadButton({ fileName, type, content, failed, children }: DownloadButtonProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    try {
      saveFile(fileName, type, await content());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button onClick={() => void save()}>{children}</Button>
      <span role="status">{hasFailed ? failed : ''}</span>
    </>
  );
}
