/**
 * Paths of all pages below the app's root. `:name` is the one part of a path that varies. What each page shows and what is
 * written of it at build is in src/app/routes.ts.
 */
export const ROUTES = [
  { name: 'home', path: '/' },
  { name: 'explore', path: '/explore' },
  { name: 'evidence', path: '/evidence' },
  { name: 'evidenceCheck', path: '/evidence/check' },
  { name: 'data', path: '/data' },
  { name: 'about', path: '/about' },
  { name: 'notHeld', path: '/not-held' },
  { name: 'prevention', path: '/prevention' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'stories', path: '/story' },
  { name: 'offline', path: '/offline' },
  { name: 'embed', path: '/embed/:kind' },
  { name: 'indicator', path: '/data/:id' },
  { name: 'story', path: '/story/:id' },
  { name: 'area', path: '/area/:code' },
] as const;

export type RouteName = (typeof ROUTES)[number]['name'];

export interface RouteMatch {
  readonly name: RouteName;
  /** What the address has for the varying part; empty where the path has none. */
  readonly parameter: string;
}

/** '/explore/' and '/explore/index.html' are '/explore'. */
export function normalisePath(path: string): string {
  const plain = path.replace(/\/index\.html$/, '/').replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}

/** @returns null for an address that is no page. Whether there is such an area, story or indicator is not asked here. */
export function routeOf(path: string): RouteMatch | null {
  const plain = normalisePath(path);
  for (const { name, path: pattern } of ROUTES) {
    const [fixed = '', varying] = pattern.split(':');
    if (varying === undefined) {
      if (plain === fixed) return { name, parameter: '' };
    } else if (plain.startsWith(fixed)) {
      const parameter = plain.slice(fixed.length);
      if (parameter !== '' && !parameter.includes('/')) return { name, parameter };
    }
  }
  return null;
}

/** The path of a page. @param parameter for its varying part, where it has one. */
export function routePath(name: RouteName, parameter = ''): string {
  const pattern = ROUTES.find((route) => route.name === name)?.path ?? '/';
  return pattern.replace(/:\w+$/, parameter);
}

/** Parts for other sites' pages are not pages of their own: search engines, the site's map and stories leave them out. */
export function isEmbedPath(path: string): boolean {
  return path.startsWith('/embed/');
}
