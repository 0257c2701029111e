import { useLocation, useSearch } from 'wouter';
import { Notice } from '../ui/Notice.tsx';
import { plainName, renamed, unknownNames } from '../view/addressNames.ts';
import { EVIDENCE_PARAMETERS } from '../view/evidenceUrl.ts';
import { normalisePath } from '../view/routes.ts';
import { ADDRESS_NOTICE_WORDS as words } from '../words/addressNotice.ts';

/** Of a page that takes the names of its own address to task, or shows another page's: null. */
function namesFor(path: string): readonly string[] | null {
  if (path === '/explore' || path === '/evidence') return null;
  if (path === '/evidence/check') return [...EVIDENCE_PARAMETERS, 'area', 'link'];
  if (path.startsWith('/area/')) return ['compare'];
  return path.startsWith('/story/')
    ? ['view', 'chapter', 'slide', 'text', 'contrast', 'notes', 'release']
    : [];
}

/** Names what the address of a page asks for and the page does not know, with the nearest that it does. */
export function AddressNotice() {
  const [location, navigate] = useLocation();
  const search = useSearch();
  const path = normalisePath(location);
  const names = namesFor(path);
  if (names === null) return null;
  const query = new URLSearchParams(search);
  // The check reads links however they were changed, so a name that it can put right is no fault there.
  const isMended = (name: string): boolean =>
    path === '/evidence/check' && names.includes(plainName(name).toLowerCase());
  const unknown = unknownNames(query, names).filter(({ parameter }) => !isMended(parameter));
  if (unknown.length === 0) return null;
  return (
    <aside className="page address-notice" aria-label={words.title}>
      <Notice kind="information" label={words.title}>
        <ul>
          {unknown.map(({ parameter, suggestion }) => (
            <li key={parameter}>
              {words.unknownName(parameter)}{' '}
              {suggestion !== null && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    navigate(`${location}?${renamed(query, parameter, suggestion).toString()}`, {
                      replace: true,
                    });
                  }}
                >
                  {words.suggestion(suggestion)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </aside>
  );
}
