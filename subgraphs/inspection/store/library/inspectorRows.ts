import type { PoolClient } from 'pg';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { findWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { TieKind } from '../../rules/library/libraryWords';
import type { InspectionEvent } from '../work/appendEvent';

/** An inspector with everything that is known of him; his office is the authority. */
export interface InspectorRow extends WorkRow {
  readonly name: string;
  readonly certificateNo: string;
  readonly certificateUntil: Day;
  readonly fields: readonly string[];
  readonly areas: readonly string[] | null;
  readonly trainedOn: Day | null;
  readonly account: string | null;
  readonly active: boolean;
}

/** Inspectors, as a table of work. */
export const INSPECTORS: WorkTable = {
  name: 'inspector',
  prefix: 'IR',
  columns: {
    name: 'name',
    certificateNo: 'certificate_no',
    certificateUntil: 'certificate_until',
    fields: 'fields',
    areas: 'areas',
    trainedOn: 'trained_on',
    account: 'account',
    active: 'active',
  },
};

/** A tie as it is declared; the inspector's office is the authority. */
export interface TieRow extends WorkRow {
  readonly inspector: string;
  readonly uscc: string;
  readonly kind: TieKind;
  readonly from: Day;
  readonly to: Day | null;
}

/** Ties, as a table of work. */
export const TIES: WorkTable = {
  name: 'inspector_tie',
  prefix: 'TI',
  columns: { inspector: 'inspector', uscc: 'uscc', kind: 'kind', from: 'from_day', to: 'to_day' },
};

/** The inspector of a number; undefined where there is none. */
export function findInspector(client: Queryable, number: string): Promise<InspectorRow | undefined> {
  return findWork<InspectorRow>(client, INSPECTORS, number);
}

/** An entry of the history of an inspector or a tie: nothing in it says who the inspector is or what ties him. */
export function inspectorEvent(
  kind: string,
  {
    topic,
    number,
    authority,
  }: { readonly topic: 'inspector' | 'tie'; readonly number: string; readonly authority: string },
  { actor, today }: WorkDoing,
): InspectionEvent {
  return { topic, number, kind, authority, actor, on: today };
}

/** Lets everybody who registers inspectors wait for one another, so that no certificate and no account comes twice. */
export async function lockInspectors(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('inspector'))`);
}
