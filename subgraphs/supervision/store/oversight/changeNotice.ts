import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { officeOfActor, seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { mayOversee } from '../../rules/oversight/overseenArea';
import { mayFollowNotice, type NoticeAct, noticeDue, type OversightStep } from '../../rules/oversight/oversightNotice';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { findNotice, type NoticeRow } from './noticeRows';
import { requireMatter } from './requireMatter';

/** What an office tells an authority. */
export interface NoticeInput {
  readonly authority: string;
  readonly matter?: string | null;
  readonly step: OversightStep;
  readonly facts: string;
  /** The provision that was not kept to. */
  readonly article: string;
  readonly dueOn: Day;
}

const LONGEST_ARTICLE = 200;

async function noteNotice(
  client: PoolClient,
  notice: Pick<NoticeRow, 'number' | 'authority' | 'matter'>,
  told: { readonly kind: string; readonly doing: WorkDoing; readonly reason?: string; readonly details?: object },
): Promise<void> {
  const { number, authority, matter } = notice;
  const { kind, doing, reason = null, details = {} } = told;
  const { actor, today } = doing;
  await appendEvent(client, { topic: 'oversight', number, kind, matter, authority, actor, on: today, reason, details });
}

/**
 * Issues a notice to an authority in the office's area, and gives its number. Throws NOT_YOUR_AREA, OVERSIGHT_DUE_UNFIT,
 * UNKNOWN_DEPARTMENT, SUPERVISION_MATTER_UNKNOWN and what `workText` throws, and then nothing is stored.
 */
export function issueNotice(database: SiloDatabase, input: NoticeInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter = null, step, dueOn } = input;
  return database.transaction(async (client) => {
    getDepartment(authority, 'authority');
    requireAll(mayOversee(actor, authority), noticeDue(dueOn, today));
    if (matter !== null) await requireMatter(client, matter);
    const facts = workText(input.facts, 'facts');
    const article = workText(input.article, 'article', LONGEST_ARTICLE);
    const columns = {
      office: officeOfActor(actor),
      authority,
      matter_code: matter,
      step,
      facts,
      article,
      issued_on: today,
      due_on: dueOn,
      state: 'ISSUED',
      issued_by: actor.subject,
    };
    const { number } = await insertWork(client, { table: 'oversight_notice', prefix: 'OVN', on: today, columns });
    const told = { kind: 'ISSUED', doing, reason: facts, details: { step, article, dueOn } };
    await noteNotice(client, { number, authority, matter }, told);
    return number;
  });
}

interface NoticeChange extends WorkAt {
  readonly act: NoticeAct;
  readonly kind: string;
  readonly reason: string;
  readonly set: Readonly<Record<string, unknown>>;
}

function changeNotice(
  database: SiloDatabase,
  change: NoticeChange,
  { doing, judge }: { readonly doing: WorkDoing; readonly judge: (notice: NoticeRow) => void },
): Promise<string> {
  return database.transaction(async (client) => {
    const found = await findNotice(client, change.number, true);
    const seen = found && seesAuthority(doing.actor, found.authority) ? found : undefined;
    const notice = requireWork(seen, change, 'notice');
    judge(notice);
    requireAll(mayFollowNotice(change.act, notice.state));
    await updateWork(client, { name: 'oversight_notice' }, notice.id, change.set);
    await noteNotice(client, notice, { kind: change.kind, doing, reason: change.reason });
    return notice.number;
  });
}

/** Stores the authority's answer. Throws NOT_YOUR_SUPERVISION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. */
export function answerNotice(
  database: SiloDatabase,
  at: WorkAt & { readonly answer: string },
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const answer = workText(at.answer, 'answer');
  const set = { state: 'ANSWERED', answer, answered_on: today, answered_by: actor.subject };
  return changeNotice(
    database,
    { ...at, act: 'ANSWER', kind: 'ANSWERED', reason: answer, set },
    { doing, judge: ({ authority }) => requireAll(mayActFor(actor, authority, 'supervision-approver')) },
  );
}

/** Sends an answer back with a new last day. Throws NOT_YOUR_AREA, OVERSIGHT_DUE_UNFIT and the codes of `answerNotice`. */
export function returnNotice(
  database: SiloDatabase,
  at: WorkAt & { readonly reason: string; readonly dueOn: Day },
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(at.reason, 'reason');
  const set = { state: 'ISSUED', due_on: at.dueOn, answered_on: null };
  return changeNotice(
    database,
    { ...at, act: 'RETURN', kind: 'RETURNED', reason, set },
    { doing, judge: ({ authority }) => requireAll(mayOversee(actor, authority), noticeDue(at.dueOn, today)) },
  );
}

/** Closes a notice whose answer will do. Throws NOT_YOUR_AREA, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. */
export function closeNotice(
  database: SiloDatabase,
  at: WorkAt & { readonly reason: string },
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(at.reason, 'reason');
  const set = { state: 'CLOSED', closed_on: today, closed_by: actor.subject };
  return changeNotice(
    database,
    { ...at, act: 'CLOSE', kind: 'CLOSED', reason, set },
    { doing, judge: ({ authority }) => requireAll(mayOversee(actor, authority)) },
  );
}
