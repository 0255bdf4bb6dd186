import type { Bench } from './figure';
import { httpBench } from './httpBench';
import { importBench } from './import';
import { PROFILE, WORKLIST } from './workloads';

/** Every bench by name: what `npm run bench -- NAME` measures. */
export const BENCHES: Readonly<Record<string, Bench>> = {
  import: importBench,
  profile: httpBench(PROFILE),
  worklist: httpBench(WORKLIST),
};
