/** The names that stand on a map, as its level and shape ask for them. */
import type { MapLabel } from '../domain/mapModel.ts';
import type { BoundingBox } from '../domain/mapShapes.ts';
import type { MapQuery } from './mapQuery.ts';
import { markOutsideLabels } from './outsideLabels.ts';
import { contains } from './pointInShape.ts';
import { extentOf } from './project.ts';

/** On hexagons place names have no place; the boroughs' names are there instead, each at one of its areas. */
export function labelsFor(query: MapQuery, labels: readonly MapLabel[]): readonly MapLabel[] {
  const { shapes, areas } = query;
  if (query.layout !== 'hexagons' || shapes.hexagons === null) {
    return query.first?.geography === 'borough' && labels.length > 0
      ? ownLabels(query)
      : markOutsideLabels(labels, shapes);
  }
  const middles = new Map(shapes.areas.map((shape) => [shape.code, middleOf(extentOf([shape]))]));
  return shapes.boroughs.flatMap(({ code, polygons }) => {
    const text = query.localAuthorityNames.get(code);
    const position = areas
      .filter(({ borough }) => borough === code)
      .map((area) => middles.get(area.code))
      .find((middle) => middle !== undefined && contains(polygons, middle));
    return text === undefined || position === undefined ? [] : [{ text, rank: 1, position }];
  });
}

/** On a map of boroughs a town's name would be read as that of the shape it lies on, so each has its own. */
function ownLabels({ shapes, areas }: MapQuery): readonly MapLabel[] {
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  return shapes.areas.flatMap((shape) => {
    const text = names.get(shape.code);
    const position = middleOf(extentOf([shape]));
    return text === undefined || !contains(shape.polygons, position) ? [] : [{ text, rank: 2, position }];
  });
}

function middleOf([west, south, east, north]: BoundingBox): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}
