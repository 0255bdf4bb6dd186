import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork, findWork, selectWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import type { SuggestionAnswer } from '../../rules/measure/suggestionAnswered';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { isSealedCase } from '../cases/sealedWork';
import { appendEvents } from '../work/appendEvent';
import { listOf, type StandingEdition, standingEditions } from './editionRows';
import { requireOwnCase } from './ownCase';

const REASON_LIMIT = 500;
const NUMBER_LIMIT = 40;

/** An answer as it stands; it never changes. */
export interface AnswerRow extends WorkRow, SuggestionAnswer {
  readonly caseNumber: string;
  readonly reason: string;
  readonly answeredOn: Day;
}

/** Answers, as a table of work. */
export const ANSWERS: WorkTable = {
  name: 'no_penalty_answer',
  prefix: 'NA',
  columns: {
    caseNumber: 'case_number',
    list: 'list',
    situation: 'situation',
    accepted: 'accepted',
    reason: 'reason',
    answeredOn: 'answered_on',
  },
};

/** What officers answered within a case, in the order of the answers. 沪府发〔2020〕7号（十二） */
export async function answersOf(client: Queryable, caseNumber: string): Promise<AnswerRow[]> {
  const sql = `SELECT ${selectWork(ANSWERS)} FROM no_penalty_answer w WHERE w.case_number = $1 ORDER BY w.id LIMIT 200`;
  return (await client.query<AnswerRow & Record<string, unknown>>(sql, [caseNumber])).rows;
}

/** The same as they are told: nothing of a case that is sealed, with or without a file. 《信用修复管理办法》第三条 */
export async function answersToldOf(client: Queryable, caseNumber: string): Promise<AnswerRow[]> {
  const { rows } = await client.query<{ sealed: boolean }>(`SELECT ${isSealedCase('$1')} AS sealed`, [caseNumber]);
  return rows[0]?.sealed ? [] : answersOf(client, caseNumber);
}

/** What an officer makes of a situation that was suggested. */
export interface SuggestionAnswerInput {
  readonly caseNumber: string;
  /** Number of the edition of the list. */
  readonly list: string;
  readonly situation: string;
  readonly accept: boolean;
  readonly reason: string;
}

type Answered = Pick<SuggestionAnswer, 'list' | 'situation'>;

async function requireSituation(client: PoolClient, { list, situation }: Answered, authority: string) {
  const found = await findWork<StandingEdition>(client, standingEditions('NO_PENALTY_LIST'), list);
  const isOpen = found?.state === 'PUBLISHED' && [authority, lineOf(authority)].includes(found.authority);
  const known = isOpen ? listOf(found).situations.map(({ code }) => code) : [];
  if (known.includes(situation)) return;
  throw new CataloguedError('NO_PENALTY_SITUATION_UNKNOWN', { field: 'situation', received: situation, list });
}

async function requireFirst(
  client: PoolClient,
  { caseNumber, list, situation }: Answered & Pick<AnswerRow, 'caseNumber'>,
): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('no_penalty_answer'), hashtext($1))`, [caseNumber]);
  const earlier = await answersOf(client, caseNumber);
  const same = earlier.find((one) => one.list === list && one.situation === situation);
  if (same) throw new CataloguedError('NO_PENALTY_ANSWERED_TWICE', { field: 'situation', answer: same.number });
}

/**
 * Records within a case whether a situation of a no-penalty list was accepted or declined, and why. Gives the number of
 * the answer. Throws MEASURE_CASE_UNKNOWN, NOT_YOUR_CASE, NO_PENALTY_SITUATION_UNKNOWN, NO_PENALTY_ANSWERED_TWICE and the
 * codes of `workText`. 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二）
 */
export function answerSuggestion(
  database: SiloDatabase,
  input: SuggestionAnswerInput,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { situation, accept: accepted } = input;
  const list = workText(input.list, 'list', NUMBER_LIMIT);
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return database.transaction(async (client) => {
    const { caseNumber, uscc, authority } = await requireOwnCase(client, input.caseNumber, actor);
    requireAll(mayEnforceFor(actor, authority, 'case-officer'));
    await requireSituation(client, { list, situation }, authority);
    await requireFirst(client, { caseNumber, list, situation });
    const answered = { answered_by: actor.subject, answered_on: today };
    const about = { authority, case_number: caseNumber, list, situation, accepted, reason };
    const number = await addWork(client, ANSWERS, today, { ...about, ...answered });
    const kind = 'SUGGESTION_ANSWERED';
    const event = { topic: 'no-penalty-list', number, kind, uscc, caseNumber, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason, details: { list, situation, accepted } });
    return number;
  });
}
