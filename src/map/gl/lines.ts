/** Motorways, and a partner's routes with the corridor along them. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { CORRIDOR_METRES } from '../../domain/corridor.ts';
import { linesOf } from '../../domain/mapLayers.ts';
import { CORRIDOR_OPACITY, RAILWAY_TICKS, TUNNEL_DASHES, WIDTHS } from '../layers.ts';
import { pixelsOf } from '../project.ts';
import { LAYERS, SOURCES } from './ids.ts';
import { collection, SHAPE_OPTIONS, type GlKind, type GlLayers } from './kind.ts';

export const LINES: GlKind = {
  sources: [
    {
      id: SOURCES.lines,
      options: SHAPE_OPTIONS,
      dependsOn: ({ model }) => [linesOf(model)],
      data: ({ model }) =>
        collection(
          linesOf(model).map(({ kind, coordinates }, id) => ({
            type: 'Feature',
            id,
            properties: { kind },
            // As for the polygons of the areas.
            geometry: { type: 'MultiLineString', coordinates: coordinates as unknown as number[][][] },
          })),
        ),
    },
  ],
};

const MOTORWAYS: ExpressionSpecification = ['==', ['get', 'kind'], 'motorway'];
const RAILWAYS: ExpressionSpecification = ['==', ['get', 'kind'], 'railway'];
const TUNNELS: ExpressionSpecification = ['==', ['get', 'kind'], 'railway-tunnel'];
const ROUTES: ExpressionSpecification = ['==', ['get', 'kind'], 'programme-route'];

function line(
  id: string,
  filter: ExpressionSpecification,
  colour: string,
  width: number,
  dashes: readonly number[] | null = null,
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: SOURCES.lines,
    filter,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colour,
      'line-width': width,
      // In widths of the line.
      ...(dashes === null ? {} : { 'line-dasharray': dashes.map((length) => length / width) }),
    },
  };
}

/** As wide on the ground as a corridor, at every zoom. */
export const corridorLayers: GlLayers = ({ model, palette }) => {
  const widthAt = (zoom: number): number => pixelsOf(2 * CORRIDOR_METRES, model.extent[1], zoom);
  return [
    {
      id: LAYERS.corridor,
      type: 'line',
      source: SOURCES.lines,
      filter: ROUTES,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.asset,
        'line-opacity': CORRIDOR_OPACITY,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 0, widthAt(0), 20, widthAt(20)],
      },
    },
  ];
};

/** Thin lines with ticks across them; tunnels as dashes. */
export const railwayLayers: GlLayers = ({ palette: { labelHalo, motorway } }) => [
  line(LAYERS.railwayCasing, RAILWAYS, labelHalo, WIDTHS.railwayCasing),
  line(LAYERS.railway, RAILWAYS, motorway, WIDTHS.railway),
  line(LAYERS.railwayTicks, RAILWAYS, motorway, WIDTHS.railwayTicks, RAILWAY_TICKS),
  line(LAYERS.railwayTunnel, TUNNELS, motorway, WIDTHS.railway, TUNNEL_DASHES),
];

export const motorwayLayers: GlLayers = ({ palette }) => [
  line(LAYERS.motorwayCasing, MOTORWAYS, palette.labelHalo, WIDTHS.motorwayCasing),
  line(LAYERS.motorway, MOTORWAYS, palette.motorway, WIDTHS.motorway),
];

export const routeLayers: GlLayers = ({ palette }) => [
  line(LAYERS.routeCasing, ROUTES, palette.assetInk, WIDTHS.routeCasing),
  line(LAYERS.route, ROUTES, palette.asset, WIDTHS.route),
];
