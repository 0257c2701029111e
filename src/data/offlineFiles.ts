/** offline-files.json: what the service worker stores, written by build/writeServiceWorker.ts. */
import * as v from 'valibot';

const OfflineFilesSchema = v.object({
  version: v.string(),
  files: v.array(v.object({ path: v.string(), hash: v.string(), bytes: v.number() })),
});
export type OfflineFiles = v.InferOutput<typeof OfflineFilesSchema>;

/** @returns null where the app is not built, or the list cannot be had. */
export async function readOfflineFiles(base: URL): Promise<OfflineFiles | null> {
  try {
    const response = await fetch(new URL('offline-files.json', base));
    if (!response.ok) return null;
    const parsed = v.safeParse(OfflineFilesSchema, await response.json());
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
