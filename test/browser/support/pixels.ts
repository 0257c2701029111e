/** The colours of a part of a page as it is drawn: what the graphics card has drawn too. */
import type { Locator, Page } from '@playwright/test';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many of its pixels have a colour, within some steps of each channel. */
  readonly count: (colour: Rgb, within?: number) => number;
  /** The same in its leftmost part. */
  readonly countAtLeft: (share: number, colour: Rgb, within?: number) => number;
}

export function rgbOf(hex: string): Rgb {
  const at = (start: number): number => parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** A colour of which one share is another. */
export function mixed(one: Rgb, other: Rgb, shareOfOne: number): Rgb {
  const at = (place: 0 | 1 | 2): number =>
    Math.round(one[place] * shareOfOne + other[place] * (1 - shareOfOne));
  return [at(0), at(1), at(2)];
}

/** The browser itself reads the picture, as pages may draw pictures that they hold. */
export async function pictureOf(page: Page, part: Locator): Promise<Picture> {
  const shot = (await part.screenshot({ animations: 'disabled' })).toString('base64');
  const { width, height, data } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let text = '';
    for (let at = 0; at < pixels.length; at += 4)
      text += String.fromCharCode(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    return { width: image.width, height: image.height, data: btoa(text) };
  }, shot);
  const bytes = Buffer.from(data, 'base64');
  const countAtLeft = (share: number, colour: Rgb, within = 2): number => {
    let count = 0;
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      if (pixel % width >= share * width) continue;
      if (colour.every((value, at) => Math.abs((bytes[3 * pixel + at] ?? 0) - value) <= within)) count += 1;
    }
    return count;
  };
  return { width, height, countAtLeft, count: (colour, within) => countAtLeft(1, colour, within) };
}
