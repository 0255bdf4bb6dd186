import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { justiceClock } from '../../rules/transfers/justiceClock';
import { type JusticeAct, type JusticeState, justiceStep } from '../../rules/transfers/justiceState';
import { requireTold } from '../cases/sealedWork';
import { appendEvents } from '../work/appendEvent';
import { holdParty } from './holdParty';
import { JUSTICE_TRANSFERS, type JusticeRow, TOLD_JUSTICE_TRANSFERS } from './justiceRows';

/** What is done with a transfer to the police. */
export interface TransferChange {
  readonly act: JusticeAct;
  readonly state: JusticeState;
  /** The day from which the next term runs. */
  readonly since: Day;
  readonly verdicts: readonly Verdict[];
  /** Columns beside the state and its term; `due_on` among them stands in place of that of the clock. */
  readonly set: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
  /** What follows from it in the same transaction. */
  readonly follow?: () => Promise<unknown>;
}

/**
 * Changes a transfer to the police, within one transaction: held in the version that was seen, judged, written, told in the
 * history. Resolves to its number. 《行政处罚法》第二十七条、第四十七条
 */
export function changeTransfer(
  database: SiloDatabase,
  at: WorkAt,
  doing: WorkDoing,
  changing: (client: PoolClient, row: JusticeRow) => Promise<TransferChange>,
): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdParty<JusticeRow>(client, JUSTICE_TRANSFERS, at, doing.actor);
    await requireTold(client, TOLD_JUSTICE_TRANSFERS, row.number);
    const { act, state, since, verdicts, set, reason = null, details = {}, follow } = await changing(client, row);
    requireAll(...verdicts, justiceStep(act, row.state));
    const due = justiceClock(state, since)?.dueOn ?? null;
    await updateWork(client, JUSTICE_TRANSFERS, row.id, { state, state_since: since, due_on: due, ...set });
    await follow?.();
    const { number, uscc, authority, caseNumber } = row;
    const about = {
      topic: 'transfer',
      number,
      uscc,
      authority,
      caseNumber,
      actor: doing.actor,
      on: doing.today,
    } as const;
    await appendEvents(client, { ...about, kind: state, reason, details });
    return number;
  });
}
