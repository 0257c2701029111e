/** How the classes of a map's key point, answer and pick out. */
import { PICKABLE_KEYS } from '../domain/classKeys.ts';
import type { GssCode } from '../domain/geography.ts';
import type { Pointing } from '../domain/linking.ts';
import type { ClassLink, KeyClass, KeyLink } from '../map/keyLink.ts';
import type { PickedClass } from '../view/exploreView.ts';
import { useHoverStore } from '../view/hoverStore.ts';
import type { ChangeView } from '../view/useExploreView.ts';

/** Counts, for each change of what answers once, how many areas of each kind do. */
export function countingLit<Key>(
  pointing: Pointing,
  keyOf: (code: GssCode) => Key | undefined,
): Pick<KeyLink<Key>, 'subscribe' | 'litIn'> {
  let counted: { readonly codes: ReadonlySet<GssCode>; readonly counts: ReadonlyMap<Key, number> } | null =
    null;
  return {
    subscribe: pointing.subscribe,
    litIn: (key) => {
      const { codes } = pointing.get();
      if (counted?.codes !== codes) {
        const counts = new Map<Key, number>();
        for (const code of codes) {
          const own = keyOf(code);
          if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
        }
        counted = { codes, counts };
      }
      return counted.counts.get(key) ?? 0;
    },
  };
}

export function light(codes: readonly GssCode[], label: string): void {
  useHoverStore.getState().light({ codes: new Set(codes), label }, 'key');
}

export function letGo(): void {
  useHoverStore.getState().light(null);
}

export interface ClassLinkInput {
  /** The name of the layer in the address. */
  readonly layer: string;
  /** The areas that the key counts. */
  readonly areas: readonly { readonly code: GssCode; readonly classKey: KeyClass }[];
  readonly labelOf: (classKey: KeyClass) => string;
  readonly picked: readonly PickedClass[];
  readonly pointing: Pointing;
  readonly changeView: ChangeView;
}

export function classLink({
  layer,
  areas,
  labelOf,
  picked,
  pointing,
  changeView,
}: ClassLinkInput): ClassLink {
  const keys = new Map(areas.map(({ code, classKey }) => [code, classKey]));
  return {
    ...countingLit(pointing, (code) => keys.get(code)),
    onLight: (key) => {
      if (key === null) letGo();
      else
        light(
          areas.filter(({ classKey }) => classKey === key).map(({ code }) => code),
          labelOf(key),
        );
    },
    isPicked: (key) => picked.some((one) => one.layer === layer && one.classKey === key),
    onPick: (key) => {
      const classKey = PICKABLE_KEYS.find((one) => one === key);
      if (classKey === undefined) return;
      changeView(({ picked: now }) => {
        const others = now.filter((one) => one.layer !== layer || one.classKey !== classKey);
        return { picked: others.length < now.length ? others : [...now, { layer, classKey }] };
      });
    },
  };
}
