/** Report: what the build tells the person who runs it. Progress as it goes; problems together, each with its remedy. */

export interface Problem {
  /** Path below the sources folder. */
  readonly file: string;
  /** Row as a spreadsheet counts them (the header is row 1); null when the whole file is meant. */
  readonly row: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly remedy: string;
}

/** "stats/x.csv, row 12, column crime_count: 'abc' is not a whole number. Remedy: …" */
export function describeProblem(problem: Problem): string {
  const place = [
    problem.file,
    problem.row === null ? null : `row ${problem.row}`,
    problem.column === null
      ? null
      : `${problem.file.endsWith('.json') ? 'entry' : 'column'} ${problem.column}`,
  ].filter((part) => part !== null);
  return `${place.join(', ')}: ${problem.reason} Remedy: ${problem.remedy}`;
}

/** Rows of one fault that are named in its line. */
const MOST_ROWS = 5;

/** One line for each fault: the same one in many rows is said once, with the rows. */
function together(problems: readonly Problem[]): readonly string[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.column, problem.reason, problem.remedy]);
    const held = alike.get(key);
    if (held === undefined) alike.set(key, [problem]);
    else held.push(problem);
  }
  return [...alike.values()].flatMap((same) => {
    const [first, ...more] = same;
    if (first === undefined) return [];
    const rows = more.flatMap(({ row }) => (row === null ? [] : [row])).slice(0, MOST_ROWS);
    const line = describeProblem(first);
    if (rows.length === 0) return [line];
    return [
      `${line} (Also in row ${rows.join(', ')}${more.length > rows.length ? ` and ${more.length - rows.length} more` : ''}.)`,
    ];
  });
}

/** Thrown when sources cannot be used. Holds every problem found, so that all can be mended at once. */
export class SourceError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(together(problems).join('\n'));
    this.name = 'SourceError';
    this.problems = problems;
  }
}

/** At most this many problems of one file are listed; more would hide the first. */
const MOST_PROBLEMS = 50;

/** Collects the problems of one file, and throws them together. */
export class ProblemList {
  private readonly problems: Problem[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(row: number | null, column: string | null, reason: string, remedy: string): void {
    if (this.problems.length < MOST_PROBLEMS) {
      this.problems.push({ file: this.file, row, column, reason, remedy });
    }
  }

  /** @throws SourceError with all problems, when there are any. */
  throwIfAny(): void {
    if (this.problems.length > 0) throw new SourceError(this.problems);
  }
}

export interface Report {
  /** One line of progress. */
  readonly step: (text: string) => void;
  /** Something a person should know that does not stop the build. Printed again at the end. */
  readonly warn: (text: string) => void;
  readonly warnings: readonly string[];
}

/** @param print where lines go; the default is standard output. */
export function makeReport(print: (line: string) => void = (line) => console.log(line)): Report {
  const warnings: string[] = [];
  return {
    step: (text) => print(text),
    warn: (text) => {
      warnings.push(text);
      print(`note: ${text}`);
    },
    warnings,
  };
}
