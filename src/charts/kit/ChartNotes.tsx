import './chartFrame.css';

/** Sentences under a chart; null where one does not apply. */
export function ChartNotes({ notes }: { readonly notes: readonly (string | null)[] }) {
  return notes.map((note) =>
    note === null ? null : (
      <p className="chart__note" key={note}>
        {note}
      </p>
    ),
  );
}
