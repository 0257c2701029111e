/** Our map's model and renderer on the synthetic grid: how the cost of a change grows with the number of areas. */
import { outlinesLayer } from '../../src/map/overLayers.ts';
import type { AreaShape, BoundingBox, MapShapes } from '../../src/domain/mapShapes.ts';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { classifyValue } from '../../src/domain/classification.ts';
import { formatFigureWithUnit } from '../../src/domain/format.ts';
import type { GssCode } from '../../src/domain/geography.ts';
import type { ClassBreaks } from '../../src/domain/indicator.ts';
import { NOTHING_LIT } from '../../src/domain/linking.ts';
import type { MapModel } from '../../src/domain/mapModel.ts';
import { InteractiveMap } from '../../src/map/InteractiveMap.tsx';
import './scale.css';

type Grid = GeoJSON.FeatureCollection<
  GeoJSON.Polygon | GeoJSON.MultiPolygon,
  Record<string, number | string>
>;

const EXTENT: BoundingBox = [-2.21, 52.34, -1.43, 52.68];
const STYLE = { unit: 'per-1000-residents', decimals: 1 } as const;
const FRAME: AreaShape = {
  code: 'E11000005' as GssCode,
  polygons: [
    [
      [
        [EXTENT[0], EXTENT[1]],
        [EXTENT[2], EXTENT[1]],
        [EXTENT[2], EXTENT[3]],
        [EXTENT[0], EXTENT[3]],
        [EXTENT[0], EXTENT[1]],
      ],
    ],
  ],
};

/** The app's breaks come with its data; the grid's figures are spread evenly from 0 to 100. */
const BREAKS: ClassBreaks = { five: [20, 40, 60, 80], three: [33, 67], extent: [0, 100], hasZero: false };

function readShapes(grid: Grid): MapShapes {
  const areas = grid.features.map(({ properties, geometry }) => ({
    code: properties['code'] as GssCode,
    polygons:
      geometry.type === 'Polygon'
        ? [geometry.coordinates as [number, number][][]]
        : (geometry.coordinates as [number, number][][][]),
  }));
  return { geography: 'lsoa', areas, boroughs: [FRAME], hexagons: null };
}

function readFigures(grid: Grid, id: string): number[] {
  return grid.features.map(({ properties }) => Number(properties[id]));
}

function makeModel(shapes: MapShapes, title: string, values: readonly number[]): MapModel {
  return {
    title,
    summary: [],
    geography: 'lsoa',
    notice: null,
    layout: 'geographic',
    areas: shapes.areas.map(({ code }, index) => {
      const value = values[index] ?? 0;
      return {
        code,
        name: code,
        classKey: classifyValue(value, BREAKS),
        label: `${code}: ${formatFigureWithUnit(value, STYLE)}`,
        selected: false,
        dimmed: false,
      };
    }),
    layers: [outlinesLayer()],
    extent: EXTENT,
  };
}

const nothing = (): void => undefined;

function Scale({ grid }: { readonly grid: Grid }) {
  const shapes = useMemo(() => readShapes(grid), [grid]);
  const figures = useMemo(() => {
    const ids = Object.keys(grid.features[0]?.properties ?? {}).filter(
      (name) => !['code', 'name'].includes(name),
    );
    return new Map(ids.map((id) => [id, readFigures(grid, id)]));
  }, [grid]);
  const [indicator, setIndicator] = useState('');
  const model = useMemo(
    () => makeModel(shapes, indicator, figures.get(indicator) ?? [...figures.values()][0] ?? []),
    [shapes, figures, indicator],
  );
  return (
    <main>
      <label htmlFor="indicator">Indicator</label>
      <select id="indicator" value={indicator} onChange={(event) => setIndicator(event.target.value)}>
        {[...figures.keys()].map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <div className="map">
        <InteractiveMap
          model={model}
          shapes={shapes}
          lit={NOTHING_LIT.codes}
          onHover={nothing}
          onSelectArea={nothing}
          onReady={nothing}
          onFailure={nothing}
        />
      </div>
    </main>
  );
}

function ScalePage() {
  const [grid, setGrid] = useState<Grid | null>(null);
  useEffect(() => {
    const file = new URLSearchParams(location.search).get('areas') ?? 'grid';
    void fetch(`${file}.geojson`)
      .then((answer) => answer.json())
      .then((json: Grid) => setGrid(json));
  }, []);
  return grid === null ? null : <Scale grid={grid} />;
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<ScalePage />);
