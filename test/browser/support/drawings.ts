/**
 * What is drawn below an element, as text: shapes with their geometry, and how each class is painted. A picture that does not
 * depend on the fonts and the edge smoothing of one machine.
 */
import type { Locator } from '@playwright/test';

/** Every shape and word of the SVG drawings below an element, one a line, with what gives it its form. */
export function shapesOf(part: Locator): Promise<string> {
  return part.evaluate((element) => {
    /** Ids are counted through the page, so they change with what is before. */
    const own = /^(?:id|class|style|aria-.*|role|focusable|href|tabindex)$/;
    /** Without counted ids, and no finer than can be seen. */
    const plain = (value: string): string =>
      value
        .replace(/url\(#.*?([a-z]*)\)/gi, 'url($1)')
        .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));
    const lines: string[] = [];
    const write = (node: Element, depth: number): void => {
      const classes = [...node.classList].map((name) => `.${name}`).join('');
      const attributes = [...node.attributes]
        .filter(({ name }) => !own.test(name))
        .map(({ name, value }) => `${name}="${plain(value)}"`)
        .sort();
      const text = node.children.length === 0 ? (node.textContent ?? '') : '';
      lines.push(
        [`${'  '.repeat(depth)}${node.tagName}${classes}`, ...attributes, text && JSON.stringify(text)]
          .filter(Boolean)
          .join(' '),
      );
      for (const child of node.children) write(child, depth + 1);
    };
    for (const svg of element.querySelectorAll('svg')) {
      if (svg.parentElement?.closest('svg') === null) write(svg, 0);
    }
    return lines.join('\n');
  });
}

/** The paint of each class of the SVG drawings below an element: what is filled, stroked, faded and left out; one a line. */
export function paintOf(part: Locator): Promise<readonly string[]> {
  return part.evaluate((element) => {
    const seen = new Map<string, string>();
    for (const node of element.querySelectorAll('svg, svg *')) {
      if (node.classList.length === 0) continue;
      const style = getComputedStyle(node);
      const paint =
        style.display === 'none'
          ? 'not shown'
          : [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray, style.opacity]
              .map((value) => value.replace(/url\(.*?([a-z]*)"?\)/gi, 'url($1)'))
              .join(' | ');
      seen.set(`${node.tagName}.${[...node.classList].join('.')}`, paint);
    }
    return [...seen].map(([name, paint]) => `${name}: ${paint}`).sort();
  });
}
