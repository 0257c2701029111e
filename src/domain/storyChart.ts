/** A chart of a story as plain data: its figures as text, as numbers to draw, and as a table. */

export interface StoryTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartWords {
  readonly title: string;
  readonly summary: string;
  /** Unit of the axis; '' where labels say it. */
  readonly unit: string;
  readonly table: StoryTable;
}

export type StoryChart = ChartWords &
  (
    | {
        readonly kind: 'bars';
        /** `text` is the figure as written; `value` null draws no bar. */
        readonly bars: readonly {
          readonly label: string;
          readonly value: number | null;
          readonly text: string;
          readonly lower: number | null;
          readonly upper: number | null;
          readonly marked: boolean;
          /** The place that the story is about. */
          readonly own?: boolean;
        }[];
        readonly most: number;
      }
    | {
        readonly kind: 'lines';
        readonly periods: readonly string[];
        readonly lines: readonly {
          readonly label: string;
          readonly values: readonly (number | null)[];
          readonly lastText: string;
        }[];
        readonly most: number;
        readonly mostText: string;
      }
    | {
        readonly kind: 'change';
        readonly periods: readonly [then: string, now: string];
        readonly rows: readonly {
          readonly label: string;
          readonly then: number | null;
          readonly thenText: string;
          readonly now: number | null;
          readonly nowText: string;
          /** False where it is about as before. */
          readonly moved: boolean;
          /** Whether it is more than usual: "12% lower, by more than …" */
          readonly outcome: string;
        }[];
        readonly most: number;
      }
    | {
        readonly kind: 'timeline';
        /** First month of the scale as `2021-04`, and how many months it has. */
        readonly first: string;
        readonly months: readonly string[];
        readonly spans: readonly {
          readonly label: string;
          readonly group: string;
          readonly from: number;
          readonly length: number;
          readonly text: string;
        }[];
      }
  );
