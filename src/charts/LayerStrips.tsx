import { useCallback, useMemo } from 'react';
import type { GssCode } from '../domain/geography.ts';
import type { Lit, Pointing } from '../domain/linking.ts';
import { CHART_NAMES, CHART_WORDS, STRIP_WORDS } from '../words/charts.ts';
import { absentNote, tailNote } from './chartNotes.ts';
import { distributionWords } from './distributionWords.ts';
import { AreaPlot } from './kit/AreaPlot.tsx';
import { ChartFrame, type HeadingLevel } from './kit/ChartFrame.tsx';
import { ChartNotes } from './kit/ChartNotes.tsx';
import { ChartReadout } from './kit/ChartReadout.tsx';
import { useLinkedPlot, type LinkedChartProps } from './kit/useLinkedPlot.ts';
import type { WalkOption } from './kit/useAreaWalk.ts';
import { LayerStripsDrawing } from './LayerStripsDrawing.tsx';
import { layerStripsLayout, stripAreaAt, type PlacedStrip, type StripInput } from './layerStripsLayout.ts';

export interface LinkedStrip extends StripInput {
  /** What answers at the level of the measure. */
  readonly pointing: Pointing;
}

export interface LayerStripsProps extends LinkedChartProps {
  /** The measures that are on, in their order. */
  readonly strips: readonly LinkedStrip[];
  /** The areas that the keys walk, with what every measure says of each. */
  readonly options: readonly WalkOption<GssCode>[];
  readonly headingLevel?: HeadingLevel;
}

/** Drawn for a phone: on a wider screen the words keep their size until the width is known. */
const SERVER_WIDTH = 256;

/** One strip a measure, one below the other: each area a dot at its figure, and the same area marked in all. */
export function LayerStrips({ strips, options, headingLevel = 3, ...linked }: LayerStripsProps) {
  const { width, plot } = useLinkedPlot(linked, SERVER_WIDTH);
  const layout = useMemo(() => layerStripsLayout(strips, width), [strips, width]);
  const words = useMemo(() => layout.strips.map(wordsOf), [layout]);
  // An area of another level than the map's is found in the strip of its level.
  const keyOf = useCallback(
    ({ area }: Lit): GssCode | null =>
      area ?? strips.map(({ pointing }) => pointing.get().area).find((one) => one !== null) ?? null,
    [strips],
  );
  const titles = strips.map(({ indicator }) => indicator.title);
  return (
    <ChartFrame
      title={STRIP_WORDS.title(titles.length)}
      headingLevel={headingLevel}
      subtitle={STRIP_WORDS.subtitle}
      summary={words.map(({ summary }) => summary).join(' ')}
    >
      <AreaPlot
        {...plot}
        keyOf={keyOf}
        label={CHART_NAMES.strips(titles)}
        options={options}
        height={layout.height}
        areaAt={(x, y) => stripAreaAt(layout, x, y)}
      >
        <LayerStripsDrawing layout={layout} pointing={linked.pointing} />
      </AreaPlot>
      <ChartReadout
        pointing={linked.pointing}
        labelOf={(lit) => {
          const key = keyOf(lit);
          return options.find((option) => option.key === key)?.label ?? null;
        }}
        hint={CHART_WORDS.readoutHint}
      />
      <ChartNotes notes={[...words.flatMap(({ notes }) => notes), STRIP_WORDS.note]} />
    </ChartFrame>
  );
}

/** What a strip says for the ear, and what it does not draw. */
function wordsOf({ strip, layout }: PlacedStrip) {
  const { rows, indicator, areas, comparators } = strip;
  const { summary } = distributionWords({ layout, rows, indicator, areas, comparators });
  const values = layout.areas.map(({ value }) => value);
  const notes = [tailNote(values, layout.axis, areas, indicator), absentNote(rows, areas)];
  return {
    summary: `${indicator.title}: ${summary}`,
    notes: notes.map((note) => (note === null ? null : `${indicator.title}: ${note}`)),
  };
}
