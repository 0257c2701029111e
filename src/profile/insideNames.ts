/** Names of the parts on the small map of an area page, where they fit. */
import { layoutLabels, tierOf } from '../map/labelLayout.ts';
import { VIEW_HEIGHT, VIEW_WIDTH, type MapProjection } from '../map/project.ts';

export interface NamedPart {
  readonly name: string;
  readonly path: SVGPathElement;
  /** View-box units in a unit of the path. */
  readonly scale: number;
}

/** The view box itself, near enough for every name. */
const VIEW: MapProjection = {
  width: VIEW_WIDTH,
  height: VIEW_HEIGHT,
  camera: { center: [0, 0], zoom: 20 },
  project: (x, y) => [x, y],
};

/** Of "<ward> north-east (015D)" on the page of that ward: "North-east"; the code is in the words that are read. */
export function shortName(name: string, whole: string): string {
  const plain = name.replace(/\s*\([^)]*\)$/, '');
  const own = plain.startsWith(`${whole} `) ? plain.slice(whole.length + 1) : plain;
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** How far a name may reach beyond the line across its part on which it stands. */
const MOST_BEYOND = 1.4;
/** Mean width of a letter, in CSS pixels. */
const LETTER = 6.2;

interface Place {
  readonly position: readonly [x: number, y: number];
  /** Of the line across the part. */
  readonly width: number;
}

/** Rows and columns in which the inside of a part is looked for. */
const [ROWS, COLUMNS] = [11, 32];

const places = new WeakMap<SVGPathElement, Place | null>();

/** The middle of the longest line across a part, a little nearer to its own middle. */
function placeIn({ path, scale }: NamedPart): Place | null {
  const known = places.get(path);
  if (known !== undefined) return known;
  const { x, y, width, height } = path.getBBox();
  const step = width / COLUMNS;
  let best: (Place & { readonly worth: number }) | null = null;
  for (let row = 1; row < ROWS; row += 1) {
    const at = y + (height * row) / ROWS;
    let run = 0;
    for (let column = 0; column <= COLUMNS; column += 1) {
      const isInside = column < COLUMNS && path.isPointInFill(new DOMPoint(x + (column + 0.5) * step, at));
      if (isInside) {
        run += 1;
        continue;
      }
      const worth = run * (1 - Math.abs(row / ROWS - 0.5));
      if (run > 0 && worth > (best?.worth ?? 0)) {
        const middle = x + (column - run / 2) * step;
        best = { position: [middle * scale, at * scale], width: run * step * scale, worth };
      }
      run = 0;
    }
  }
  places.set(path, best);
  return best;
}

/** @param frameWidth in CSS pixels */
export function drawNames(
  group: SVGGElement,
  parts: readonly NamedPart[],
  whole: string,
  frameWidth: number,
): void {
  const unit = VIEW_WIDTH / Math.max(1, frameWidth);
  const labels = parts
    .flatMap((part) => {
      const text = shortName(part.name, whole);
      const place = placeIn(part);
      const fits = place !== null && text.length * LETTER * unit < place.width * MOST_BEYOND;
      return fits ? [{ text, place }] : [];
    })
    .toSorted((a, b) => b.place.width - a.place.width)
    .map(({ text, place }) => ({ text, position: place.position, rank: 6 as const, from: 0 }));
  const layout = layoutLabels({ labels }, VIEW, { ...tierOf(frameWidth), frameWidth });
  group.replaceChildren(
    ...layout.labels.map(({ text, x, y, size }) => {
      const label = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      const attributes = { x, y, 'font-size': size, 'stroke-width': 3 * unit, 'text-anchor': 'middle' };
      for (const [name, value] of Object.entries(attributes)) label.setAttribute(name, String(value));
      label.setAttribute('class', 'staticMap__label');
      label.textContent = text;
      return label;
    }),
  );
}
