/** The app's root as a whole address with its last slash; while prerendering only the path. */
export function siteRoot(base: string): string {
  return `${globalThis.location?.origin ?? ''}${base}/`;
}
