import type { Catalogue } from '../data/schema.ts';
import { TOPICS, type Indicator } from '../domain/indicator.ts';
import { answeringMeasure } from '../domain/standIn.ts';
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { EVIDENCE_COMPARATORS, type EvidenceView } from '../view/evidenceView.ts';
import { EVIDENCE_WORDS } from '../words/evidence.ts';
import { TOPIC_WORDS } from '../words/measures.ts';
import type { EvidenceBase } from './gatherPack.ts';
import { DEFAULT_INDICATORS, READY_SET_NAMES, READY_SETS, type ReadySet } from './readySets.ts';
import type { ChangeEvidence } from './useEvidenceView.ts';

const words = EVIDENCE_WORDS.choose;

/** Whether a place can have a figure of its own, or only its borough. */
function hintOf(indicator: Indicator, { indicators, sources }: Catalogue): string | undefined {
  if (indicator.geographies.ward === undefined && indicator.geographies.lsoa === undefined) {
    const shown = answeringMeasure<Indicator>(
      indicator,
      indicators,
      ({ geographies }) => geographies.ward !== undefined,
    );
    if (shown === indicator) return words.localAuthorityOnly;
    const publisher = sources.find(({ id }) => id === shown.source)?.publisher ?? shown.source;
    return words.standIn(shown.title, publisher);
  }
  return indicator.unit === 'index' ? words.wardOnly : undefined;
}

/** Which measures, compared with what. */
export function IndicatorStep({
  base,
  view,
  change,
}: {
  readonly base: EvidenceBase;
  readonly view: EvidenceView;
  readonly change: ChangeEvidence;
}) {
  const chosen = view.indicators ?? DEFAULT_INDICATORS;
  const indicators = base.catalogue.indicators.filter(
    ({ geographies }) => geographies.ward !== undefined || geographies.borough !== undefined,
  );
  const set = READY_SET_NAMES.find(
    (name) => [...READY_SETS[name]].sort().join() === [...chosen].sort().join(),
  );
  const sets = [
    ...READY_SET_NAMES.map((value) => ({ value, label: words.setNames[value] })),
    ...(set === undefined ? [{ value: 'own' as const, label: words.ownSet }] : []),
  ];
  return (
    <section aria-labelledby="evidence-choose">
      <h2 id="evidence-choose">{words.title}</h2>
      <RadioGroup<ReadySet | 'own'>
        legend={words.sets}
        choices={sets}
        value={set ?? 'own'}
        onChange={(name) => {
          if (name !== 'own') change({ indicators: READY_SETS[name] });
        }}
      />
      <Disclosure summary={words.each}>
        {TOPICS.map((topic) => {
          const own = indicators.filter((indicator) => indicator.topic === topic);
          const ids = own.map(({ id }) => id);
          const checked = chosen.filter((id) => ids.includes(id));
          if (own.length === 0) return null;
          return (
            <Disclosure key={topic} summary={words.topic(TOPIC_WORDS[topic], checked.length)}>
              <CheckboxGroup
                legend={TOPIC_WORDS[topic]}
                choices={own.map((indicator) => ({
                  value: indicator.id,
                  label: indicator.title,
                  hint: hintOf(indicator, base.catalogue),
                }))}
                checked={checked}
                onChange={(now) => {
                  const kept = chosen.filter((id) => !ids.includes(id) || now.includes(id));
                  change(
                    { indicators: [...kept, ...now.filter((id) => !kept.includes(id))] },
                    { replace: true },
                  );
                }}
              />
            </Disclosure>
          );
        })}
      </Disclosure>
      <CheckboxGroup
        legend={words.compare}
        choices={EVIDENCE_COMPARATORS.map((value) => ({ value, label: words.comparators[value] }))}
        checked={view.compare}
        onChange={(compare) => {
          change({ compare }, { replace: true });
        }}
        inline
      />
      <CheckboxGroup
        legend={words.other}
        choices={[{ value: 'earlier', label: words.earlier }]}
        checked={view.earlier ? ['earlier'] : []}
        onChange={(checked) => {
          change({ earlier: checked.length > 0 }, { replace: true });
        }}
      />
    </section>
  );
}
