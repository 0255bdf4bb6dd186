import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { authoritiesSeen, seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { hotlineConfirmation } from '../../rules/tasks/hotlineConfirmation';
import { hotlineStep } from '../../rules/tasks/hotlineIssue';
import { overseesAuthority } from '../../rules/tasks/taskParties';
import { stepTask } from './changeTask';
import { confirmation, sendingBack } from './confirmTask';
import { confirmationHash } from './hotlineIssues';
import { moveIssue } from './hotlineOfTask';
import { HOTLINE_ISSUES, type HotlineRow } from './hotlineRows';
import { TASKS, type TaskRow } from './taskRows';

const ARTICLE = '沪府发〔2020〕7号 （二十）';

/** Whether what an issue brought up is settled, and whose word that is. */
export interface HotlineVerdict extends WorkAt {
  readonly settled: boolean;
  readonly reason: string;
  /** The word of the hotline; null where a reform office decides. */
  readonly confirmationCode: string | null;
}

interface Held {
  readonly issue: HotlineRow;
  readonly task: TaskRow;
}

function isCodeRight({ reference, confirmationHash: kept }: HotlineRow, code: string | null): boolean {
  return code !== null && kept === confirmationHash(reference, code);
}

/**
 * The issue of a number, for whoever sees it or has the word of the hotline; others learn nothing of it, not even whether
 * there is one. Throws HOTLINE_CODE_WRONG, and WORK_UNKNOWN for who sees all.
 */
async function findKnown(
  client: PoolClient,
  { number, confirmationCode }: HotlineVerdict,
  actor: WorkActor,
): Promise<HotlineRow> {
  const found = await findWork<HotlineRow>(client, HOTLINE_ISSUES, number);
  const isKnown = found && (seesAuthority(actor, found.authority) || isCodeRight(found, confirmationCode));
  if (isKnown && actor.kind === 'official') return found;
  if (authoritiesSeen(actor) === null) throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
  throw new CataloguedError('HOTLINE_CODE_WRONG', { field: 'confirmationCode', article: ARTICLE });
}

/** The issue and its task, held in the order in which steps of tasks hold them. Throws what `findKnown` throws. */
async function holdBoth(client: PoolClient, verdict: HotlineVerdict, actor: WorkActor): Promise<Held> {
  const found = await findKnown(client, verdict, actor);
  if (!found.task) {
    requireLawful(hotlineStep('CONFIRM', found.state));
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: verdict.number });
  }
  const sql = 'SELECT version FROM supervision_task WHERE number = $1 FOR UPDATE';
  const { rows } = await client.query<{ version: number }>(sql, [found.task]);
  const task = await holdWork<TaskRow>(client, TASKS, { number: found.task, version: rows[0]?.version ?? 0 });
  return { task, issue: await holdWork<HotlineRow>(client, HOTLINE_ISSUES, verdict) };
}

/**
 * Confirms that an issue is settled, which closes it and its task, or that it is not, which sends the task back. A reform
 * office does, or another department with the word of the hotline; never a department of the line that it is about. Throws
 * HOTLINE_SAME_DEPARTMENT, HOTLINE_CODE_WRONG, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of a text.
 *
 * 沪府发〔2020〕7号（二十）
 */
export async function confirmHotlineIssue(
  database: SiloDatabase,
  input: HotlineVerdict,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { settled, confirmationCode } = input;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const { issue, task } = await holdBoth(client, input, actor);
    const { number, authority, state } = issue;
    const word = { authority, isCodeRight: isCodeRight(issue, confirmationCode) };
    requireLawful(hotlineConfirmation(actor, word));
    requireLawful(hotlineStep(settled ? 'CONFIRM' : 'REJECT', state));
    const byCode = !overseesAuthority(actor, authority);
    await stepTask(client, task, settled ? confirmation(doing) : sendingBack(task, reason, null, doing), doing);
    const confirmed = { confirmed_on: today, confirmed_department: actor.department, confirmed_by_code: byCode };
    await moveIssue(
      client,
      issue,
      settled
        ? { kind: 'CONFIRMED', state: 'CONFIRMED', set: confirmed, reason, details: { byCode } }
        : { kind: 'NOT_SETTLED', state: 'DISPATCHED', set: { result: null }, reason, details: { byCode } },
      doing,
    );
    return number;
  });
}
