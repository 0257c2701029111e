import { useQueryClient } from '@tanstack/react-query';
import { usePublishedQueries } from '../data/useQueries.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { OUTLINE_FILE_WORDS } from '../words/outlineFile.ts';
import { FileField } from './FileField.tsx';
import type { EvidenceBase } from './gatherPack.ts';
import type { OutlineTaken } from './takeOutlineFile.ts';

const words = EVIDENCE_WORDS.patch;

/** An outline from a file that never leaves the browser. What reads it is loaded when a file is chosen. */
export function UploadOutline({
  base,
  onStart,
  onTaken,
}: {
  readonly base: EvidenceBase;
  readonly onStart: () => void;
  readonly onTaken: (taken: OutlineTaken) => void;
}) {
  const client = useQueryClient();
  const queries = usePublishedQueries();
  const take = async (file: File): Promise<void> => {
    onStart();
    try {
      const { takeOutlineFile } = await import('./takeOutlineFile.ts');
      onTaken(await takeOutlineFile(client, queries, base, file));
    } catch {
      onTaken({ fault: OUTLINE_FILE_WORDS.faults.notLoaded });
    }
  };
  return <FileField label={words.upload} hint={words.uploadHint} onFile={take} />;
}
