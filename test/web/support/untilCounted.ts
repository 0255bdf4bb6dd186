import { setTimeout as pause } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import type { StartedHub } from '../../support/startedHub';

const COUNTS = `{
  facets(by: [MATTER_STATUS]) { total cells { values count } }
  inspections: metric(id: "inspections_completed") { value }
  cases: metric(id: "open_cases") { value }
  categories: metric(id: "categories_assigned") { value }
}`;
const STEADY = 3;
const PAUSE_MS = 500;
const PATIENCE_MS = 90_000;

interface Counts {
  readonly data: Readonly<Record<'inspections' | 'cases' | 'categories', { readonly value: number | null } | null>>;
}

const hasAll = ({ data: { inspections, cases, categories } }: Counts): boolean =>
  [inspections, cases, categories].every((one) => (one?.value ?? 0) > 0);

/** Waits until a hub that was just started has counted its sample: its counts follow the silos some seconds behind. */
export async function untilCounted({ origin, dataDir }: StartedHub): Promise<void> {
  const authorization = `Bearer ${await issueDevelopmentToken(dataDir, 'dashboard-pudong')}`;
  const until = Date.now() + PATIENCE_MS;
  for (let last = '', steady = 0; steady < STEADY; ) {
    if (Date.now() > until) throw new Error(`the hub does not come to rest: ${last}`);
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: COUNTS }),
    });
    const counts = (await answer.json()) as Counts;
    const told = JSON.stringify(counts.data);
    steady = told === last && hasAll(counts) ? steady + 1 : 0;
    last = told;
    await pause(PAUSE_MS);
  }
}
