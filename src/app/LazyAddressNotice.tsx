import { useEffect, useState, type ComponentType } from 'react';
import { useSearch } from 'wouter';

/** What is said of an address that asks for something unknown; its script comes only to pages that are asked for anything. */
export function LazyAddressNotice() {
  const search = useSearch();
  const [notice, setNotice] = useState<{ readonly Shown: ComponentType } | null>(null);
  const isNeeded = search !== '' && notice === null;
  useEffect(() => {
    if (!isNeeded) return;
    import('./AddressNotice.tsx').then(
      ({ AddressNotice }) => {
        setNotice({ Shown: AddressNotice });
      },
      () => undefined,
    );
  }, [isNeeded]);
  return notice === null || search === '' ? null : <notice.Shown />;
}
