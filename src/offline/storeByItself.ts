/** After one visit the site is on the device: unless it was removed there, or the device asks to save data. */
import { canStore, isRefused, startStoring } from './storage.ts';

interface SavingNavigator extends Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

export function savesData(): boolean {
  return (navigator as SavingNavigator).connection?.saveData === true;
}

/** Called when the page has been quiet for a while, so that storing never competes with reading. */
export function storeByItself(base: URL): void {
  if (!import.meta.env.PROD || !canStore() || isRefused() || savesData()) return;
  startStoring(base).catch(() => {
    // Without a store the site works as long as there is a network.
  });
}
