import type { PoolClient } from 'pg';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import { visitMode } from '../../rules/visits/visitMode';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { appendEvents } from '../work/appendEvent';
import { CHECKS, type CheckRow } from './checkRows';
import { WITHOUT_CODE } from './extendVisit';
import { checkEvent, type VisitDoing, visitEvent } from './visitEvent';
import { tellParts } from './visitFacts';
import { type PartRow, partsOf, VISITS, type VisitRow } from './visitRows';

/** Checks of which no part does anything any more wait for an answer again: a trigger does not vanish with a visit. */
async function releaseChecks(
  client: PoolClient,
  { visit, parts, doing }: { readonly visit: VisitRow; readonly parts: readonly PartRow[]; readonly doing: VisitDoing },
): Promise<void> {
  for (const number of visit.mergedChecks) {
    const check = await findWork<CheckRow>(client, CHECKS, number);
    if (!check || check.visit !== visit.number) continue;
    const own = parts.filter(({ office }) => office === check.authority).flatMap(({ items }) => items);
    if (check.items.some((item) => own.includes(item))) continue;
    await updateWork(client, CHECKS, check.id, {
      state: 'OFFERED',
      visit_number: null,
      answered_on: null,
      offered_on: doing.today,
    });
    await appendEvents(client, { ...checkEvent(check, 'RELEASED', doing), details: { visit: visit.number } });
  }
}

function endOf(left: readonly PartRow[], { today }: VisitDoing, reason: string) {
  if (left.length === 0) return { ...WITHOUT_CODE, state: 'CANCELLED', ended_reason: reason };
  return left.every(({ state }) => state === 'COMPLETED') ? { state: 'COMPLETED', completed_on: today } : undefined;
}

/** A visit that the transaction holds, parts of it that were called off or lost something, and why. */
export interface Settling {
  readonly visit: VisitRow;
  readonly touched: readonly PartRow[];
  readonly reason: string;
}

/**
 * Brings a visit into line with its parts after some of them were called off or lost something: it ends with its last part, is
 * complete where all that is left is, and otherwise goes on with those that are left, under a new code where nobody has begun.
 * Checks that it no longer carries out are released. Belongs to the caller's transaction, which holds the visit. Throws what
 * `ingestInspections` throws. DR-29
 */
export async function settleVisit(
  client: PoolClient,
  { visit, touched, reason }: Settling,
  doing: VisitDoing,
): Promise<void> {
  const left = (await partsOf(client, [visit.number])).filter(({ state }) => state !== 'CANCELLED');
  const end = endOf(left, doing, reason);
  const departments = [...new Set(left.map(({ office }) => office))];
  const going =
    left.length === 0 ? {} : { departments, joint: left.length > 1, mode: visitMode(left.map(({ mode }) => mode)) };
  const code = OPEN_STATES.includes(visit.state) ? WITHOUT_CODE : {};
  await updateWork(client, VISITS, visit.id, { ...going, ...(end ?? code) });
  await tellParts(client, touched, doing.today);
  await releaseChecks(client, { visit, parts: left, doing });
  if (end)
    await appendEvents(client, { ...visitEvent(visit, end.state, doing), reason: left.length === 0 ? reason : null });
}
