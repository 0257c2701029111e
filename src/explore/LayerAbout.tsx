import type { ReactNode } from 'react';
import { formatPeriodOf } from '../domain/format.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { beginning } from '../words/beginning.ts';
import { cautionTexts } from '../words/caveats.ts';
import { LAYER_PANEL_WORDS as words } from '../words/layerPanel.ts';
import type { DrawnLayer } from './drawnLayer.ts';
import type { ExploreData } from './exploreData.ts';
import type { LayerRow } from './layerRows.ts';

interface AboutProps {
  readonly row: LayerRow;
  readonly data: ExploreData;
}

/** Which measure of which time a layer is. */
export function LayerOf({ row, data, drawn }: AboutProps & { readonly drawn: DrawnLayer | null }) {
  const measure = data.measures.find(({ id }) => id === row.id)?.measure;
  const change = measure === data.first ? (data.change?.colours ?? null) : null;
  const own = measure === undefined ? drawn?.layer.period : formatPeriodOf(measure.period, measure.indicator);
  const period = change?.period ?? own;
  const title = row.measure?.title ?? row.label;
  // What the name of the layer has said already is not said again.
  const rest = title.startsWith(row.label) ? title.slice(row.label.length).replace(/^, /, '') : title;
  const said = [rest, period ?? ''].filter((part) => part !== '').join(', ');
  return (
    <p key={said} className="layer__of">
      {beginning(said)}
    </p>
  );
}

/** How its classes are made, whose figures they are, and what they do not show. */
export function LayerAbout({
  row,
  data,
  drawn,
  children,
}: AboutProps & { readonly drawn: DrawnLayer; readonly children: ReactNode }) {
  const { layer } = drawn;
  const source = data.catalogue.sources.find(({ id }) => id === row.measure?.source);
  const whose = source === undefined ? layer.source : `${source.publisher}, ${source.title}`;
  const own = data.measures.find(({ id }) => id === row.id)?.measure;
  const notShown =
    layer.kind === 'fill' && own !== undefined ? cautionTexts([own.indicator]) : layer.notShown;
  return (
    <details className="disclosure layer__about">
      <summary className="disclosure__summary">
        {words.about}
        <VisuallyHidden>: {row.label}</VisuallyHidden>
      </summary>
      <div className="disclosure__content">
        {layer.kind === 'fill' && <p>{layer.legend.method}</p>}
        {whose !== null && <p>{words.source(whose)}</p>}
        <ul>
          {notShown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}
