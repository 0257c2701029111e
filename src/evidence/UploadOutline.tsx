import { encodeOutline } from '../domain/outline.ts';
import type { PatchChoice } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import type { PatchFault } from './patchFault.ts';
import { readOutlineFile } from './readOutlineFile.ts';

const words = EVIDENCE_WORDS.patch;

/** An outline from a file that never leaves the browser. */
export function UploadOutline({
  onOutline,
  onFault,
}: {
  readonly onOutline: (choice: Extract<PatchChoice, { kind: 'outline' }>) => void;
  readonly onFault: (fault: PatchFault) => void;
}) {
  return (
    <label className="evidence__field">
      {words.upload} <span className="evidence__quiet">{words.uploadHint}</span>
      <input
        type="file"
        accept=".geojson,.json,.kml,application/geo+json,application/vnd.google-earth.kml+xml"
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file === undefined) return;
          readOutlineFile(file).then(
            (reading) => {
              if ('problem' in reading) onFault(reading.problem);
              else onOutline({ kind: 'outline', outline: encodeOutline(reading.rings) });
              // So that the same file, mended, can be chosen again.
              input.value = '';
            },
            () => {
              onFault('unreadable');
            },
          );
        }}
      />
    </label>
  );
}
