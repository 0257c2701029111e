/** Run by measureReaders.ts in a process of its own: `tsx bench/readRows.ts READER FILE`. Reads one file with one reader. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLICE_CATEGORY_NAMES } from '../pipeline/read/policeCategories.ts';
import { readGazetteer } from '../pipeline/partner/gazetteer.ts';
import { readPublishedBefore } from '../pipeline/partner/publishedBefore.ts';
import { readPartner } from '../pipeline/partner/readPartner.ts';
import { readStreetMonth } from '../pipeline/publishers/streetCrime.ts';
import { sourceFile } from '../pipeline/read/sourceFiles.ts';
import { readPoliceCounts } from '../pipeline/read/readPoliceCounts.ts';
import { SourceError } from '../pipeline/report.ts';
import { ROOT } from './folders.ts';
import { DATASET, LSOAS, STREET_FILE } from './readerFiles.ts';

const [reader, path = ''] = process.argv.slice(2);
const before = readPublishedBefore(join(ROOT, 'public'));

/** A file with so many rows can hold no counts: it must be refused, and must not fill the memory before that. */
function refusePartnerFile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-partner-'));
  try {
    writeFileSync(join(folder, 'dataset.json'), JSON.stringify(DATASET));
    symlinkSync(path, join(folder, 'observations.csv'));
    const gazetteer = readGazetteer(join(ROOT, 'public/data', before.manifest?.current ?? ''));
    readPartner(folder, { gazetteer, publicIds: new Set(), before: { manifest: null, releases: [] } });
  } catch (error) {
    if (error instanceof SourceError && error.message.includes('several rows')) return;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  throw new Error('The file was accepted.');
}

if (reader === 'partner') refusePartnerFile();
else if (reader === 'police-counts') {
  const { rows } = readPoliceCounts({
    path,
    file: path,
    columns: sourceFile('police').columns,
    lsoas: LSOAS,
    repeatedKeys: 'add',
  });
  console.log(rows, POLICE_CATEGORY_NAMES.length);
} else {
  const { rows } = readStreetMonth(path, STREET_FILE, {
    isOurs: (lsoa) => lsoa.startsWith('E01'),
    from2011: new Map(),
  });
  console.log(rows);
}
