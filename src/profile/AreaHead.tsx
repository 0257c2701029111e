/** The beginning of an area page. With the rest of the page it is loaded apart from the app's first script. */
import { useEffect } from 'react';
import { LazyPart } from '../ui/LazyPart.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import type { AreaPartProps } from './areaPart.ts';
import { ProfileHead } from './ProfileHead.tsx';
import { profileDocument } from './profileDocument.ts';
import { UNKNOWN_AREA } from './unknownAreaPart.ts';
import { useProfile } from './useProfile.ts';

export function AreaHead({ code }: AreaPartProps) {
  const { profile, isUnknown, errors } = useProfile(code);
  const title = profile === null ? null : profileDocument(profile.model).title;
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
  if (isUnknown)
    return <LazyPart source={UNKNOWN_AREA} props={{ code }} waiting={<h1>{SITE_WORDS.siteName}</h1>} />;
  if (profile !== null) return <ProfileHead model={profile.model} />;
  return (
    <>
      <h1>{SITE_WORDS.siteName}</h1>
      {errors.length === 0 && <LoadingBlock label={SITE_WORDS.loading} size="chart" />}
    </>
  );
}
