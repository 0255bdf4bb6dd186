import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { sandboxAdmission } from '../../rules/risk/sandboxAdmission';
import { sandboxPeriod } from '../../rules/risk/sandboxPeriod';
import { sandboxState } from '../../rules/risk/sandboxState';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { sandboxObstacles } from './sandboxObstacles';
import { SANDBOXES, type SandboxRow } from './sandboxRows';
import { tellSandbox } from './tellSandbox';

const ARTICLE = '沪府发〔2020〕7号 （十二）';

/** What an approver makes of a proposal. */
export interface SandboxDecisionInput extends WorkAt {
  readonly approve: boolean;
  readonly reason: string;
}

/**
 * Decides a proposed enrolment. One that is approved after its first day begins on the day of the approval and ends as
 * proposed. Throws SANDBOX_PERIOD_UNFIT, SANDBOX_TWICE, SANDBOX_GRAVE_CASE, SAME_PERSON_DECIDES, WORK_STATE_UNFIT,
 * NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（十二）
 */
export async function decideSandbox(
  database: SiloDatabase,
  input: SandboxDecisionInput,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-approver');
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdSeen<SandboxRow>(client, SANDBOXES, input, actor);
    const { id, number, uscc, matter, authority, decision, until, proposedBy } = row;
    requireLawful(mayActFor(actor, authority, 'supervision-approver'));
    requireLawful(anotherPerson(actor, proposedBy));
    requireLawful(workStep({ act: 'DECIDE', state: decision, possibleIn: ['PROPOSED'], article: ARTICLE }));
    const from = input.approve && row.from < today ? today : row.from;
    if (input.approve) {
      requireLawful(sandboxPeriod({ from, until }, today));
      requireLawful(sandboxAdmission(await sandboxObstacles(client, { uscc, matter, from, until, number }, today)));
    }
    const kind = input.approve ? 'APPROVED' : 'REJECTED';
    const decided = { decided_by: actor.subject, decided_on: today, decision_reason: reason };
    await updateWork(client, SANDBOXES, id, { decision: kind, from_day: from, ...decided });
    if (input.approve) await tellSandbox(client, number);
    const event = { topic: 'sandbox', number, kind, uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, reason, details: { from, until } });
    return number;
  });
}

/** Why an enrolment is revoked. */
export interface SandboxRevocation extends WorkAt {
  readonly reason: string;
}

/**
 * Revokes an enrolment before its end, with a reason. Throws WORK_STATE_UNFIT for one that is over, and otherwise as
 * `decideSandbox`. 沪府发〔2020〕7号（十二）
 */
export async function revokeSandbox(
  database: SiloDatabase,
  input: SandboxRevocation,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-approver');
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdSeen<SandboxRow>(client, SANDBOXES, input, actor);
    const { id, number, uscc, matter, authority } = row;
    requireLawful(mayActFor(actor, authority, 'supervision-approver'));
    const state = sandboxState(row, today);
    requireLawful(workStep({ act: 'REVOKE', state, possibleIn: ['PENDING', 'OBSERVING'], article: ARTICLE }));
    await updateWork(client, SANDBOXES, id, { decision: 'REVOKED', revoked_on: today, revocation: reason });
    await tellSandbox(client, number);
    const event = { topic: 'sandbox', number, kind: 'REVOKED', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, reason });
    return number;
  });
}
