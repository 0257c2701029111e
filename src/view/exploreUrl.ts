/**
 * Between the address and the view. Parsing never throws: what is not understood is reported and the rest still
 * works. Serialising leaves out whatever is the default, so that addresses stay short and readable.
 */
import { unknownNames } from './addressNames.ts';
import { PARAMETERS, type Fault, type Known, type ReportFault } from './exploreParameters.ts';
import type { ExploreView } from './exploreView.ts';
import { LAYER_PARAMETERS, readLayers, writeLayers } from './layersParameter.ts';
import { nearestWord } from './nearest.ts';

/** A part of the address that was not understood, and what was done instead. */
export interface AddressProblem {
  readonly parameter: string;
  readonly value: string;
  /** Why: what is wrong with the value, or no such parameter. */
  readonly kind: Fault | 'unknown-name';
  /** The nearest thing that exists, if any is near. */
  readonly suggestion: string | null;
}

export interface ParsedAddress {
  readonly view: ExploreView;
  readonly problems: readonly AddressProblem[];
}

/** Fields of a view that an address has one parameter for; its layers may take three. */
type Field = keyof typeof PARAMETERS;
const FIELDS = Object.keys(PARAMETERS) as readonly Field[];

/** Parameters that an address may have. */
const EXPLORE_PARAMETERS: readonly string[] = [
  ...LAYER_PARAMETERS,
  ...Object.values(PARAMETERS).flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])),
];

/**
 * Read a view from an address.
 * @param parameters the query part.
 * @param known what exists in the release the address opens.
 */
export function parseExploreUrl(parameters: URLSearchParams, known: Known): ParsedAddress {
  const problems: AddressProblem[] = [];
  const reportOf =
    (parameter: string): ReportFault =>
    (value, kind, words = []) => {
      problems.push({
        parameter,
        value: value.slice(0, 80),
        kind,
        suggestion: nearestWord(value, words),
      });
    };
  const read = <Name extends Field>(field: Name): ExploreView[Name] => {
    const { name, alias, read: readText } = PARAMETERS[field];
    return readText(parameters.get(name) ?? parameters.get(alias ?? name), reportOf(name), known);
  };
  const [indicator, compare, layers] = LAYER_PARAMETERS.map((name) => parameters.get(name));
  const view: ExploreView = {
    layers: readLayers(
      { indicator: indicator ?? null, compare: compare ?? null, layers: layers ?? null },
      reportOf,
      known,
    ),
    geography: read('geography'),
    areas: read('areas'),
    fit: read('fit'),
    pairing: read('pairing'),
    period: read('period'),
    since: read('since'),
    layout: read('layout'),
    against: read('against'),
    uncertainty: read('uncertainty'),
    borough: read('borough'),
    range: read('range'),
    secondRange: read('secondRange'),
    lasso: read('lasso'),
    picked: read('picked'),
    coincide: read('coincide'),
    sort: read('sort'),
    page: read('page'),
    tab: read('tab'),
    weights: read('weights'),
    release: read('release'),
  };
  return { view, problems: [...problems, ...unknownNames(parameters, EXPLORE_PARAMETERS)] };
}

function written<Name extends Field>(view: Pick<ExploreView, Name>, field: Name): string | null {
  return PARAMETERS[field].write(view[field]);
}

/** Commas, colons, semicolons and slashes are legal in a query and keep the address readable. */
function pair(name: string, text: string | null): readonly string[] {
  if (text === null) return [];
  const value = encodeURIComponent(text).replace(/%(?:2C|3A|3B|2F)/g, decodeURIComponent);
  return [`${name}=${value}`];
}

/** Write a view as the query part of an address, without the question mark; '' for the default view. */
export function serialiseExploreUrl(view: ExploreView): string {
  const layers = writeLayers(view);
  return [
    ...LAYER_PARAMETERS.flatMap((name) => pair(name, layers[name])),
    ...FIELDS.flatMap((field) => pair(PARAMETERS[field].name, written(view, field))),
  ].join('&');
}
