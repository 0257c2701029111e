/** Outlines that several maps of a story draw are written once and used by name: a story of twelve maps stays small. */

/** Shorter paths cost less than the name that would stand for them. */
const SHORTEST = 40;

export interface SharedShapes {
  /** SVG text of a `defs` element with every shared outline. */
  readonly shapes: string;
  /** The pictures, in the order given, with shared outlines replaced by their names. */
  readonly pictures: readonly string[];
}

/**
 * Outlines of one look that no other picture draws become one path. The neighbourhoods of a borough are a thousand paths
 * otherwise, and the browser goes through each of them whenever it paints while a story is scrolled.
 */
function joinAlike(picture: string): string {
  return picture.replace(
    /(<g class="staticMap__areas"[^>]*>)(.*?)(<\/g>)/s,
    (_whole, start: string, areas: string, end: string) => {
      const ofLook = new Map<string, string>();
      const others = areas.replaceAll(
        /<path d="([^"]*)" data-code="[^"]*"([^>]*)><\/path>/g,
        (_path, d: string, look: string) => {
          ofLook.set(look, (ofLook.get(look) ?? '') + d);
          return '';
        },
      );
      const joined = [...ofLook].map(([look, d]) => `<path d="${d}"${look}></path>`);
      return `${start}${others}${joined.join('')}${end}`;
    },
  );
}

/** @param prefix begins the outlines' ids */
export function shareShapes(pictures: readonly string[], prefix: string): SharedShapes {
  const uses = new Map<string, number>();
  const path = /<path d="([^"]*)"/g;
  for (const picture of pictures) {
    for (const [, d = ''] of picture.matchAll(path)) uses.set(d, (uses.get(d) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  for (const [d, count] of uses) {
    if (count > 1 && d.length >= SHORTEST) names.set(d, `${prefix}${names.size.toString(36)}`);
  }
  const defs = [...names].map(([d, id]) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${d}"/>`);
  return {
    shapes: `<defs>${defs.join('')}</defs>`,
    pictures: pictures.map((picture) =>
      joinAlike(
        picture.replaceAll(/<path d="([^"]*)"([^>]*)><\/path>/g, (whole, d: string, rest: string) => {
          const name = names.get(d);
          return name === undefined ? whole : `<use href="#${name}"${rest}></use>`;
        }),
      ),
    ),
  };
}
