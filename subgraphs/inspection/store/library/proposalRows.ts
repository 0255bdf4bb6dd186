import type { PoolClient } from 'pg';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import {
  type ColumnValues,
  findWork,
  holdSeen,
  requireSeen,
  type WorkRow,
  type WorkTable,
} from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { ItemContent } from '../../rules/library/itemContent';
import type { UnclearPart } from '../../rules/library/readItem';
import type { InspectionEvent } from '../work/appendEvent';
import { lockItems } from './listedItems';

/** States of a proposed item: what a person has to settle first, what waits for a head, and what became of it. */
export const PROPOSAL_STATES = ['QUARANTINED', 'PROPOSED', 'PUBLISHED', 'REJECTED'] as const;

/** Where a proposed item stands. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A proposed item. */
export interface ProposalRow extends WorkRow, ItemContent {
  readonly code: string;
  readonly state: ProposalState;
  readonly unclear: readonly UnclearPart[];
  /** The row of an imported list in its own words, as JSON. */
  readonly told: string | null;
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly settledOn: Day | null;
  readonly settlement: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
}

/** Proposed items, as a table of work; the department that inspects the item is the authority. */
export const PROPOSALS: WorkTable = {
  name: 'item_proposal',
  prefix: 'IT',
  columns: {
    code: 'code',
    state: 'state',
    name: 'name',
    nameEn: 'name_en',
    basis: 'basis',
    kind: 'kind',
    objectType: 'object_type',
    methods: 'methods',
    ratioFloorPpm: 'ratio_floor_ppm',
    ratioCeilingPpm: 'ratio_ceiling_ppm',
    leastPerYear: 'least_per_year',
    mostPerYear: 'most_per_year',
    inspectorField: 'inspector_field',
    matter: 'matter_code',
    unclear: 'unclear',
    told: 'told',
    proposedBy: 'proposed_by',
    proposedOn: 'proposed_on',
    settledOn: 'settled_on',
    settlement: 'settlement',
    decidedOn: 'decided_on',
    decisionReason: 'decision_reason',
  },
};

/** The columns of what an item says. */
export function contentColumns(content: ItemContent): ColumnValues {
  const { name, nameEn, basis, kind, objectType, methods, inspectorField, matter, ...numbers } = content;
  return {
    name,
    name_en: nameEn,
    basis,
    kind,
    object_type: objectType,
    methods,
    ratio_floor_ppm: numbers.ratioFloorPpm,
    ratio_ceiling_ppm: numbers.ratioCeilingPpm,
    least_per_year: numbers.leastPerYear,
    most_per_year: numbers.mostPerYear,
    inspector_field: inspectorField,
    matter_code: matter,
  };
}

/** What an item says, without what else a row holds. */
export function contentOf(row: ItemContent): ItemContent {
  const { name, nameEn, basis, kind, objectType, methods, inspectorField, matter } = row;
  const { ratioFloorPpm, ratioCeilingPpm, leastPerYear, mostPerYear } = row;
  const numbers = { ratioFloorPpm, ratioCeilingPpm, leastPerYear, mostPerYear };
  return { name, nameEn, basis, kind, objectType, methods, ...numbers, inspectorField, matter };
}

/** Holds a proposal that the actor sees, after everybody else who is at the same item. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdProposal(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<ProposalRow> {
  const { code } = requireSeen(await findWork<ProposalRow>(client, PROPOSALS, at.number), actor, at.number);
  await lockItems(client, [code]);
  return holdSeen<ProposalRow>(client, PROPOSALS, at, actor);
}

/** An entry of the history of an item, which is chained by its code. */
export function itemEvent(
  kind: string,
  { code, authority }: { readonly code: string; readonly authority: string },
  { actor, today }: WorkDoing,
): InspectionEvent {
  return { topic: 'item', number: code, kind, authority, actor, on: today };
}
