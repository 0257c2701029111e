import { QueryClient, type DefaultOptions } from '@tanstack/react-query';
import { DataFileError } from '../data/publicFiles.ts';

const defaultOptions = {
  queries: {
    // Only a fault that may pass is worth asking twice; a missing or altered file will not mend itself.
    retry: (failures, error) => error instanceof DataFileError && error.fault === 'offline' && failures < 1,
    retryDelay: 500,
    // Files are asked for even when the browser believes it is offline: they may be stored on the device.
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: true,
  },
} satisfies DefaultOptions;

export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions });
}
