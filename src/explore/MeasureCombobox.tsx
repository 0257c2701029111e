/** The box in which a measure is looked for, in use: an ARIA combobox by downshift, over all measures that can be drawn. */
import { useCombobox } from 'downshift';
import { useEffect, useMemo, useState } from 'react';
import '../find/findBox.css';
import { ADD_MEASURE_WORDS as words } from '../words/addMeasure.ts';
import { canHaveFifths } from '../domain/quintiles.ts';
import { LAYER_PANEL_WORDS } from '../words/layerPanel.ts';
import { pairingSentence, TOPIC_WORDS } from '../words/measures.ts';
import type { AddMeasureProps } from './AddMeasure.tsx';
import { switchedOn } from './layerWays.ts';
import { searchMeasures, type FoundMeasure } from './measureSearch.ts';

export interface MeasureComboboxProps extends AddMeasureProps {
  /** Typed before this script was there. */
  readonly startText: string;
  readonly takesFocus: boolean;
}

export function MeasureCombobox(props: MeasureComboboxProps) {
  const { id, view, rows, published, changeView, startText, takesFocus } = props;
  const [text, setText] = useState(startText);
  const [added, setAdded] = useState('');
  const { found, refused } = useMemo(
    () => searchMeasures(text, view, rows, published),
    [text, view, rows, published],
  );
  useEffect(() => {
    if (takesFocus) document.getElementById(id)?.focus();
  }, [id, takesFocus]);
  const combobox = useCombobox<FoundMeasure>({
    id: `${id}-list`,
    inputId: id,
    items: [...found],
    inputValue: text,
    selectedItem: null,
    defaultHighlightedIndex: text.trim() === '' ? -1 : 0,
    initialIsOpen: startText !== '',
    itemToString: (item) => item?.measure.title ?? '',
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      const { measure } = selectedItem;
      const place = rows.filter(({ isOn }) => isOn).length;
      changeView((now) => ({ layers: switchedOn(now, measure.id, place, published) ?? now.layers }));
      setAdded(measure.title);
      setText('');
    },
  });
  const isOpen = combobox.isOpen && found.length > 0;
  return (
    <div className="find-box add-measure">
      <label className="find-box__label" {...combobox.getLabelProps()}>
        {LAYER_PANEL_WORDS.add}
      </label>
      <div className="find-box__field">
        <input
          className="find-box__input"
          type="text"
          spellCheck={false}
          {...combobox.getInputProps({
            // Set here and not in downshift's own callback, which comes too late for fast typing.
            onChange: (event) => {
              setText(event.currentTarget.value);
              setAdded('');
            },
          })}
        />
        <ul className="find-box__list" hidden={!isOpen} {...combobox.getMenuProps()}>
          {isOpen &&
            found.map((item, index) => (
              <MeasureOption
                key={item.measure.id}
                item={item}
                startsTopic={item.measure.topic !== found[index - 1]?.measure.topic}
                isActive={combobox.highlightedIndex === index}
                props={combobox.getItemProps({ item, index })}
              />
            ))}
        </ul>
      </div>
      <p className="find-box__message" role="status">
        {added !== '' && text === ''
          ? words.added(added)
          : [
              text.trim() === '' ? '' : words.count(found.length),
              refused[0] === undefined
                ? ''
                : words.refused(refused.length, pairingSentence(refused[0].rule) ?? ''),
            ]
              .join(' ')
              .trim()}
      </p>
    </div>
  );
}

interface MeasureOptionProps {
  readonly item: FoundMeasure;
  /** The first of its topic, which is then named over it. */
  readonly startsTopic: boolean;
  readonly isActive: boolean;
  /** What makes it an option of the list. */
  readonly props: object;
}

function MeasureOption({ item: { measure, levels }, startsTopic, isActive, props }: MeasureOptionProps) {
  return (
    <>
      {startsTopic && (
        <li role="presentation" className="add-measure__topic">
          {TOPIC_WORDS[measure.topic]}
        </li>
      )}
      <li className={`find-box__option${isActive ? ' find-box__option--active' : ''}`} {...props}>
        <span className="find-box__title">{measure.title}</span>
        <span className="find-box__detail">
          {canHaveFifths(measure) ? words.levels(levels) : `${words.levels(levels)}; ${words.noPattern}`}
        </span>
      </li>
    </>
  );
}
