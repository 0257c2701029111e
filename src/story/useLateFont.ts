/**
 * The font of the app keeps what is being read from moving: where it comes late, a page goes without it. Slides are one page
 * for a whole talk, so there it is put in when the slide changes.
 */
import { useEffect, useRef } from 'react';

/** The faces of the style sheets once more, as faces that may come late. */
function lateFaces(): readonly FontFace[] {
  return [...document.styleSheets].flatMap((sheet) => {
    if (sheet.href !== null && new URL(sheet.href).origin !== location.origin) return [];
    return [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const value = (name: string): string => style.getPropertyValue(name);
      // An address in a rule is told from its sheet; a face made by script is told from the page.
      const source = value('src').replaceAll(
        /url\("?([^")]+)"?\)/g,
        (_whole, address: string) => `url("${new URL(address, sheet.href ?? location.href).href}")`,
      );
      return [
        new FontFace(value('font-family').replace(/^["']|["']$/g, ''), source, {
          display: 'swap',
          style: value('font-style') || 'normal',
          weight: value('font-weight') || 'normal',
          unicodeRange: value('unicode-range') || 'U+0-10FFFF',
        }),
      ];
    });
  });
}

/** @param index of the slide: when it changes, nothing on the screen is being read yet */
export function useLateFont(index: number): void {
  const waiting = useRef<readonly FontFace[]>([]);
  const first = useRef(index);
  useEffect(() => {
    waiting.current = lateFaces();
    // The letters of plain English are declared last. Without a network they may not come: then the next font of the list stays.
    waiting.current
      .at(-1)
      ?.load()
      .catch(() => null);
  }, []);
  useEffect(() => {
    if (index === first.current) return;
    for (const face of waiting.current) document.fonts.add(face);
    waiting.current = [];
  }, [index]);
}
