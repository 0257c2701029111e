/** How well words stand out from what they are written on, by the formula of WCAG. */
import type { Locator } from '@playwright/test';

/** Colours as the browser tells them: "rgb(1, 2, 3)". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param part with a ground of its own */
export async function contrastOf(part: Locator): Promise<number> {
  const [ink, ground] = await part.evaluate((own) => {
    const { color, backgroundColor } = getComputedStyle(own);
    return [color, backgroundColor] as const;
  });
  const [darker = 0, lighter = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
