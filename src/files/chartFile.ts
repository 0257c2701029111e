/**
 * A chart of the page as a picture of its own. Charts are drawn with the page's letters and colours, some of them outside of their SVG,
 * so what can be seen of one is written down as it stands: in light colours, each line of text where it is.
 */
import { PICTURE_FONT, pictureLines } from './pictureText.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const FOOT = 13;
const FOOT_LINE = 18;
const FOOT_INK = '#4c5866';

/** What is there to be pressed, and what is only for those who listen. */
const LEFT_OUT =
  'button, input, select, textarea, fieldset, label, details, dialog, [role="status"], .chart__readout, .trend-chart__visitor, .visually-hidden';

/** Of what is drawn in an SVG: everything that a style sheet may have said of it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'vector-effect',
] as const;

/** Custom properties of the page in its light form, whatever it is shown in. */
function lightProperties(): readonly (readonly [name: string, value: string])[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSStyleRule && rule.selectorText.split(',').some((one) => one.trim() === ':root')
        ? [...rule.style]
            .filter((name) => name.startsWith('--'))
            .map((name) => [name, rule.style.getPropertyValue(name)] as const)
        : [],
    ),
  );
}

/** The same chart at the side of the page, in light colours. */
function inLight(chart: HTMLElement): { readonly copy: HTMLElement; readonly end: () => void } {
  const room = document.createElement('div');
  for (const [name, value] of lightProperties()) room.style.setProperty(name, value);
  room.style.setProperty('color-scheme', 'light');
  room.style.setProperty('color', 'var(--ink)');
  room.style.setProperty('position', 'absolute');
  room.style.setProperty('left', '0');
  room.style.setProperty('top', '0');
  room.style.setProperty('visibility', 'hidden');
  room.style.setProperty('width', `${chart.getBoundingClientRect().width}px`);
  room.setAttribute('aria-hidden', 'true');
  room.className = chart.parentElement?.className ?? '';
  room.style.setProperty('display', 'block');
  const copy = chart.cloneNode(true) as HTMLElement;
  // Taken out, so that what follows closes up.
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
  room.append(copy);
  chart.parentElement?.append(room);
  return { copy, end: () => room.remove() };
}

function isShown(element: Element): boolean {
  const { display, opacity } = getComputedStyle(element);
  return display !== 'none' && opacity !== '0';
}

/** An SVG with its looks in its attributes, at its place. */
function drawing(svg: SVGSVGElement, left: number, top: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [own, copies] = [svg, copy].map((one) => [one, ...one.querySelectorAll('*')]) as [
    Element[],
    Element[],
  ];
  own.forEach((element, index) => {
    const target = copies[index];
    const style = getComputedStyle(element);
    if (target === undefined) return;
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (look === 'visibility') continue;
      if (value !== '') target.setAttribute(look, value);
    }
    if (style.display === 'none') target.setAttribute('display', 'none');
    target.removeAttribute('class');
    target.removeAttribute('tabindex');
  });
  copy.setAttribute('overflow', 'visible');
  const { x, y, width, height } = svg.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x: x - left, y: y - top, width, height })) {
    copy.setAttribute(name, value.toFixed(2));
  }
  return copy;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

const isClear = (colour: string): boolean => /^(?:transparent|rgba\(.*, 0\))$/u.test(colour);

/** Ground and edge of a part of the page. */
function boxOf(element: Element, left: number, top: number): Element[] {
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  const hasEdge = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
  if ((isClear(style.backgroundColor) && !hasEdge) || width === 0) return [];
  return [
    shape('rect', {
      x: (x - left).toFixed(2),
      y: (y - top).toFixed(2),
      width: width.toFixed(2),
      height: height.toFixed(2),
      fill: isClear(style.backgroundColor) ? 'none' : style.backgroundColor,
      ...(hasEdge ? { stroke: style.borderTopColor, 'stroke-width': style.borderTopWidth } : {}),
    }),
  ];
}

/** Width of a line in the font that most machines put in place of the page's. */
function commonWidth(text: string, size: number, weight: string): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return Infinity;
  pen.font = `${weight} ${size}px Arial, 'Liberation Sans', sans-serif`;
  return pen.measureText(text).width;
}

/** Lines of one piece of text, each where it stands and no wider than it is there. */
function linesOf(text: Text, left: number, top: number): Element[] {
  const element = text.parentElement;
  if (element === null || text.data.trim() === '') return [];
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const range = document.createRange();
  const lines: { text: string; x: number; right: number; middle: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { x, right, y, height } = range.getBoundingClientRect();
    const last = lines.at(-1);
    const sign = text.data.charAt(at);
    const middle = y + height / 2;
    const isBlank = sign.trim() === '';
    if (height === 0) continue;
    if (last !== undefined && Math.abs(last.middle - middle) < size / 2) {
      last.text += sign;
      if (!isBlank) last.right = right;
    } else if (!isBlank) lines.push({ text: sign, x, right, middle });
  }
  return lines.map((line) => {
    const content = line.text.replace(/\s+/gu, ' ').trimEnd();
    const width = line.right - line.x;
    const isTooWide = commonWidth(content, size, style.fontWeight) > width;
    return shape(
      'text',
      {
        x: (line.x - left).toFixed(2),
        y: (line.middle - top + size * 0.35).toFixed(2),
        'font-size': size,
        'font-weight': style.fontWeight,
        fill: style.color,
        ...(isTooWide ? { textLength: width.toFixed(2), lengthAdjust: 'spacingAndGlyphs' } : {}),
      },
      content,
    );
  });
}

function partsOf(element: Element, left: number, top: number): Element[] {
  if (!isShown(element)) return [];
  if (element instanceof SVGSVGElement) return [drawing(element, left, top)];
  return [
    ...boxOf(element, left, top),
    ...[...element.childNodes].flatMap((child) =>
      child instanceof Text
        ? linesOf(child, left, top)
        : child instanceof Element
          ? partsOf(child, left, top)
          : [],
    ),
  ];
}

/**
 * @param chart the figure of the page
 * @param foot whose the figures are, in whole sentences
 */
export function chartFile(chart: HTMLElement, foot: readonly string[]): string {
  const { copy, end } = inLight(chart);
  try {
    const { x, y, width, height } = copy.getBoundingClientRect();
    const whole = width + 2 * MARGIN;
    const lines = pictureLines(foot.join(' '), width, { size: FOOT });
    const wholeHeight = height + 3 * MARGIN + lines.length * FOOT_LINE;
    const svg = shape('svg', {
      width: whole.toFixed(0),
      height: wholeHeight.toFixed(0),
      viewBox: `0 0 ${whole.toFixed(0)} ${wholeHeight.toFixed(0)}`,
      'font-family': PICTURE_FONT,
      role: 'img',
    });
    svg.append(shape('title', {}, chart.querySelector('.chart__title')?.textContent ?? ''));
    svg.append(shape('desc', {}, chart.querySelector('.chart__caption .visually-hidden')?.textContent ?? ''));
    svg.append(shape('rect', { width: whole, height: wholeHeight, fill: '#ffffff' }));
    svg.append(...partsOf(copy, x - MARGIN, y - MARGIN));
    lines.forEach((line, index) => {
      const attributes = {
        x: MARGIN,
        y: height + 2 * MARGIN + FOOT + index * FOOT_LINE,
        'font-size': FOOT,
        fill: FOOT_INK,
      };
      svg.append(shape('text', attributes, line));
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
  } finally {
    end();
  }
}
