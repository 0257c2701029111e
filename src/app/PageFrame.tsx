import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import partnership from '../../content/partnership.json';
import { COMBINED_AREA } from '../domain/place.ts';
import { usePublishedQueries } from '../data/useQueries.ts';
import { normalisePath } from '../view/routes.ts';
import { PAGE_TITLES } from '../words/pages.ts';
import { SITE_WORDS } from '../words/site.ts';
import { LazyAddressNotice } from './LazyAddressNotice.tsx';
import { pageFor } from './routes.ts';
import { LazyUpdateOffer } from './LazyUpdateOffer.tsx';
import { SharePage } from './SharePage.tsx';

const NAVIGATION = [
  { path: '/', label: SITE_WORDS.home },
  { path: '/explore', label: SITE_WORDS.explore },
  { path: '/story', label: SITE_WORDS.stories },
  { path: '/evidence', label: SITE_WORDS.evidence },
  { path: '/data', label: SITE_WORDS.data },
  { path: '/about', label: SITE_WORDS.about },
] as const;

const FOOTER_LINKS = [
  { path: '/about', label: SITE_WORDS.footer.sources },
  { path: '/prevention', label: SITE_WORDS.footer.prevention },
  { path: '/not-held', label: SITE_WORDS.footer.notHeld },
  { path: '/accessibility', label: SITE_WORDS.footer.accessibility },
  { path: '/offline', label: SITE_WORDS.footer.offline },
] as const;

/** The page itself, or the part of the site that the page lies in. */
function currentFor(path: string, item: string): 'page' | 'true' | undefined {
  if (path === item) return 'page';
  return item !== '/' && path.startsWith(`${item}/`) ? 'true' : undefined;
}

/**
 * Focuses the beginning of the page now, and again when a screen that comes later takes its place, until a person acts:
 * whoever has just arrived must not be sent back to the top of the document.
 */
function keepFocusOnMain(): () => void {
  const focus = (): void => document.getElementById('main')?.focus();
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focus();
  });
  const stop = (): void => {
    observer.disconnect();
    removeEventListener('keydown', stop, true);
    removeEventListener('pointerdown', stop, true);
  };
  focus();
  observer.observe(document.body, { childList: true, subtree: true });
  addEventListener('keydown', stop, true);
  addEventListener('pointerdown', stop, true);
  return stop;
}

/** Header, navigation and footer around every page. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const path = normalisePath(location);
  const queries = usePublishedQueries();
  const manifest = useQuery(queries.manifest());
  const page = pageFor(path);
  const title = page === null ? PAGE_TITLES.notFound : page.title;
  // Before the screen's own effects, so that a screen that knows a better title has the last word.
  useLayoutEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
  // On a page reached inside the app, reading starts at its beginning, as it would on a page that was loaded.
  const arrived = useRef(path);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    return keepFocusOnMain();
  }, [path]);
  return (
    <>
      <a className="skip-link" href="#main">
        {SITE_WORDS.skipToMain}
      </a>
      <header className="site-header">
        <div className="site-header__inner">
          <Link href="/" className="site-header__name">
            <span className="site-header__title">{SITE_WORDS.siteName}</span>
            <span className="site-header__region">{COMBINED_AREA.name}</span>
          </Link>
          <nav className="site-nav" aria-label={SITE_WORDS.navigation}>
            <ul className="site-nav__list">
              {NAVIGATION.map((item) => (
                <li key={item.path}>
                  <Link
                    href={item.path}
                    className="site-nav__link"
                    aria-current={currentFor(path, item.path)}
                  >
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <LazyAddressNotice />
      {children}
      <SharePage />
      <footer className="site-footer">
        <div className="site-footer__inner">
          <LazyUpdateOffer />
          <p>{SITE_WORDS.footer.publishedBy(partnership.name, manifest.data?.current ?? '')}</p>
          <p>{SITE_WORDS.footer.licence}</p>
          <p>{SITE_WORDS.footer.noTracking}</p>
          <p>{SITE_WORDS.footer.emergency}</p>
          <ul className="site-footer__links">
            {FOOTER_LINKS.map(({ path: to, label }) => (
              <li key={to}>
                <Link href={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </>
  );
}
