/**
 * Wakes the small map of an area page, which stands as it was served: each of its parts is pointed at, tapped and walked to by keys,
 * and tells its name and figure, which are read from the table beside it; names are drawn where they fit. A script of its own,
 * fetched at the first sign that somebody uses the page.
 */
import { parseGssCode, type GssCode } from '../domain/geography.ts';
import { areaListAction } from '../map/areaListKeys.ts';
import type { AreaOption } from '../map/areaOptions.ts';
import { INSIDE_MAP_WORDS as words } from '../words/insideMap.ts';
import { drawNames, type NamedPart } from './insideNames.ts';
import './insideMap.css';

/** A part of the area with its shape on the map. */
interface Part extends AreaOption, NamedPart {}

/** How the picture's coordinates become those of a flat place on the ground, for the arrow keys. */
const FLAT = 10_000;

/** @returns what undoes it; null where there is no such map, or it is awake */
export function wakeInsideMap(): (() => void) | null {
  const section = document.querySelector<HTMLElement>('.inside');
  const frame = section?.querySelector<HTMLElement>('.profile-map__frame');
  const list = frame?.querySelector<SVGGElement>('.staticMap__areas');
  if (section == null || frame == null || list == null || list.hasAttribute('role')) return null;
  const parts = partsOf(section, list);
  if (parts.length === 0) return null;
  const title = section.querySelector('.profile-map__title')?.textContent ?? '';
  const map = new InsideMap(frame, list, parts, title, document.querySelector('h1')?.textContent ?? '');
  return () => map.end();
}

/** Names and figures as the table has them, of those that the map has too. */
function partsOf(section: HTMLElement, list: SVGGElement): readonly Part[] {
  const unit = section.querySelector<HTMLElement>('th[data-drawn]');
  if (unit === null) return [];
  const column = [...(unit.parentElement?.children ?? [])].indexOf(unit);
  const scale = Number(/scale\(([\d.]+)\)/.exec(list.getAttribute('transform') ?? '')?.[1] ?? 1);
  return [...section.querySelectorAll<HTMLTableRowElement>('.profile-table tbody tr')].flatMap(
    (row): Part[] => {
      const code = codeIn(row);
      const path = list.querySelector<SVGPathElement>(`[data-code="${code ?? ''}"]`);
      if (code === null || path === null) return [];
      const name = row.cells[0]?.textContent ?? '';
      const figure = row.cells[column]?.textContent ?? '';
      const { x, y, width, height } = path.getBBox();
      return [
        {
          code,
          name,
          path,
          scale,
          label: words.said(
            name,
            /^[\d.,]+$/.test(figure) ? `${figure} ${unit.dataset['drawn'] ?? ''}` : figure,
          ),
          borough: null,
          position: [(x + width / 2) / FLAT, -(y + height / 2) / FLAT],
          selected: false,
        },
      ];
    },
  );
}

/** A neighbourhood's is with its name, other areas have pages of their own. */
function codeIn(row: HTMLTableRowElement): GssCode | null {
  const own = row.querySelector<HTMLElement>('[data-code]')?.dataset['code'];
  const page = row
    .querySelector('a')
    ?.getAttribute('href')
    ?.split('/')
    .findLast((part) => part !== '');
  return parseGssCode(own ?? page ?? '');
}

class InsideMap {
  readonly #list: SVGGElement;
  readonly #parts: readonly Part[];
  readonly #reading: HTMLElement;
  readonly #marks: SVGGElement;
  readonly #frame: HTMLElement;
  readonly #added: readonly Element[];
  readonly #observer: ResizeObserver;
  readonly #events = new AbortController();
  #active: GssCode | null = null;
  /** What was tapped or walked to stays while the pointer is elsewhere. */
  #kept: GssCode | null = null;
  #typed = '';
  #typedAt = 0;

