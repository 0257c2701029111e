/** The shape of the map, what its figures are compared with, and how two measures are shown. */
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { COMPARATORS, LAYOUTS, PAIRINGS, type ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { secondFill } from '../view/viewLayers.ts';
import { MORE_CHOICES_WORDS as words } from '../words/moreChoices.ts';

export interface MoreChoicesProps {
  readonly view: ExploreView;
  readonly changeView: ChangeView;
  /** Why the uncertainty view is off; null when it can be on. */
  readonly uncertaintyOff: string | null;
}

export function MoreChoices({ view, changeView, uncertaintyOff }: MoreChoicesProps) {
  return (
    <div className="explore-controls__more">
      {secondFill(view) !== null && (
        <RadioGroup
          legend={words.pairing}
          choices={PAIRINGS.map((value) => ({ value, label: words.pairings[value] }))}
          value={view.pairing}
          onChange={(pairing) => changeView({ pairing })}
        />
      )}
      <RadioGroup
        legend={words.layout}
        choices={LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
        value={view.layout}
        onChange={(layout) => changeView({ layout })}
      />
      <Select
        label={words.against}
        value={view.against}
        options={COMPARATORS.map((value) => ({ value, label: words.comparators[value] }))}
        onChange={(against) => changeView({ against })}
      />
      <CheckboxGroup
        legend={words.sureness}
        choices={[
          {
            value: 'uncertainty',
            label: words.uncertainty,
            ...(uncertaintyOff === null ? {} : { hint: uncertaintyOff }),
          },
        ]}
        checked={view.uncertainty ? ['uncertainty'] : []}
        onChange={(checked) => changeView({ uncertainty: checked.length > 0 })}
      />
    </div>
  );
}
