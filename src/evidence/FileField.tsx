import type { ReactNode } from 'react';

export interface FileFieldProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly onFile: (file: File) => Promise<void>;
}

/** A field for one file of any kind: one that cannot be read is answered with which to make. */
export function FileField({ label, hint, onFile }: FileFieldProps) {
  return (
    <label className="evidence__field">
      {label} <span className="evidence__quiet">{hint}</span>
      <input
        type="file"
        onChange={(event) => {
          const input = event.currentTarget;
          const [file] = input.files ?? [];
          if (file === undefined) return;
          void onFile(file).then(() => {
            // So that its name does not stay, and the same file, mended, can be chosen again.
            input.value = '';
          });
        }}
      />
    </label>
  );
}
