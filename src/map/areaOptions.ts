/** The areas of a map as the list of areas needs them: name, borough, and where the arrow keys find them. */
import type { MapShapes } from '../domain/mapShapes.ts';
import type { Area, GssCode } from '../domain/geography.ts';
import type { MapModel } from '../domain/mapModel.ts';
import { extentOf } from './project.ts';

/** What the list needs to know of an area beyond the model. */
export type ListedArea = Pick<Area, 'code' | 'borough' | 'position'>;

export interface AreaOption {
  readonly code: GssCode;
  readonly name: string;
  readonly borough: GssCode | null;
  /** Longitude and latitude, or places on the hexagon grid; north is up in both. */
  readonly position: readonly [number, number];
  readonly label: string;
  readonly selected: boolean;
}

/** Places by area; from `areas` where given, otherwise the middle of each shape's box. */
export function areaPositions(
  shapes: MapShapes,
  areas: readonly ListedArea[] | null,
  layout: MapModel['layout'],
): ReadonlyMap<GssCode, readonly [number, number]> {
  if (layout === 'hexagons' && shapes.hexagons !== null)
    return new Map(
      shapes.hexagons.map(({ code, column, row }) => [
        code,
        // In fractions of a degree, so that the grid is taken as flat; rows count from the north.
        [(column + (Math.abs(row) % 2) / 2) / 100, (-row * Math.sqrt(0.75)) / 100],
      ]),
    );
  const positions = new Map<GssCode, readonly [number, number]>();
  for (const shape of shapes.areas) {
    const [west, south, east, north] = extentOf([shape]);
    positions.set(shape.code, [(west + east) / 2, (south + north) / 2]);
  }
  for (const { code, position } of areas ?? []) if (position !== null) positions.set(code, position);
  return positions;
}

/** Options in the order of the model: borough, then name. Areas without a place are left out. */
export function areaOptions(
  model: MapModel,
  positions: ReadonlyMap<GssCode, readonly [number, number]>,
  areas: readonly ListedArea[] | null,
): readonly AreaOption[] {
  const boroughs = new Map((areas ?? []).map(({ code, borough }) => [code, borough]));
  return model.areas.flatMap((area) => {
    const { code, name, selected } = area;
    const position = positions.get(code);
    if (position === undefined) return [];
    return [
      {
        code,
        name,
        selected,
        position,
        borough: boroughs.get(code) ?? null,
        get label() {
          return area.label;
        },
      },
    ];
  });
}
