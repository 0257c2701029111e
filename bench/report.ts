/** Results as Markdown, written between the markers of docs/performance.md. */
import { readFile, writeFile } from 'node:fs/promises';
import type { BytesResult } from './measureBytes.ts';
import type { DataResult } from './measureData.ts';
import type { ReaderResult } from './measureReaders.ts';
import type { LoadResult } from './measureLoad.ts';
import type { ScrollResult } from './measureScroll.ts';
import type { SwitchResult } from './measureSwitch.ts';
import { REPORT } from './folders.ts';

export interface Results {
  readonly load?: readonly LoadResult[];
  readonly switch?: readonly SwitchResult[];
  readonly scroll?: readonly ScrollResult[];
  readonly bytes?: readonly BytesResult[];
  readonly data?: readonly DataResult[];
  readonly readers?: readonly ReaderResult[];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

const fixed = (value: number, decimals = 0): string =>
  Number.isFinite(value) ? value.toFixed(decimals) : '–';

function loadTable(results: readonly LoadResult[]): string {
  return table(
    [
      'Page',
      'Score',
      'First paint s',
      'Largest paint s',
      'Blocking ms',
      'Longest task ms',
      'Shift',
      'Interactive s',
      'Sent kB',
      'Requests',
      'Accessibility',
      'Best practices',
      'SEO',
    ],
    results.map((result) => [
      result.page,
      fixed(result.performance),
      fixed(result.firstPaint, 2),
      fixed(result.largestPaint, 2),
      fixed(result.blocking),
      fixed(result.longestTask),
      fixed(result.shift, 3),
      fixed(result.interactive, 1),
      fixed(result.sent),
      result.requests,
      fixed(result.accessibility),
      fixed(result.bestPractices),
      fixed(result.seo),
    ]),
  );
}

function switchTable(results: readonly SwitchResult[]): string {
  return table(
    [
      'Page',
      'Areas',
      'Script ms, median',
      'Script ms, p95',
      'Of processor, median',
      'Of processor, p95',
      'All work ms, median',
      'All work ms, p95',
      'Geometry fetched again',
    ],
    results.map((result) => [
      result.page,
      result.areas.toLocaleString('en-GB'),
      fixed(result.scriptMedian),
      fixed(result.scriptP95),
      fixed(result.ownMedian),
      fixed(result.ownP95),
      fixed(result.taskMedian),
      fixed(result.taskP95),
      result.geometryRefetches,
    ]),
  );
}

function scrollTable(results: readonly ScrollResult[]): string {
  return table(
    [
      'Page',
      'Width px',
      'Scrolled px',
      'Main thread busy %',
      'Over 50 ms by the clock',
      'Over 50 ms of processor',
      'Longest ms by the clock',
      'Longest ms of processor',
      'p99 ms by the clock',
      'p99 ms of processor',
    ],
    results.map((result) => [
      result.page,
      result.width,
      result.pixels.toLocaleString('en-GB'),
      fixed(100 * result.busy),
      result.clock.overFifty,
      result.processor.overFifty,
      fixed(result.clock.longest),
      fixed(result.processor.longest),
      fixed(result.clock.p99, 1),
      fixed(result.processor.p99, 1),
    ]),
  );
}

function bytesTable(results: readonly BytesResult[]): string {
  return table(
    ['Part', 'Files', 'Together kB', 'Largest kB'],
    results.map((result) => [result.part, result.files, fixed(result.total, 1), fixed(result.largest, 1)]),
  );
}

function dataTable(results: readonly DataResult[]): string {
  return table(
    ['Police rows', 'Rows', 'Seconds', 'Most memory MiB'],
    results.map((result) => [
      `${result.factor}×`,
      result.rows.toLocaleString('en-GB'),
      fixed(result.seconds, 1),
      fixed(result.peakMemory),
    ]),
  );
}

const READER_NAMES: Readonly<Record<ReaderResult['reader'], string>> = {
  partner: 'A partner’s counts, refused',
  'police-counts': 'Police counts by neighbourhood and month',
  'street-crime': 'Street-level crime as downloaded',
};

function readersTable(results: readonly ReaderResult[]): string {
  return table(
    ['Reader', 'Rows', 'Processor seconds', 'Seconds a million rows', 'Most memory MiB'],
    results.map(({ reader, rows, seconds, peakMemory }) => [
      READER_NAMES[reader],
      rows.toLocaleString('en-GB'),
      fixed(seconds, 1),
      fixed(seconds / (rows / 1_000_000), 2),
      fixed(peakMemory),
    ]),
  );
}

/** Replaces the table of each part that was measured and leaves the others. */
export async function writeReport(results: Results): Promise<void> {
  const tables: readonly (readonly [part: string, table: string | null])[] = [
    ['load', results.load === undefined ? null : loadTable(results.load)],
    ['switch', results.switch === undefined ? null : switchTable(results.switch)],
    ['scroll', results.scroll === undefined ? null : scrollTable(results.scroll)],
    ['bytes', results.bytes === undefined ? null : bytesTable(results.bytes)],
    ['data', results.data === undefined ? null : dataTable(results.data)],
    ['readers', results.readers === undefined ? null : readersTable(results.readers)],
  ];
  let text = await readFile(REPORT, 'utf8');
  for (const [part, content] of tables) {
    if (content === null) continue;
    console.log(`\n${content}`);
    const place = new RegExp(`(<!-- ${part} -->\\n)[\\s\\S]*?(\\n<!-- /${part} -->)`);
    if (!place.test(text)) throw new Error(`docs/performance.md has lost its place for "${part}".`);
    text = text.replace(place, (_, open: string, close: string) => `${open}\n${content}\n${close}`);
  }
  await writeFile(REPORT, text);
}