  constructor(frame: HTMLElement, list: SVGGElement, parts: readonly Part[], title: string, whole: string) {
    this.#frame = frame;
    this.#list = list;
    this.#parts = parts;
    frame.classList.add('inside-map');
    this.#reading = document.createElement('p');
    this.#reading.className = 'inside-map__reading';
    this.#reading.role = 'status';
    this.#reading.hidden = true;
    frame.append(this.#reading);
    this.#marks = markGroup(list);
    this.#makeList(title);
    const names = groupIn('inside-map__names');
    list.ownerSVGElement?.append(this.#marks, names);
    this.#added = [this.#reading, this.#marks, names];
    this.#observer = new ResizeObserver(() => drawNames(names, parts, whole, frame.clientWidth));
    this.#observer.observe(frame);
    this.#listen();
  }

  end(): void {
    this.#events.abort();
    this.#observer.disconnect();
    for (const element of this.#added) element.remove();
    this.#frame.classList.remove('inside-map');
    this.#list.ownerSVGElement?.setAttribute('role', 'img');
    for (const name of LIST_ATTRIBUTES) this.#list.removeAttribute(name);
    for (const { path } of this.#parts) for (const name of OPTION_ATTRIBUTES) path.removeAttribute(name);
  }

  #makeList(title: string): void {
    const svg = this.#list.ownerSVGElement;
    svg?.setAttribute('role', 'group');
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', words.label(title));
    this.#list.setAttribute('tabindex', '0');
    for (const { path, code, label } of this.#parts) {
      path.id = idOf(code);
      path.setAttribute('role', 'option');
      path.setAttribute('aria-label', label);
      path.setAttribute('aria-selected', 'false');
    }
  }

  #listen(): void {
    const { signal } = this.#events;
    const list = this.#list;
    list.addEventListener('pointerover', (event) => this.#show(codeOf(event)), { signal });
    list.addEventListener('pointerleave', () => this.#show(this.#kept), { signal });
    list.addEventListener('click', (event) => this.#keep(codeOf(event)), { signal });
    list.addEventListener('focus', () => this.#keep(this.#kept ?? this.#parts[0]?.code ?? null), { signal });
    list.addEventListener('blur', () => this.#keep(null), { signal });
    list.addEventListener('keydown', (event) => this.#press(event), { signal });
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = areaListAction(event.key, this.#parts, this.#active, this.#lettersWith(event));
    if (action === null) return;
    event.preventDefault();
    if (action.kind === 'move') this.#keep(action.to);
    if (action.kind === 'leave') this.#list.blur();
  }

  /** Letters typed one soon after the other begin a name. */
  #lettersWith({ key, timeStamp }: KeyboardEvent): string {
    if (key.length !== 1) return '';
    this.#typed = timeStamp - this.#typedAt > TYPING_MILLISECONDS ? key : this.#typed + key;
    this.#typedAt = timeStamp;
    return this.#typed;
  }

  #keep(code: GssCode | null): void {
    this.#kept = code;
    this.#show(code);
  }

  #show(code: GssCode | null): void {
    if (code === this.#active) return;
    this.#active = code;
    const active = this.#parts.find((part) => part.code === code);
    for (const part of this.#parts) part.path.setAttribute('aria-selected', String(part === active));
    if (active === undefined) this.#list.removeAttribute('aria-activedescendant');
    else this.#list.setAttribute('aria-activedescendant', idOf(active.code));
    const outline = active?.path.getAttribute('d') ?? '';
    for (const mark of this.#marks.children) mark.setAttribute('d', outline);
    this.#reading.textContent = active?.label ?? '';
    this.#reading.hidden = active === undefined;
    // Nothing that is read of lies under its own words.
    const box = active?.path.getBoundingClientRect();
    const map = this.#list.ownerSVGElement?.getBoundingClientRect();
    if (box !== undefined && map !== undefined)
      this.#reading.classList.toggle(
        'inside-map__reading--top',
        (box.top + box.bottom) / 2 > (map.top + map.bottom) / 2,
      );
  }
}

const LIST_ATTRIBUTES = ['role', 'aria-label', 'tabindex', 'aria-activedescendant'];
const OPTION_ATTRIBUTES = ['id', 'role', 'aria-label', 'aria-selected'];

const TYPING_MILLISECONDS = 1000;

function idOf(code: GssCode): string {
  return `inside-${code}`;
}

function codeOf({ target }: Event): GssCode | null {
  return target instanceof Element ? parseGssCode(target.getAttribute('data-code') ?? '') : null;
}

/** A group over the areas, in view-box units, that nobody listens to. */
function groupIn(name: string): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('aria-hidden', 'true');
  group.setAttribute('class', name);
  return group;
}

/** The double outline of the part that is read. */
function markGroup(list: SVGGElement): SVGGElement {
  const group = groupIn('inside-map__marks');
  group.setAttribute('transform', list.getAttribute('transform') ?? '');
  for (const line of ['outer', 'inner']) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', `staticMap__mark staticMap__mark--${line} inside-map__mark--${line}`);
    group.append(path);
  }
  return group;
}
