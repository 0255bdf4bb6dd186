import type { PoolClient } from 'pg';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { visitMode } from '../../rules/visits/visitMode';
import { appendEvents } from '../work/appendEvent';
import { insertParts, type NewPart } from './insertVisits';
import { forgetItems } from './losePart';
import { type VisitDoing, visitEvent } from './visitEvent';
import { tellVisits } from './visitFacts';
import { type PartRow, partsOf, VISITS, type VisitRow } from './visitRows';

/** What is added to a visit for one department. */
export type AddedPart = Omit<NewPart, 'visit' | 'state'>;

/** A visit that nobody has begun, and what is added to it. */
export interface Extension {
  readonly visit: VisitRow;
  /** The parts it has. */
  readonly parts: readonly PartRow[];
  readonly added: readonly AddedPart[];
}

/** Columns of a visit that has lost its code, or never had one. */
export const WITHOUT_CODE = { state: 'PLANNED', code: null, code_issued_at: null } as const;

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

const UPDATE_PART = `UPDATE visit_part SET items = $3, tasks = $4, mode = $5, check_number = $6 WHERE visit = $1 AND department = $2`;
const REVIVE_PART = `UPDATE visit_part SET items = $3, tasks = $4, mode = $5, check_number = $6, trigger = $7, plan_number = $8,
    state = 'PLANNED' WHERE visit = $1 AND department = $2`;

/** The part of a visit in which an office already goes out for what is added. */
function partFor(parts: readonly PartRow[], { department, office }: AddedPart): PartRow | undefined {
  return parts.find((part) => part.department === department || part.office === office);
}

/** A part that was called off comes back with what is added, and with nothing that was called off. */
async function revivePart(client: PoolClient, part: PartRow, added: AddedPart): Promise<void> {
  const { items, tasks, mode, check, trigger, plan } = added;
  await client.query(REVIVE_PART, [part.visit, part.department, items, tasks, mode, check, trigger, plan]);
  await forgetItems(client, part, items);
}

async function addToPart(client: PoolClient, part: PartRow, added: AddedPart): Promise<void> {
  if (part.state === 'CANCELLED') return revivePart(client, part, added);
  const items = union(part.items, added.items).sort();
  const tasks = union(part.tasks, added.tasks);
  const mode = visitMode([part.mode, added.mode]);
  await client.query(UPDATE_PART, [part.visit, part.department, items, tasks, mode, part.check ?? added.check]);
}

/**
 * Adds items and parts to a visit that the caller's transaction holds. What it says is no longer what its code
 * said, so that it loses the code. Gives the departments whose team is to be drawn or looked at again. Throws what
 * `ingestInspections` throws. 沪府发〔2020〕7号（十一）; DR-13
 */
export async function extendVisit(
  client: PoolClient,
  { visit, parts, added }: Extension,
  doing: VisitDoing,
): Promise<string[]> {
  const touched: string[] = [];
  for (const one of added) {
    const part = partFor(parts, one);
    if (part) await addToPart(client, part, one);
    else await insertParts(client, [{ ...one, visit: visit.number, state: 'PLANNED' }]);
    touched.push(part?.department ?? one.department);
  }
  const now = (await partsOf(client, [visit.number])).filter(({ state }) => state === 'PLANNED');
  const checks = added.flatMap(({ check }) => (check === null ? [] : [check]));
  await updateWork(client, VISITS, visit.id, {
    ...WITHOUT_CODE,
    departments: union(
      [],
      now.map(({ office }) => office),
    ),
    joint: now.length > 1,
    mode: visitMode(now.map(({ mode }) => mode)),
    merged_checks: union(visit.mergedChecks, checks),
  });
  await tellVisits(client, [visit.number], doing.today);
  const details = { added: added.map(({ department, items, check }) => ({ department, items, check })) };
  await appendEvents(client, { ...visitEvent(visit, 'EXTENDED', doing), details });
  return touched;
}
