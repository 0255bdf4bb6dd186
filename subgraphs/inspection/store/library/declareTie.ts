import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { isHimself, tiesSeen } from '../../rules/library/inspectorSight';
import { TIE_KINDS, type TieKind } from '../../rules/library/libraryWords';
import { tieEnding } from '../../rules/library/tieEnding';
import { type TiePeriod, tiePeriod } from '../../rules/library/tiePeriod';
import { observedOn } from '../../rules/visits/observedOn';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { findInspector, type InspectorRow, inspectorEvent, TIES, type TieRow } from './inspectorRows';

/** What ties an inspector to an entity. */
export interface TieDeclaration extends TiePeriod {
  /** Number of the inspector. */
  readonly inspector: string;
  readonly uscc: string;
  readonly kind: TieKind;
}

/** The inspector of a number, for those of his own office who keep its library and for himself. Throws INSPECTOR_UNKNOWN. */
async function getOwn(client: PoolClient, number: string, actor: WorkActor): Promise<InspectorRow> {
  const row = await findInspector(client, number);
  const himself = row !== undefined && isHimself(actor, row);
  if (!row || !(himself || seesAuthority(actor, row.authority))) {
    throw new CataloguedError('INSPECTOR_UNKNOWN', { field: 'inspector', received: number });
  }
  requireLawful(tiesSeen(actor, row, 'inspector'));
  return row;
}

const OVERLAPPING = `SELECT number FROM inspector_tie WHERE inspector = $1 AND uscc = $2::character(18) AND kind = $3
  AND from_day < coalesce($5::date, 'infinity') AND coalesce(to_day, 'infinity') > $4::date LIMIT 1`;

/**
 * Declares what ties an inspector to an entity: while it lasts he is not seated with it. Throws TIE_DAYS_UNFIT, TIE_EXISTS,
 * INSPECTOR_UNKNOWN, NOT_YOUR_INSPECTION, VALUE_NOT_ADMITTED or the codes of a code, and then nothing is stored. DR-11
 */
export async function declareTie(database: SiloDatabase, input: TieDeclaration, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { kind, from, to } = input;
  const uscc = requireUscc(input.uscc);
  requireOneOf(kind, TIE_KINDS, 'kind');
  requireLawful(tiePeriod(input));
  return database.transaction(async (client) => {
    const { number: inspector, authority } = await getOwn(client, input.inspector, actor);
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('tie'), hashtext($1))`, [inspector]);
    const { rows } = await client.query(OVERLAPPING, [inspector, uscc, kind, from, to]);
    if (rows.length > 0) throw new CataloguedError('TIE_EXISTS', { field: 'uscc', received: uscc });
    const number = await addWork(client, TIES, today, {
      ...{ authority, inspector, uscc, kind, from_day: from, to_day: to },
      observed_at: observedOn(today),
    });
    const event = inspectorEvent('DECLARED', { topic: 'tie', number, authority }, doing);
    await appendEvents(client, { ...event, details: { from, to } });
    return inspector;
  });
}

/** Which tie ends, and its first day without it. */
export interface TieEnding extends WorkAt {
  readonly to: Day;
}

/**
 * Ends a tie that is declared without an end, or ends it on another day; the days before and after stay in the history.
 * Throws TIE_OWN_ENDED, TIE_DAYS_UNFIT, TIE_ENDED_BEFORE_TODAY, NOT_YOUR_INSPECTION, NOT_OF_YOUR_DEPARTMENT,
 * INSPECTOR_UNKNOWN, WORK_UNKNOWN, WORK_CHANGED. DR-11
 */
export async function endTie(database: SiloDatabase, input: TieEnding, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { to } = input;
  return database.transaction(async (client) => {
    const row = await holdSeen<TieRow>(client, TIES, input, actor);
    const inspector = await getOwn(client, row.inspector, actor);
    const { authority } = inspector;
    const isHead = mayInspectFor(actor, authority, 'inspection-head').lawful;
    requireAll(
      tieEnding({ to, today, isHimself: isHimself(actor, inspector), isHead }),
      tiePeriod({ from: row.from, to }),
    );
    await updateWork(client, TIES, row.id, { to_day: to, observed_at: observedOn(today) });
    const event = inspectorEvent('ENDED', { topic: 'tie', number: row.number, authority }, doing);
    await appendEvents(client, { ...event, details: { before: row.to, to } });
    return inspector.number;
  });
}
