import type { PoolClient } from 'pg';
import { addWork, selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { CandidateFlagged, CandidateTold, CandidateWithdrawn } from '../../rules/lists/candidateTold';
import { FLAGGED_GROUND, flagRaised, flagTakenBack } from '../../rules/lists/flaggedCandidate';
import { appendEvents, type CreditEvent } from '../work/appendEvent';
import { CANDIDATES, type CandidateRow } from './candidateRows';
import { holdFinding } from './holdFinding';
import { byTheHub } from './liftMeasures';

const OF_FINDING = `SELECT ${selectWork(CANDIDATES)} FROM list_candidate w
  WHERE w.visit = $1 AND w.item = $2 AND w.ground = $3 ORDER BY w.id FOR UPDATE`;
const OF_FLAG = `SELECT ${selectWork(CANDIDATES)} FROM list_candidate w WHERE w.flag = $1 FOR UPDATE`;

/** Stands in place of a reason where the hub dismisses, because the inspection took its word back. */
const TAKEN_BACK = '检查部门已撤回提示';

function eventOf(
  { number, uscc, authority }: Pick<CandidateRow, 'number' | 'uscc' | 'authority'>,
  kind: string,
  today: Day,
): CreditEvent {
  return { topic: 'list-candidate', number, kind, uscc, authority, actor: byTheHub(today).actor, on: today };
}

async function addCandidate(client: PoolClient, told: CandidateFlagged, today: Day): Promise<void> {
  const { number: flag, visit, item, code_set: codeSet, codes, uscc, authority, flagged_on: foundOn } = told;
  const ground = FLAGGED_GROUND;
  const found = { authority, uscc, ground, visit, item, codes, found_on: foundOn, flag };
  const by = { state: 'OPEN', reported_by: byTheHub(today).actor.subject, reported_on: today };
  const number = await addWork(client, CANDIDATES, today, { ...found, ...by });
  const event = eventOf({ number, uscc, authority }, 'REPORTED', today);
  await appendEvents(client, { ...event, details: { flag, visit, item, codeSet, codes, ground } });
}

async function takeFlag(client: PoolClient, told: CandidateFlagged, today: Day): Promise<void> {
  const finding = [told.visit, told.item, FLAGGED_GROUND] as const;
  await holdFinding(client, finding);
  const { rows } = await client.query<CandidateRow>(OF_FINDING, [...finding]);
  const made = flagRaised(told.number, rows);
  if (made === 'KNOWN') return;
  if (made === 'NEW') return addCandidate(client, told, today);
  await updateWork(client, CANDIDATES, made.id, { flag: told.number });
  await appendEvents(client, { ...eventOf(made, 'FLAGGED', today), details: { flag: told.number } });
}

async function takeBack(client: PoolClient, told: CandidateWithdrawn, today: Day): Promise<void> {
  const { number: flag, withdrawn_on: withdrawnOn } = told;
  const candidate = (await client.query<CandidateRow>(OF_FLAG, [flag])).rows[0];
  const made = flagTakenBack(candidate);
  if (!candidate || made === 'NOTHING') return;
  const marked = { flag_withdrawn_on: withdrawnOn };
  const dismissed = { state: 'DISMISSED', dismissed_on: today, dismissal: TAKEN_BACK };
  const isDismissed = made === 'DISMISS';
  await updateWork(client, CANDIDATES, candidate.id, isDismissed ? { ...marked, ...dismissed } : marked);
  const event = eventOf(candidate, isDismissed ? 'DISMISSED' : 'FLAG_WITHDRAWN', today);
  await appendEvents(client, { ...event, reason: TAKEN_BACK, details: { flag, withdrawnOn } });
}

/**
 * Takes in whom inspections could not reach: each finding makes one candidate for the list of abnormal operation, however
 * often it is told, and its end dismisses what nobody has dealt with. Nobody is listed by it. CR-10, DR-24
 */
export async function takeFlags(client: PoolClient, told: readonly CandidateTold[], today: Day): Promise<void> {
  for (const one of told) {
    if (one.state === 'FLAGGED') await takeFlag(client, one, today);
    else await takeBack(client, one, today);
  }
}
