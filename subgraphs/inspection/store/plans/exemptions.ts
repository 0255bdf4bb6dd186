import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { type ExemptionDays, exemptionPeriod } from '../../rules/plans/exemptionPeriod';
import { approvedByAnother, mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { EXEMPTIONS, type ExemptionRow } from './exemptionRows';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** An exemption as it is proposed. */
export interface ExemptionProposal extends ExemptionDays {
  readonly department: string;
  readonly uscc: string;
  readonly basis: string;
}

const OVERLAPPING = `SELECT number FROM inspection_exemption
  WHERE uscc = $1::character(18) AND department = $2 AND state IN ('PROPOSED', 'GRANTED') AND number IS DISTINCT FROM $5
    AND coalesce(from_day, proposed_from) < $4 AND coalesce(until_day, proposed_until) > $3 ORDER BY id LIMIT 1`;

interface About extends ExemptionDays {
  readonly uscc: string;
  readonly department: string;
  readonly number: string | null;
}

/** Lets an exemption pass that meets no other; those of one entity wait for one another. Throws EXEMPTION_TWICE. */
async function requireOnce(client: PoolClient, { uscc, department, from, until, number }: About): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('exemption'), hashtext($1))`, [`${uscc}/${department}`]);
  const { rows } = await client.query<{ number: string }>(OVERLAPPING, [uscc, department, from, until, number]);
  if (rows[0])
    throw new CataloguedError('EXEMPTION_TWICE', { field: 'uscc', received: uscc, exemption: rows[0].number });
}

/**
 * Proposes that a department does not visit an enterprise under plans for a time. Returns the number.
 *
 * Throws EXEMPTION_PERIOD_UNFIT, EXEMPTION_TWICE, NOT_YOUR_INSPECTION, UNKNOWN_DEPARTMENT, the codes of a code and of a text,
 * and then nothing is stored. 沪府发〔2020〕7号（十一）
 */
export async function proposeExemption(
  database: SiloDatabase,
  proposal: ExemptionProposal,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { department, from, until } = proposal;
  getDepartment(department);
  requireLawful(mayInspectFor(actor, department, 'planner'));
  const uscc = requireUscc(proposal.uscc);
  const basis = workText(proposal.basis, 'basis');
  requireLawful(exemptionPeriod({ from, until }, today));
  return database.transaction(async (client) => {
    await requireOnce(client, { uscc, department, from, until, number: null });
    const about = { authority: department, department, uscc, kind: 'NO_CONTACT', basis, state: 'PROPOSED' };
    const days = { proposed_from: from, proposed_until: until, proposed_by: actor.subject, proposed_on: today };
    const number = await addWork(client, EXEMPTIONS, today, { ...about, ...days });
    const event = { topic: 'exemption', number, kind: 'PROPOSED', uscc, authority: department, actor } as const;
    await appendEvents(client, { ...event, on: today, details: { from, until } });
    return number;
  });
}

/** What a head makes of a proposal. */
export interface ExemptionDecision extends WorkAt {
  readonly grant: boolean;
  readonly reason: string;
}

async function hold(client: PoolClient, at: WorkAt, actor: WorkDoing['actor']): Promise<ExemptionRow> {
  const row = await holdSeen<ExemptionRow>(client, EXEMPTIONS, at, actor);
  requireLawful(mayInspectFor(actor, row.department, 'inspection-head'));
  return row;
}

/** First day of an exemption that is granted: as proposed, or the day of the decision where that is later. */
const firstDay = ({ proposedFrom }: ExemptionRow, today: Day): Day => (proposedFrom < today ? today : proposedFrom);

/**
 * Grants or rejects a proposed exemption; one that is granted late begins on that day and ends as proposed. Returns the number.
 *
 * Throws SAME_PERSON_APPROVES, EXEMPTION_PERIOD_UNFIT, EXEMPTION_TWICE, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（十一）
 */
export function decideExemption(database: SiloDatabase, input: ExemptionDecision, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await hold(client, input, actor);
    const { id, number, uscc, department, state, proposedBy, proposedUntil: until } = row;
    requireLawful(approvedByAnother(actor, proposedBy));
    requireLawful(workStep({ act: 'DECIDE', state, possibleIn: ['PROPOSED'], article: ARTICLE }));
    const from = firstDay(row, today);
    if (input.grant) {
      requireLawful(exemptionPeriod({ from, until }, today));
      await requireOnce(client, { uscc, department, from, until, number });
    }
    const kind = input.grant ? 'GRANTED' : 'REJECTED';
    const days = input.grant ? { from_day: from, until_day: until } : {};
    await updateWork(client, EXEMPTIONS, id, { state: kind, decided_on: today, decision_reason: reason, ...days });
    const event = { topic: 'exemption', number, kind, uscc, authority: department, actor, on: today, reason } as const;
    await appendEvents(client, { ...event, details: { from, until } });
    return number;
  });
}

/** Which exemption ends early, and why. */
export interface ExemptionRevocation extends WorkAt {
  readonly reason: string;
}

/**
 * Revokes a granted exemption, which ends on that day. Returns the number.
 *
 * Throws WORK_STATE_UNFIT for one that is not granted or is over, and otherwise as `decideExemption`. 沪府发〔2020〕7号（十一）
 */
export function revokeExemption(
  database: SiloDatabase,
  input: ExemptionRevocation,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const { id, number, uscc, department, state, from, until } = await hold(client, input, actor);
    const isOver = until !== null && until <= today;
    const now = isOver ? 'ENDED' : state;
    requireLawful(workStep<string>({ act: 'REVOKE', state: now, possibleIn: ['GRANTED'], article: ARTICLE }));
    const ended = from !== null && from > today ? from : today;
    const revoked = { until_day: ended, revoked_on: today, revocation: reason };
    await updateWork(client, EXEMPTIONS, id, { state: 'REVOKED', ...revoked });
    const event = { topic: 'exemption', number, kind: 'REVOKED', uscc, authority: department, actor } as const;
    await appendEvents(client, { ...event, on: today, reason, details: { until: ended } });
    return number;
  });
}
