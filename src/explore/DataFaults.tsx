import { DataFileError } from '../data/publicFiles.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EXPLORE_WORDS } from '../words/explore.ts';

const words = EXPLORE_WORDS.faults;

export interface DataFaultsProps {
  readonly errors: readonly Error[];
  readonly onRetry: () => void;
  /** True when an earlier, complete view still is below. */
  readonly stillShown: boolean;
}

/** Says which file was not available, why, and what still works. */
export function DataFaults({ errors, onRetry, stillShown }: DataFaultsProps) {
  if (errors.length === 0) return null;
  const faults = errors.filter((error) => error instanceof DataFileError);
  const kinds = [...new Set(faults.map((error) => error.fault))];
  return (
    <Notice kind="problem" label={words.title}>
      {kinds.map((kind) => (
        <p key={kind}>{words[kind]}</p>
      ))}
      {stillShown && <p>{words.stillShown}</p>}
      <ul>
        {faults.map((error) => (
          <li key={error.path}>{words.file(error.path)}</li>
        ))}
      </ul>
      <Button onClick={onRetry}>{words.again}</Button>
    </Notice>
  );
}
