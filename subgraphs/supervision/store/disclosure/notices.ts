import type { PoolClient } from 'pg';
import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type NoticeState, noticeOnce } from '../../rules/disclosure/noticeOnce';
import { type WithholdingReason, withholding } from '../../rules/disclosure/withholding';
import { appendEvent } from '../work/appendEvent';
import { type DecidedCategory, holdCategoryInForce } from './decidedCategory';

/** How a subject is told. */
export type NoticeWay = 'IN_WRITING' | 'IN_PERSON' | 'BY_POST' | 'ELECTRONIC';

/** A notice as it is stored: told with its way, or withheld with its reason. */
export interface NoticeRow {
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly state: NoticeState;
  readonly way: NoticeWay | null;
  readonly withheldReason: WithholdingReason | null;
  readonly explanation: string | null;
  readonly category: IntensityCategory | null;
  readonly level: number | null;
  readonly measurePlan: string | null;
  readonly doneOn: string;
  readonly doneBy: string;
}

const COLUMNS = `w.number, w.uscc, w.matter_code AS matter, w.authority, w.state, w.way,
  w.withheld_reason AS "withheldReason", w.explanation, w.category, w.level, w.measure_plan AS "measurePlan",
  w.done_on AS "doneOn", w.done_by AS "doneBy"`;

interface NewNotice {
  readonly state: NoticeState;
  readonly way: NoticeWay | null;
  readonly withheldReason: WithholdingReason | null;
  readonly explanation: string | null;
}

/** The last notice of a decision, told or withheld. */
export async function findNotice(client: Queryable, assignment: string): Promise<NoticeRow | undefined> {
  const sql = `SELECT ${COLUMNS} FROM subject_notice w WHERE w.assignment = $1 ORDER BY w.id DESC LIMIT 1`;
  return (await client.query<NoticeRow>(sql, [assignment])).rows[0];
}

/** A notice by its number. */
export async function findNoticeByNumber(client: Queryable, number: string): Promise<NoticeRow | undefined> {
  const sql = `SELECT ${COLUMNS} FROM subject_notice w WHERE w.number = $1`;
  return (await client.query<NoticeRow>(sql, [number])).rows[0];
}

async function storeNotice(
  client: PoolClient,
  decided: DecidedCategory,
  { notice, actor, today }: WorkDoing & { readonly notice: NewNotice },
): Promise<string> {
  const { id, uscc, matter, authority, category, level, measurePlan } = decided;
  const { state, way, withheldReason, explanation } = notice;
  requireLawful(noticeOnce((await findNotice(client, id))?.state ?? null, state), { uscc, matter });
  const told = { assignment: id, category, level, measurePlan };
  const { number } = await insertWork(client, {
    table: 'subject_notice',
    prefix: 'NTC',
    on: today,
    columns: {
      assignment: id,
      uscc,
      matter_code: matter,
      authority,
      state,
      way,
      withheld_reason: withheldReason,
      explanation,
      category,
      level,
      measure_plan: measurePlan,
      done_on: today,
      done_by: actor.subject,
    },
  });
  const work = { topic: 'notice', number, kind: state, uscc, matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...work, reason: explanation, details: { ...told, way, withheldReason } });
  return number;
}

/**
 * Records that a subject was told its category in force and its measures. Gives the notice's number. Throws
 * NOTICE_ALREADY_GIVEN and what `holdCategoryInForce` throws, and then nothing is stored.
 */
export function tellSubject(
  database: SiloDatabase,
  { uscc, matter, way }: { readonly uscc: string; readonly matter: string; readonly way: NoticeWay },
  doing: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const of = { uscc, matter, on: doing.today };
    const decided = await holdCategoryInForce(client, of, { actor: doing.actor, role: 'supervision-officer' });
    const notice = { state: 'TOLD', way, withheldReason: null, explanation: null } as const;
    return storeNotice(client, decided, { notice, ...doing });
  });
}

/** That a category is held unsuitable to be told, and why. */
export interface Withholding {
  readonly uscc: string;
  readonly matter: string;
  readonly reason: WithholdingReason;
  readonly explanation?: string | null;
}

/**
 * Records that a category is withheld from its subject. Gives the notice's number. Throws WITHHOLDING_UNGROUNDED,
 * NOTICE_ALREADY_GIVEN, the codes of a text and what `holdCategoryInForce` throws, and then nothing is stored.
 */
export function withholdCategory(
  database: SiloDatabase,
  { uscc, matter, reason, explanation = null }: Withholding,
  doing: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const of = { uscc, matter, on: doing.today };
    const decided = await holdCategoryInForce(client, of, { actor: doing.actor, role: 'supervision-officer' });
    requireLawful(withholding(reason, explanation));
    const why = explanation === null ? null : workText(explanation, 'explanation');
    const notice = { state: 'WITHHELD', way: null, withheldReason: reason, explanation: why } as const;
    return storeNotice(client, decided, { notice, ...doing });
  });
}

/** Which notices are wanted; what is absent does not filter. */
export interface NoticeFilter {
  readonly uscc: string | null;
  readonly state: NoticeState | null;
}

/** A page of notices, newest first. */
export function listNotices(
  statements: Statements,
  { uscc, state }: NoticeFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const where = '($1::text IS NULL OR w.uscc = $1::character(18)) AND ($2::text IS NULL OR w.state = $2)';
  return listWork(statements, { columns: COLUMNS, from: 'subject_notice w', where, params: [uscc, state] }, page);
}
