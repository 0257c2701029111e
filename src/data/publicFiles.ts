/** Reading published files, with a check that what arrived is what was published. */
/** Reads one file below `public/`; the browser fetches it, the prerenderer reads it from disk. */
export type ReadPublicFile = (path: string) => Promise<string>;

export type DataFileFault = 'offline' | 'missing' | 'corrupted' | 'unreadable';

/** A published file that was not available. Carries what a person needs to be told. */
export class DataFileError extends Error {
  readonly fault: DataFileFault;
  readonly path: string;
  constructor(fault: DataFileFault, path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.name = 'DataFileError';
    this.fault = fault;
    this.path = path;
  }
}

/** A reader that fetches below `base`. Network faults and HTTP errors become `DataFileError`. */
export function fetchPublicFile(base: URL): ReadPublicFile {
  return async (path) => {
    let response: Response;
    try {
      response = await fetch(new URL(path, base));
    } catch (cause) {
      throw new DataFileError('offline', path, `no answer from the network (${String(cause)})`);
    }
    if (!response.ok) throw new DataFileError('missing', path, `the server answered ${response.status}`);
    return response.text();
  };
}

/** First 16 hexadecimal digits of the SHA-256 of the text; null where the browser offers no digest (plain http). */
async function contentHash(text: string): Promise<string | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/**
 * Read a file and check it against the hash its release recorded.
 * @throws DataFileError `corrupted` when the hash differs, `missing` when the release does not list the file.
 */
export async function readVerified(
  read: ReadPublicFile,
  path: string,
  release: string,
  expected: string | undefined,
): Promise<string> {
  if (expected === undefined) throw new DataFileError('missing', path, `release ${release} has no such file`);
  const text = await read(path);
  const actual = await contentHash(text);
  if (actual !== null && actual !== expected) {
    throw new DataFileError('corrupted', path, `content hash ${actual} is not the published ${expected}`);
  }
  return text;
}
