/**
 * Where the app lives. One build works below any path on any static host, so the base is read from where the
 * script itself was served and never written into the build.
 */
export const BASE_URL: URL = import.meta.env.PROD
  ? new URL('../', import.meta.url)
  : new URL(import.meta.env.BASE_URL, globalThis.location?.href ?? 'http://localhost/');

/** Path of the app's root without its last slash: '' or '/wm/sna'. */
export const BASE_PATH: string = BASE_URL.pathname.replace(/\/$/, '');
