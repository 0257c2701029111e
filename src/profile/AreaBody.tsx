/** The figures of an area page, and areas side by side when the address asks for them. */
import { PROGRAMME } from '../domain/programme.ts';
import { Notice } from '../ui/Notice.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { SITE_WORDS } from '../words/site.ts';
import type { AreaPartProps } from './areaPart.ts';
import { BesideSection } from './BesideSection.tsx';
import { BetterSection } from './BetterSection.tsx';
import { CompareSection } from './CompareSection.tsx';
import { comparedCodes } from './compareAddress.ts';
import { ContentsList } from './ContentsList.tsx';
import { DoneSection } from './DoneSection.tsx';
import { HelpSection } from './HelpSection.tsx';
import { HowMuchSection } from './HowMuchSection.tsx';
import { InsideSection } from './InsideSection.tsx';
import { SimilarSection } from './SimilarSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { StepTogether } from './StepTogether.tsx';
import { TopicSection } from './TopicSection.tsx';
import { UnseenSection } from './UnseenSection.tsx';
import { AREA_QUESTIONS } from '../words/areaQuestions.ts';
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
      <HowMuchSection model={model} />
      <BetterSection model={model} />
      <BesideSection model={model} />
      <InsideSection model={model} shapes={shapes} credit={credit} />
      {/* Need is paired with what is done, and help is near: both before the long list of figures. */}
      {/* Links made before lead to the record by its name; it is in this section now. */}
      <div id={model.shared.done === undefined ? undefined : PROGRAMME?.id}>
        <DoneSection model={model} />
      </div>
      {/* Where facts have parts, the record of its day is with earlier work and routes with what runs now. */}
      {model.shared.done === undefined && PROGRAMME !== null && (
        <div className="steps">
          <StepTogether model={model} />
        </div>
      )}
      <HelpSection />
      <UnseenSection code={code} />
      <section aria-labelledby="topics" className="topics">
        <h2 id="topics">{AREA_QUESTIONS.topics.title}</h2>
        <p>{AREA_QUESTIONS.topics.overlap}</p>
        {model.topics.map((topic) => (
          <TopicSection key={topic.topic} topic={topic} model={model} />
        ))}
      </section>
      <SimilarSection model={model} />
      <SourcesSection model={model} published={published} />
    </>
  );
}
