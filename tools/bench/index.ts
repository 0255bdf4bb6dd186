import { startOneProcess } from './contestants/hub';
import { startUnlogged } from './contestants/unlogged';
import { indexBench } from './entityIndex';
import { evaluateBench } from './evaluate';
import { feedBench } from './feed';
import type { Bench } from './figure';
import { AGAINST_STOCK, httpBench } from './httpBench';
import { importBench } from './import';
import { reconcileBench } from './reconcile';
import { LOGGED_PROFILE, PROFILE, WORKLIST } from './workloads';

/** Every bench by name: what `npm run bench -- NAME` measures. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  evaluate: evaluateBench,
  feed: feedBench,
  import: importBench,
  index: indexBench,
  log: httpBench({
    workload: LOGGED_PROFILE,
    starts: [startOneProcess, startUnlogged],
    comparisons: [['one process', 'unlogged']],
  }),
  profile: httpBench({ ...AGAINST_STOCK, workload: PROFILE }),
  reconcile: reconcileBench,
  worklist: httpBench({ ...AGAINST_STOCK, workload: WORKLIST }),
};
