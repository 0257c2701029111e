/** The boxes of the names that a map shows, in either renderer, as they are on the screen. */
import type { Locator, Page } from '@playwright/test';

export interface NameBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Less than half a pixel is a matter of rounding. */
const SLACK = 0.5;

/** Pairs of names that lie over one another. */
export function overlapping(boxes: readonly NameBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left + SLACK < other.right &&
          other.left + SLACK < one.right &&
          one.top + SLACK < other.bottom &&
          other.top + SLACK < one.bottom,
      )
      .map((other) => `${one.text} over ${other.text}`),
  );
}

/** Of a map drawn as SVG: as wide as the browser draws the letters, as high as from their tops to their tails. */
export function drawnNames(map: Locator): Promise<readonly NameBox[]> {
  return map.evaluate((svg) =>
    [...svg.querySelectorAll<SVGTextElement>('.staticMap__tier text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      if (right === left) return [];
      const scale = text.getScreenCTM()?.d ?? 1;
      const height = Number(text.getAttribute('font-size')) * scale;
      const middle = (top + bottom) / 2;
      return [{ text: text.textContent, left, right, top: middle - height / 2, bottom: middle + height / 2 }];
    }),
  );
}

/** What of a map that moves a test reads; its library does not offer it to a page. */
interface Reached {
  readonly loaded: () => boolean;
  readonly isMoving: () => boolean;
  readonly once: (type: 'idle', act: () => void) => void;
  readonly triggerRepaint: () => void;
  readonly queryRenderedFeatures: () => {
    readonly layer: { readonly type: string };
    readonly properties: Record<string, unknown>;
  }[];
  readonly style: {
    readonly placement: {
      readonly collisionIndex: {
        readonly grid: { readonly bboxes: number[]; readonly boxKeys: { readonly overlapMode: string }[] };
      };
    };
  };
}

type WithMaps = typeof globalThis & { reachedMaps?: Reached[] };

/** From the next page on, every map that moves is kept where `placedNames` finds it. */
export async function reachMaps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const maps: Reached[] = [];
    (globalThis as WithMaps).reachedMaps = maps;
    // The library sets this when it starts a map, and on nothing else.
    Object.defineProperty(Object.prototype, '_canvasContainer', {
      configurable: true,
      set(this: Reached, value: unknown) {
        Object.defineProperty(this, '_canvasContainer', { value, writable: true, configurable: true });
        maps.push(this);
      },
    });
  });
}

/** The boxes that the library placed names and symbols in, and the names themselves, once the map rests. */
export function placedNames(
  page: Page,
): Promise<{ readonly boxes: readonly NameBox[]; readonly names: readonly string[] }> {
  return page.evaluate(async () => {
    const map = (globalThis as WithMaps).reachedMaps?.at(-1);
    if (map === undefined) throw new Error('No map was started.');
    await new Promise<void>((rest) => {
      map.once('idle', rest);
      map.triggerRepaint();
    });
    const { bboxes, boxKeys } = map.style.placement.collisionIndex.grid;
    const boxes = boxKeys.flatMap(({ overlapMode }, index) => {
      if (overlapMode !== 'never') return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = bboxes.slice(index * 4, index * 4 + 4);
      return [{ text: `box ${index}`, left, top, right, bottom }];
    });
    const names = map.queryRenderedFeatures().flatMap(({ layer, properties }) => {
      const name = properties['text'] ?? properties['name'];
      return layer.type === 'symbol' && typeof name === 'string' ? [name] : [];
    });
    return { boxes, names };
  });
}
