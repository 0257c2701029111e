/** Pictures as files, from what is drawn in the page. */

export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels for each unit of the drawing, and in all at least: enough for print at the width of a page. */
const PNG_SCALE = 2;
const FEWEST_PIXELS = 1600;

/** @throws Error when the page has no such picture */
export function pictureSvg(sheet: string): string {
  const drawn = document.querySelector(`[data-sheet="${CSS.escape(sheet)}"] > svg`);
  if (drawn === null) throw new Error(`The page has no picture ${sheet}.`);
  return svgFile(drawn);
}

/** @param drawn a picture that can leave the page: everything it needs is in its attributes */
export function svgFile(drawn: Element): string {
  const copy = drawn.cloneNode(true) as Element;
  // Styles of the page do not travel with the file.
  for (const element of [copy, ...copy.querySelectorAll('[class]')]) element.removeAttribute('class');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

/** @throws Error when the browser cannot draw it */
export function picturePng(sheet: string): Promise<Png> {
  return pngFile(pictureSvg(sheet));
}

/** @throws Error when the browser cannot draw it */
export async function pngFile(svg: string): Promise<Png> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    const scale = Math.max(PNG_SCALE, FEWEST_PIXELS / picture.naturalWidth);
    canvas.width = Math.round(picture.naturalWidth * scale);
    canvas.height = Math.round(picture.naturalHeight * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('The browser made no picture.');
    return {
      bytes: new Uint8Array(await blob.arrayBuffer()),
      width: picture.naturalWidth,
      height: picture.naturalHeight,
    };
  } finally {
    URL.revokeObjectURL(url);
  }
}
