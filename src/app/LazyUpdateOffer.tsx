import { useEffect, useState, type ComponentType } from 'react';

/** A newer version is nothing to know of while the page is still coming. */
const AFTER_MILLISECONDS = 6000;

/** The offer of a newer version, with its script, once the page has been quiet for a while. */
export function LazyUpdateOffer() {
  const [offer, setOffer] = useState<{ readonly Offer: ComponentType } | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      import('../offline/UpdateOffer.tsx').then(
        ({ UpdateOffer }) => {
          setOffer({ Offer: UpdateOffer });
        },
        () => undefined,
      );
    }, AFTER_MILLISECONDS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return offer === null ? null : <offer.Offer />;
}
