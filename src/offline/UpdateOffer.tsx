import { useEffect, useState } from 'react';
import { useAppBase } from '../view/appBase.ts';
import { Button } from '../ui/Button.tsx';
import { OFFLINE_WORDS } from '../words/offline.ts';
import { canStore, takeNewVersion, waitingVersion } from './storage.ts';

const { stored: WORDS } = OFFLINE_WORDS;

/** Offers a newer version once it is on the device. It never takes itself; slides do not show it. */
export function UpdateOffer() {
  const base = useAppBase();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => (canStore() ? waitingVersion(base, setWaiting) : undefined), [base]);
  return (
    <div role="status" className="update-offer">
      {waiting === null ? null : (
        <p>
          {WORDS.update}{' '}
          <Button
            onClick={() => {
              takeNewVersion(waiting);
            }}
          >
            {WORDS.useUpdate}
          </Button>
        </p>
      )}
    </div>
  );
}
