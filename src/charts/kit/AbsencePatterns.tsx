import type { AbsentStatus } from '../../domain/observation.ts';
import './absencePatterns.css';

/** The marks of the map's absences, drawn in a tile of 10: one diagonal, both diagonals, dots. */
const MARKS: Readonly<Record<AbsentStatus, string>> = {
  suppressed: 'M-1 1 1-1M0 10 10 0M9 11l2-2',
  incomplete: 'M-1 1 1-1M0 10 10 0M9 11l2-2M-1 9l2 2M0 0l10 10M9-1l2 2',
  notCollected: 'M2.5 2.5h0M7.5 7.5h0',
};

const STATUSES = ['suppressed', 'notCollected', 'incomplete'] as const;

/** Id of a pattern inside one chart. React's ids hold characters that a url() reference may not. */
export function absencePatternId(chartId: string, status: AbsentStatus): string {
  return `absence-${chartId.replace(/[^a-zA-Z0-9]/g, '')}-${status}`;
}

/** The patterns of what is not there, for the `fill` of shapes in the same SVG. */
export function AbsencePatterns({ chartId }: { readonly chartId: string }) {
  return (
    <defs>
      {STATUSES.map((status) => (
        <pattern
          key={status}
          id={absencePatternId(chartId, status)}
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          <rect className={`chart-bar--${status}`} width="10" height="10" />
          <path className={`absence-pattern absence-pattern--${status}`} d={MARKS[status]} />
        </pattern>
      ))}
    </defs>
  );
}
