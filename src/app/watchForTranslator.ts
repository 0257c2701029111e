/** Waits for the first sign of a translator of the browser; what then keeps the page true is fetched only for those who use one. */

/** Nothing but a translator makes such elements. */
const SIGN = ':is(font)';

/** Whether a translator was here before the script. */
export function isTranslated(root: HTMLElement): boolean {
  return root.querySelector(SIGN) !== null;
}

export function watchForTranslator(root: HTMLElement): void {
  let sofar: MutationRecord[] | null = null;
  const observer = new MutationObserver((records) => {
    if (sofar !== null) sofar.push(...records);
    else if (isTranslated(root)) {
      sofar = records;
      import('./translatedText.ts').then(
        ({ keepTrueWhenTranslated }) => {
          keepTrueWhenTranslated(root, [...(sofar ?? []), ...observer.takeRecords()]);
          observer.disconnect();
        },
        () => {
          sofar = null;
        },
      );
    }
  });
  observer.observe(root, { childList: true, subtree: true });
}
