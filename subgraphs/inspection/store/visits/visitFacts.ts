import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { isPlannedTrigger } from '../../rules/inspectionTrigger';
import { observedOn } from '../../rules/visits/observedOn';
import type { PartState } from '../../rules/visits/visitWords';
import type { InspectionInput } from '../checkInspection';
import { tellInspections } from '../writeInspections';
import { PART_FIELDS, type PartRow } from './visitRows';

interface PartOfVisit extends PartRow {
  readonly uscc: Uscc;
  readonly joint: boolean;
  readonly expectedOn: Day;
  readonly reason: string | null;
  readonly isTold: boolean;
}

const COLUMNS = Object.entries(PART_FIELDS).map(([field, sql]) => `${sql} AS "${field}"`);
const PARTS = `SELECT ${COLUMNS.join(', ')}, v.uscc::text, v.joint, c.reason,
    coalesce(v.scheduled_on, v.window_to)::text AS "expectedOn",
    EXISTS (SELECT 1 FROM inspection i WHERE i.source_department = p.office AND i.source_record_id = p.fact_record)
      AS "isTold"
  FROM visit_part p JOIN visit v ON v.number = p.visit LEFT JOIN triggered_check c ON c.number = p.check_number
  WHERE p.visit = ANY ($1) AND p.state = ANY ($2) ORDER BY p.id`;

/** Parts of visits, and what of them is wanted. */
export interface PartsWanted {
  readonly visits: readonly string[];
  /** Parts in these states alone. */
  readonly states: readonly PartState[];
  readonly today: Day;
}

function inspectionOf(part: PartOfVisit, today: Day): InspectionInput {
  const { uscc, office, mode, trigger, plan, reason, joint, expectedOn, startedOn, state, items, factRecord } = part;
  return {
    uscc,
    department: office,
    mode,
    trigger,
    planCode: plan,
    triggerReason: isPlannedTrigger(trigger) ? null : reason,
    joint,
    scheduledOn: expectedOn,
    inspectedOn: startedOn,
    stage: state,
    resultPublished: false,
    publishedOn: null,
    items: items.map((itemCode) => ({ itemCode, codeSet: null, codes: [], followUp: null })),
    sourceDepartment: office,
    sourceRecordId: factRecord,
    observedAt: observedOn(today),
  };
}

/**
 * The inspections that tell parts of visits, as they stand before there is a result. A part that nobody has begun is told to
 * nobody: until then the visit is known to its parties alone, so that no feed, file or page announces it. Neither is one that
 * was called off before it was told.
 *
 * 沪府发〔2020〕7号（十一）
 */
export async function factsOfParts(client: PoolClient, wanted: PartsWanted): Promise<InspectionInput[]> {
  const { rows } = await client.query<PartOfVisit>(PARTS, [wanted.visits, wanted.states]);
  return rows
    .filter(({ state, isTold }) => isTold || (state !== 'CANCELLED' && state !== 'PLANNED'))
    .map((part) => inspectionOf(part, wanted.today));
}

/**
 * Brings up to date what was told of parts that nobody has begun, or that were called off, while such parts were still told:
 * one inspection for each department, in the name of the office that goes out. Parts are told where they begin, and later
 * with their results alone. Throws what `ingestInspections` throws. DR-18
 */
export async function tellVisits(client: PoolClient, visits: readonly string[], today: Day): Promise<void> {
  await tellInspections(client, await factsOfParts(client, { visits, states: ['PLANNED', 'CANCELLED'], today }));
}

/**
 * Does so for some parts of one visit, that nobody has begun or that were called off; an item of another part that has left
 * the list is not in their way. Throws what `ingestInspections` throws. DR-18, DR-29
 */
export async function tellParts(client: PoolClient, parts: readonly PartRow[], today: Day): Promise<void> {
  const visits = [...new Set(parts.map(({ visit }) => visit))];
  const all = await factsOfParts(client, { visits, states: ['PLANNED', 'CANCELLED'], today });
  const records = new Set(parts.map(({ factRecord }) => factRecord));
  await tellInspections(
    client,
    all.filter(({ sourceRecordId }) => records.has(sourceRecordId)),
  );
}

/** Tells that one department has begun its part of a visit. Throws what `ingestInspections` throws. */
export async function tellBegun(client: PoolClient, { visit, department }: PartRow, today: Day): Promise<void> {
  const all = await factsOfParts(client, { visits: [visit], states: ['IN_PROGRESS'], today });
  await tellInspections(
    client,
    all.filter(({ sourceRecordId }) => sourceRecordId === factRecordOf(visit, department)),
  );
}

/** The number under which a department's part of a visit is told. */
export function factRecordOf(visit: string, department: string): string {
  return `${visit}-${department}`;
}
