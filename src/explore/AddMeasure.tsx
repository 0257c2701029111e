import { useRef, useState, type ComponentType } from 'react';
import type { ExploreView } from '../view/exploreView.ts';
import type { ChangeView } from '../view/useExploreView.ts';
import { freeWays } from '../view/viewLayers.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import type { LayerRow } from './layerRows.ts';
import type { Published } from './layerWays.ts';
import type { MeasureComboboxProps } from './MeasureCombobox.tsx';

export interface AddMeasureProps {
  readonly id: string;
  readonly view: ExploreView;
  readonly rows: readonly LayerRow[];
  readonly published: Published;
  readonly changeView: ChangeView;
}

/**
 * The box in which one more measure is looked for. A plain input until somebody enters it; the list of measures comes then, and
 * takes over what was typed.
 */
export function AddMeasure(props: AddMeasureProps) {
  const { id, view, rows } = props;
  const [combobox, setCombobox] = useState<{
    readonly Combobox: ComponentType<MeasureComboboxProps>;
    /** Whether a person was still in the plain input when it came. */
    readonly hadFocus: boolean;
  } | null>(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const use = (): void => {
    import('./MeasureCombobox.tsx').then(
      ({ MeasureCombobox }) =>
        setCombobox({ Combobox: MeasureCombobox, hadFocus: document.activeElement === input.current }),
      () => setFailed(true),
    );
  };
  if (freeWays(view.layers).length === 0) {
    const names = rows.filter(({ as }) => as !== null).map(({ label }) => label);
    return (
      <p id={id} className="layer-panel__note" tabIndex={-1}>
        {words.full(names)}
      </p>
    );
  }
  if (combobox !== null)
    return <combobox.Combobox {...props} startText={text} takesFocus={combobox.hadFocus} />;
  return (
    <div className="find-box add-measure">
      <label className="find-box__label" htmlFor={id}>
        {words.add}
      </label>
      <input
        ref={input}
        id={id}
        className="find-box__input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={use}
        onChange={(event) => {
          setText(event.target.value);
          use();
        }}
      />
      <p className="find-box__message" role="status">
        {failed ? words.notFetched : ''}
      </p>
    </div>
  );
}
