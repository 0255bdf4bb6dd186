import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { measureStep } from '../../rules/lists/measureStep';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { byTheHub, stopDueOn } from './liftMeasures';
import { MEASURES, type MeasureRow } from './measureRows';

/** A measure that is lifted before its term ends, and why. */
export interface MeasureLifting extends WorkAt {
  readonly reason: string;
}

/**
 * Lifts a measure before its term ends. Throws NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the
 * codes of a text. CR-25；《上海市社会信用条例》第三十二条
 */
export async function liftMeasureEarly(
  database: SiloDatabase,
  input: MeasureLifting,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const { id, number, uscc, authority, state } = await holdCredit<MeasureRow>(client, MEASURES, input, actor);
    requireAll(mayHandleCredit(actor, authority, 'credit-head'), measureStep('LIFT', state));
    const lifted = { state: 'LIFTED', lifted_on: today, lift_reason: 'DECIDED', stop_due_on: stopDueOn(today) };
    await updateWork(client, MEASURES, id, lifted);
    await appendEvents(client, { topic: 'measure', number, kind: 'LIFTED', uscc, authority, actor, on: today, reason });
    return number;
  });
}

const OVER = `SELECT ${selectWork(MEASURES)} FROM credit_measure w
  WHERE w.state = 'IN_FORCE' AND w.until_day < $1::date ORDER BY w.id FOR UPDATE`;

/** Ends the measures whose term is over by a day. Doing it again changes nothing. Returns how many. */
export function endMeasuresOver(database: SiloDatabase, today: Day): Promise<number> {
  const { actor } = byTheHub(today);
  return database.transaction(async (client) => {
    const { rows } = await client.query<MeasureRow>(OVER, [today]);
    for (const { id, number, uscc, authority } of rows) {
      await updateWork(client, MEASURES, id, { state: 'ENDED', lifted_on: today, stop_due_on: stopDueOn(today) });
      await appendEvents(client, { topic: 'measure', number, kind: 'ENDED', uscc, authority, actor, on: today });
    }
    return rows.length;
  });
}
