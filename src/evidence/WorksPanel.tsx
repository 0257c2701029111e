import { CheckboxGroup } from '../ui/CheckboxGroup.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { WHAT_WORKS_WORDS as words } from '../words/whatWorks.ts';
import { WHAT_WORKS } from './whatWorks.ts';

/** Approaches to choose from, each with its rating. */
export function WorksPanel({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { approaches, toolkit, checkedOn } = WHAT_WORKS;
  return (
    <Disclosure summary={words.summary(chosen.length)}>
      <p>{words.intro(toolkit.publisher, checkedOn)}</p>
      <CheckboxGroup
        legend={words.choose}
        choices={approaches.map(({ id, title, rating }) => ({
          value: id,
          label: title,
          hint: words.ratings[rating],
        }))}
        checked={chosen}
        onChange={onChange}
      />
    </Disclosure>
  );
}
