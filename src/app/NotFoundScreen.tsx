import { Link, useLocation } from 'wouter';
import { geographyOf, isMapGeography, parseGssCode } from '../domain/geography.ts';
import { nearestWord } from '../view/nearest.ts';
import { normalisePath, ROUTES } from '../view/routes.ts';
import { NOT_FOUND_WORDS as words } from '../words/notFound.ts';
import { PAGES } from './routes.ts';

/** Ways on from an address that is no page: the area it names, the page it is nearest to, or the start. */
function waysOn(path: string): readonly { readonly href: string; readonly label: string }[] {
  const parts = path.split('/').filter((part) => part !== '');
  const ways: { href: string; label: string }[] = [];
  const code = parts.map(parseGssCode).find((candidate) => candidate !== null);
  if (code !== undefined) {
    const level = geographyOf(code);
    const geography = level === 'ward' ? '' : `&geography=${level}`;
    if (isMapGeography(level)) {
      ways.push({ href: `/explore?area=${code}${geography}`, label: words.exploreArea });
    }
  }
  const pages = ROUTES.map((route) => ({ href: route.path, title: PAGES[route.name].title }));
  const names = pages
    .filter(({ href, title }) => title !== null && href !== '/')
    .map(({ href }) => href.slice(1));
  const nearest = nearestWord(parts[0] ?? '', names);
  const page = pages.find(({ href }) => nearest !== null && href === `/${nearest}`);
  if (page !== undefined) ways.push({ href: page.href, label: page.title?.split(' | ')[0] ?? '' });
  for (const standard of [
    { href: '/', label: words.home },
    { href: '/explore', label: words.explore },
  ]) {
    if (!ways.some(({ href }) => href === standard.href)) ways.push(standard);
  }
  return ways;
}

/** What an unknown address shows: what was not understood, and the nearest thing that exists. */
export function NotFoundScreen() {
  const [location] = useLocation();
  const path = normalisePath(location);
  return (
    <main id="main" className="page page--narrow" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p>{words.notUnderstood(path.slice(0, 120))}</p>
      <p>{words.waysOn}</p>
      <ul>
        {waysOn(path).map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
