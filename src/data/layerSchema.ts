/** The forms of what is drawn over the areas of a map: apart from the others, because most pages have no such map. */
import * as v from 'valibot';
import { Code } from './schema.ts';

/** Public buildings that a partner may name: no homes. */
export const PARTNER_PLACE_KINDS = [
  'priority-school',
  'youth-provision',
  'reachable-moment-hospital',
] as const;

/** A route line that a partner supplied, and what lies within some metres of it. */
const RouteSchema = v.object({
  id: v.string(),
  name: v.string(),
  borough: Code,
  validFrom: v.string(),
  /** Null: no end is planned. */
  validTo: v.nullable(v.string()),
  source: v.string(),
  lines: v.array(v.array(v.tuple([v.number(), v.number()]))),
  lengthMetres: v.number(),
  corridor: v.object({
    metres: v.number(),
    people: v.number(),
    wards: v.array(v.object({ code: Code, name: v.string() })),
    /** Means of the neighbourhoods, weighted by the people of each in the corridor. */
    rates: v.array(v.object({ indicator: v.string(), period: v.string(), value: v.number() })),
  }),
});
export type Route = v.InferOutput<typeof RouteSchema>;

/**
 * public/data/<release>/<id of the programme>.json: places, never streets (see SOURCE notes in its file of content/),
 * unless a partner supplies route lines.
 */
export const StepTogetherSchema = v.object({
  asOf: v.string(),
  source: v.string(),
  places: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      borough: Code,
      /** Number of routes at the place. */
      routes: v.number(),
      status: v.picklist(['live', 'in-development']),
      longitude: v.number(),
      latitude: v.number(),
      /** How well the place is known: a ward of that name, a named neighbourhood, or only a town. */
      precision: v.picklist(['ward', 'neighbourhood', 'town']),
      /** Wards only where the name of the place settles them. */
      wards: v.array(Code),
      note: v.string(),
    }),
  ),
  routes: v.exactOptional(v.array(RouteSchema)),
  partnerPlaces: v.exactOptional(
    v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        kind: v.picklist(PARTNER_PLACE_KINDS),
        borough: Code,
        longitude: v.number(),
        latitude: v.number(),
      }),
    ),
  ),
});
export type StepTogether = v.InferOutput<typeof StepTogetherSchema>;

/** public/geo/motorways.json */
export const MotorwaysSchema = v.object({
  motorways: v.array(
    v.object({ ref: v.string(), lines: v.array(v.array(v.tuple([v.number(), v.number()]))) }),
  ),
});
export type Motorways = v.InferOutput<typeof MotorwaysSchema>;

/** public/geo/context.json: place names. */
export const ContextSchema = v.object({
  places: v.array(
    v.object({
      name: v.string(),
      longitude: v.number(),
      latitude: v.number(),
      rank: v.picklist([1, 2, 3, 4]),
    }),
  ),
});
export type Context = v.InferOutput<typeof ContextSchema>;
