import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { candidateStep } from '../../rules/lists/candidateStep';
import { dayDone } from '../../rules/lists/dayDone';
import { listCompetence } from '../../rules/lists/listCompetence';
import { listGround } from '../../rules/lists/listGround';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { CANDIDATES, type CandidateRow } from './candidateRows';
import { type Finding, holdFinding } from './holdFinding';

const LIST = 'ABNORMAL_OPERATION';
const REFERENCE_LIMIT = 60;
const MOST_CODES = 19;

/** What an inspection found, as it is reported: by references and codes. */
export interface CandidateReport {
  readonly authority: string;
  readonly uscc: string;
  readonly ground: string;
  /** Number of the visit. */
  readonly visit: string;
  /** Code of the item inspected. */
  readonly item: string;
  readonly codes: readonly string[];
  readonly foundOn: Day;
}

function referencesOf({ visit, item, codes }: CandidateReport): Pick<CandidateReport, 'visit' | 'item' | 'codes'> {
  if (codes.length > MOST_CODES) throw new CataloguedError('TEXT_TOO_LONG', { field: 'codes', length: codes.length });
  return {
    visit: workText(visit, 'visit', REFERENCE_LIMIT),
    item: workText(item, 'item', REFERENCE_LIMIT),
    codes: codes.map((code) => workText(code, 'codes', REFERENCE_LIMIT)),
  };
}

/** Refuses a second candidate of the same finding. Throws LIST_CANDIDATE_TWICE. */
async function requireNew(client: PoolClient, finding: Finding): Promise<void> {
  await holdFinding(client, finding);
  const sql = 'SELECT number FROM list_candidate WHERE visit = $1 AND item = $2 AND ground = $3';
  const { rows } = await client.query<{ number: string }>(sql, [...finding]);
  if (rows[0]) throw new CataloguedError('LIST_CANDIDATE_TWICE', { field: 'visit', received: finding[0], ...rows[0] });
}

/**
 * Reports what an inspection found as a candidate for the list of abnormal operation; it lists nobody. Throws
 * NOT_YOUR_CREDIT_WORK, LIST_GROUND_UNKNOWN, LIST_NOT_COMPETENT, LIST_FACT_IN_FUTURE, LIST_CANDIDATE_TWICE and the codes
 * of a code, of a department and of a text. DR-24
 */
export async function reportCandidate(
  database: SiloDatabase,
  report: CandidateReport,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { authority, ground, foundOn } = report;
  getDepartment(authority, 'authority');
  const uscc = requireUscc(report.uscc);
  const { visit, item, codes } = referencesOf(report);
  requireAll(
    mayHandleCredit(actor, authority, 'credit-handler'),
    listGround({ list: LIST, ground }, today),
    listCompetence(ground, authority),
    dayDone({ field: 'foundOn', on: foundOn }, today),
  );
  return database.transaction(async (client) => {
    await requireNew(client, [visit, item, ground]);
    const columns = { authority, uscc, ground, visit, item, codes, found_on: foundOn };
    const reported = { state: 'OPEN', reported_by: actor.subject, reported_on: today };
    const number = await addWork(client, CANDIDATES, today, { ...columns, ...reported });
    const event = { topic: 'list-candidate', number, kind: 'REPORTED', uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { visit, item, codes, ground } });
    return number;
  });
}

/** A candidate that is not taken up, and why. */
export interface CandidateDismissal extends WorkAt {
  readonly reason: string;
}

/**
 * Dismisses a candidate with its reason. Throws NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and
 * the codes of a text. DR-24
 */
export async function dismissCandidate(
  database: SiloDatabase,
  input: CandidateDismissal,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdCredit<CandidateRow>(client, CANDIDATES, input, actor);
    const { id, number, uscc, authority, state } = row;
    requireAll(mayHandleCredit(actor, authority, 'credit-handler'), candidateStep('DISMISS', state));
    await updateWork(client, CANDIDATES, id, { state: 'DISMISSED', dismissed_on: today, dismissal: reason });
    const event = { topic: 'list-candidate', number, kind: 'DISMISSED', uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason });
    return number;
  });
}
