import type { UseQueryExecute } from 'urql';
import { usePolling } from '../../../parts/usePolling';

const EVERY = 2_000;

/** Asks again from the hub. */
export const again = (execute: UseQueryExecute): void => execute({ requestPolicy: 'network-only' });

/** Asks again every two seconds while something runs. */
export const useRefresh = (isRunning: boolean, execute: UseQueryExecute): void =>
  usePolling(isRunning ? EVERY : null, () => again(execute));
