/** The names of a map's own areas, from the detail on at which they have room. */
import type { MapLabel } from '../domain/mapModel.ts';
import { AREA_DETAIL } from './detail.ts';
import type { MapQuery } from './mapQuery.ts';

/** A neighbourhood that has only a number: nobody looks for it by that. */
const ONLY_A_NUMBER = /\s\d{3}[A-Z]$/;

/** Of the local authority that is shown, or of all; hexagons and local authorities have names of their own already. */
export function areaNames({
  areas,
  shapes,
  layout,
  borough,
  first,
  askedGeography,
}: MapQuery): readonly MapLabel[] {
  const level = first?.geography ?? askedGeography;
  if (level === 'borough' || (layout === 'hexagons' && shapes.hexagons !== null)) return [];
  return areas.flatMap(({ name, position, borough: own }) =>
    position == null || ONLY_A_NUMBER.test(name) || (borough !== null && own !== borough)
      ? []
      : [{ text: name, position, rank: 6, from: AREA_DETAIL[level] }],
  );
}

/** Degrees: about three kilometres. */
const NEAR = 0.04;

/**
 * Without the places that give an area of the map its name: it would stand there twice. Towns and cities stay beside the quiet
 * names of areas, but not beside one of their own rank.
 */
export function withoutNamesOf(areas: readonly MapLabel[], labels: readonly MapLabel[]): readonly MapLabel[] {
  if (areas.length === 0) return labels;
  const named = new Map(areas.map((area) => [area.text, area]));
  return labels.filter(({ text, from, position: [x, y] }) => {
    const area = named.get(text);
    return (
      area === undefined ||
      (from === undefined && area.rank === 6) ||
      Math.hypot(area.position[0] - x, area.position[1] - y) > NEAR
    );
  });
}
