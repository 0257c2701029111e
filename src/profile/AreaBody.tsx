/** The figures of an area page, and areas side by side when the address asks for them. */
import { Notice } from '../ui/Notice.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import type { AreaPartProps } from './areaPart.ts';
import { ChangesSection } from './ChangesSection.tsx';
import { CompareSection } from './CompareSection.tsx';
import { comparedCodes } from './compareAddress.ts';
import { ContentsList } from './ContentsList.tsx';
import { DoneSection } from './DoneSection.tsx';
import { HeadlineFigures } from './HeadlineFigures.tsx';
import { HelpSection } from './HelpSection.tsx';
import { InsideSection } from './InsideSection.tsx';
import { SimilarSection } from './SimilarSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { TopicSection } from './TopicSection.tsx';
import { UnseenSection } from './UnseenSection.tsx';
import { PROFILE_WORDS } from '../words/profile.ts';
import { useProfile } from './useProfile.ts';
import './profile.css';
import './profilePrint.css';

export function AreaBody({ code, search }: AreaPartProps) {
  const { profile, isUnknown, errors } = useProfile(code);
  if (isUnknown) return null;
  if (errors.length > 0) {
    return (
      <Notice kind="problem" label={SITE_WORDS.error.label}>
        <p>{PROFILE_WORDS.failed}</p>
        <p className="page__detail">{errors.map((error) => error.message).join(' ')}</p>
      </Notice>
    );
  }
  if (profile === null) return <LoadingBlock label={SITE_WORDS.loading} size="map" />;
  const { model, shapes, credit, published } = profile;
  const compared = comparedCodes(search, code);
  return (
    <>
      {compared !== null && <CompareSection model={model} compared={compared} />}
      <ContentsList model={model} />
      <HeadlineFigures model={model} />
      <InsideSection model={model} shapes={shapes} credit={credit} />
      <UnseenSection code={code} />
      <ChangesSection model={model} />
      {/* Need is paired with what is done, and help is near: both before the long list of topics. */}
      <DoneSection model={model} />
      <HelpSection />
      <section aria-labelledby="topics" className="topics">
        <h2 id="topics">{PROFILE_WORDS.topics.title}</h2>
        <p>{PROFILE_WORDS.topics.overlap}</p>
        {model.topics.map((topic) => (
          <TopicSection key={topic.topic} topic={topic} model={model} />
        ))}
      </section>
      <SimilarSection model={model} />
      <SourcesSection model={model} published={published} />
    </>
  );
}
