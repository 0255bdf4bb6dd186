import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { everySoOften } from '../../../../kernel/service/everySoOften';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { FILL_DUES_EVERY_MS, fillDues } from '../../../../kernel/service/work/fillDues';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { shanghaiDay } from '../../../../kernel/values/day';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { nextDue } from '../../rules/repair/objectionClocks';
import { OPEN_OBJECTIONS } from '../../rules/repair/objectionState';
import { endPublicationsNightly } from './endPublications';
import { followEffects } from './followEffects';
import { overtakeStranded } from './overtakeWork';
import { OBJECTIONS, type ObjectionRow } from './repairRows';

const WITHOUT_DUE = `SELECT ${selectWork(OBJECTIONS)} FROM credit_objection w
  WHERE w.due_on IS NULL AND w.state = ANY ($1) ORDER BY w.id FOR UPDATE`;

function fillObjectionDues(database: SiloDatabase): Promise<void> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<ObjectionRow>(WITHOUT_DUE, [OPEN_OBJECTIONS]);
    const known = rows.map((row) => [row.id, nextDue({ ...row, raisedOn: row.receivedOn })] as const);
    const dated = known.filter(([, due]) => due !== null);
    await client.query(
      `UPDATE credit_objection t SET due_on = n.due FROM unnest($1::bigint[], $2::date[]) AS n (id, due) WHERE t.id = n.id`,
      [dated.map(([id]) => id), dated.map(([, due]) => due)],
    );
  });
}

/** Gives repairs and objections their last days where the holidays of the year were not known, as far as they are now. */
export async function fillRepairDues(database: SiloDatabase): Promise<void> {
  await fillDues(database, {
    table: 'credit_repair',
    due: 'share_due_on',
    from: 'decided_on',
    open: `t.state = 'GRANTED'`,
    dueOn: (from) => workTerm('REPAIR_SHARED_WITHIN', from).dueOn,
  });
  await fillObjectionDues(database);
}

/** What runs beside the answering of operations: decisions are followed, what is over ends, last days are filled in. */
export function openRepairJobs(environment: JobEnvironment): SiloJobs[] {
  const database = environment.database.forJobs();
  const filling = everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'last days of repairs and objections could not be filled in',
    work: () => fillRepairDues(database),
  });
  const overtaking = everySoOften(environment, {
    everyMs: FILL_DUES_EVERY_MS,
    failing: 'work on records that are sealed could not be ended',
    work: () => overtakeStranded(database, shanghaiDay(environment.clock())),
  });
  return [followEffects(environment), endPublicationsNightly(environment), filling, overtaking];
}
