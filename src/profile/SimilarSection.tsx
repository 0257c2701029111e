import { Link } from 'wouter';
import type { ProfileShared } from '../data/profileSchema.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { placeName } from '../words/measures.ts';
import { PROFILE_WORDS } from '../words/profile.ts';
import type { ProfileModel } from './profileModel.ts';

const words = PROFILE_WORDS.similar;

function localAuthorityName(shared: ProfileShared, code: string): string | null {
  return shared.boroughs.find((borough) => borough.code === code)?.name ?? null;
}

/** The five wards most alike, each with its page and one step from standing beside this one. */
export function SimilarSection({ model }: { readonly model: ProfileModel }) {
  const { file, shared } = model;
  const { similar = [], area } = file;
  if (similar.length === 0) return null;
  return (
    <section className="similar-areas" aria-labelledby="similar">
      <h2 id="similar">{words.title}</h2>
      <p>{words.method}</p>
      <ul className="similar">
        {similar.map(({ code, name, borough }) => (
          <li key={code} className="similar__area">
            <Link href={`/area/${code}`}>{placeName(name, localAuthorityName(shared, borough))}</Link>{' '}
            <Link href={`/area/${area.code}?compare=${code}`} className="similar__beside">
              {words.sideBySide}
              <VisuallyHidden>{words.sideBySideWith(name)}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
      <noscript>
        <p className="no-script">{words.noScript}</p>
      </noscript>
    </section>
  );
}
