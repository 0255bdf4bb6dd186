import { startOneProcess } from './contestants/hub';
import { startUnlogged } from './contestants/unlogged';
import { coordinationBench } from './coordination';
import { drawBench } from './draw';
import { indexBench } from './entityIndex';
import { evaluateBench } from './evaluate';
import { feedBench } from './feed';
import type { Bench } from './figure';
import { AGAINST_STOCK, httpBench } from './httpBench';
import { importBench } from './import';
import { rateBench } from './rate';
import { reconcileBench } from './reconcile';
import { webBench } from './web';
import { LOGGED_PROFILE, PROFILE, WORKLIST } from './workloads';

/** Every bench by name: what `npm run bench -- NAME` measures. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  coordination: coordinationBench,
  draw: drawBench,
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
  rate: rateBench,
  reconcile: reconcileBench,
  web: webBench,
  worklist: httpBench({ ...AGAINST_STOCK, workload: WORKLIST }),
};

/** On how many entities a bench measures unless told otherwise; the others on 100,000. */
export const USUAL_ENTITIES: Readonly<Record<string, number>> = {
  coordination: 60_000,
  draw: 3_400_000,
  rate: 340_000,
  web: 20_000,
};
