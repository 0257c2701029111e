/**
 * Colour arithmetic for the palette tests: contrast, colour difference, and colour-vision simulation.
 * Written from the published formulae; none of it is shipped to readers.
 */

type Triple = readonly [number, number, number];

export const VISIONS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof VISIONS)[number];

/**
 * Simulation matrices for linear RGB at severity 1.0.
 * Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table of matrices.
 */
const SIMULATION: Readonly<Record<Exclude<Vision, 'normal'>, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#1a2b3c" to linear-light red, green and blue, 0 to 1 (IEC 61966-2-1). */
export function linearRgb(hex: string): Triple {
  const channel = (start: number): number => {
    const encoded = parseInt(hex.slice(start, start + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Linear RGB as a person with this colour vision would see it. */
function simulate(rgb: Triple, vision: Vision): Triple {
  if (vision === 'normal') return rgb;
  const clamp = (x: number): number => Math.min(1, Math.max(0, x));
  const [r, g, b] = SIMULATION[vision].map((row) =>
    clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]),
  ) as [number, number, number];
  return [r, g, b];
}

/** Linear RGB to CIE L*a*b* (D65). */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Colour difference ΔE2000 between two L*a*b* colours.
 * Source: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30 (1), 2005.
 */
export function deltaE2000([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const radians = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const polar = (a: number, b: number): readonly [number, number] => {
    const stretched = a * (1 + g);
    const hue = (Math.atan2(b, stretched) / radians + 360) % 360;
    return [Math.hypot(stretched, b), stretched === 0 && b === 0 ? 0 : hue];
  };
  const [C1, h1] = polar(a1, b1);
  const [C2, h2] = polar(a2, b2);
  const grey = C1 * C2 === 0;
  let dh = grey ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  let meanH = h1 + h2;
  if (!grey) meanH = Math.abs(h1 - h2) <= 180 ? meanH / 2 : meanH < 360 ? meanH / 2 + 180 : meanH / 2 - 180;
  const dL = L2 - L1;
  const dC = C2 - C1;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * radians);
  const meanL = (L1 + L2) / 2;
  const meanCp = (C1 + C2) / 2;
  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * radians) +
    0.24 * Math.cos(2 * meanH * radians) +
    0.32 * Math.cos((3 * meanH + 6) * radians) -
    0.2 * Math.cos((4 * meanH - 63) * radians);
  const sL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sC = 1 + 0.045 * meanCp;
  const sH = 1 + 0.015 * meanCp * t;
  const rotation =
    -2 *
    Math.sqrt(meanCp ** 7 / (meanCp ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((meanH - 275) / 25) ** 2)) * radians);
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH));
}

/** ΔE2000 between two hexadecimal colours as seen with one kind of colour vision. */
export function difference(first: string, second: string, vision: Vision): number {
  return deltaE2000(lab(simulate(linearRgb(first), vision)), lab(simulate(linearRgb(second), vision)));
}

/** Lightness L*, 0 to 100. */
export function lightness(hex: string): number {
  return lab(linearRgb(hex))[0];
}

/** Contrast ratio of WCAG 2.2. */
export function contrast(first: string, second: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = linearRgb(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
