/**
 * Between the address and the view. Parsing never throws: what is not understood is reported and the rest still
 * works. Serialising leaves out whatever is the default, so that addresses stay short and readable.
 */
import { unknownNames } from './addressNames.ts';
import { PARAMETERS, type Fault, type Known, type ReportFault } from './exploreParameters.ts';
import type { ExploreView } from './exploreView.ts';
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

const FIELDS = Object.keys(PARAMETERS) as readonly (keyof ExploreView)[];

/** Parameters that an address may have. */
const EXPLORE_PARAMETERS: readonly string[] = Object.values(PARAMETERS).flatMap(({ name, alias }) =>
  alias === undefined ? [name] : [name, alias],
);

/**
 * Read a view from an address.
 * @param parameters the query part.
 * @param known what exists in the release the address opens.
 */
export function parseExploreUrl(parameters: URLSearchParams, known: Known): ParsedAddress {
  const problems: AddressProblem[] = [];
  const read = <Field extends keyof ExploreView>(field: Field): ExploreView[Field] => {
    const { name, alias, read: readText } = PARAMETERS[field];
    const report: ReportFault = (value, kind, words = []) => {
      problems.push({
        parameter: name,
        value: value.slice(0, 80),
        kind,
        suggestion: nearestWord(value, words),
      });
    };
    return readText(parameters.get(name) ?? parameters.get(alias ?? name), report, known);
  };
  const view: ExploreView = {
    indicator: read('indicator'),
    geography: read('geography'),
    areas: read('areas'),
    compare: read('compare'),
    pairing: read('pairing'),
    layers: read('layers'),
    period: read('period'),
    layout: read('layout'),
    against: read('against'),
    uncertainty: read('uncertainty'),
    borough: read('borough'),
    range: read('range'),
    secondRange: read('secondRange'),
    sort: read('sort'),
    page: read('page'),
    weights: read('weights'),
    release: read('release'),
  };
  return { view, problems: [...problems, ...unknownNames(parameters, EXPLORE_PARAMETERS)] };
}

function written<Field extends keyof ExploreView>(
  view: Pick<ExploreView, Field>,
  field: Field,
): string | null {
  return PARAMETERS[field].write(view[field]);
}

/** Write a view as the query part of an address, without the question mark; '' for the default view. */
export function serialiseExploreUrl(view: ExploreView): string {
  return FIELDS.flatMap((field) => {
    const text = written(view, field);
    // Commas, colons and slashes are legal in a query and keep the address readable.
    return text === null
      ? []
      : [
          `${PARAMETERS[field].name}=${encodeURIComponent(text).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/')}`,
        ];
  }).join('&');
}
