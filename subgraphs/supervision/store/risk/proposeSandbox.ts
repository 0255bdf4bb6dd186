import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { sandboxAdmission, sandboxLimits } from '../../rules/risk/sandboxAdmission';
import { sandboxPeriod } from '../../rules/risk/sandboxPeriod';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { ruleSetsInForce } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { findCharge } from './keyListSize';
import { sandboxObstacles } from './sandboxObstacles';
import { SANDBOXES } from './sandboxRows';

/** An enrolment as it is proposed. */
export interface SandboxProposal {
  readonly authority: string;
  readonly matter: string;
  readonly uscc: string;
  /** What is tried, in words. */
  readonly scope: string;
  /** What is tolerated meanwhile, in words. */
  readonly limits: string;
  /** The same by codes of indicators and measures. */
  readonly tolerated: readonly string[];
  readonly basis: string;
  /** What the entity has to keep to. */
  readonly conditions: string;
  readonly from: Day;
  /** First day no longer in it. */
  readonly until: Day;
}

/** Codes of indicators and measures that the rules in force for a matter have; null where it has no such rules. */
async function codesInForce(client: PoolClient, matter: string, on: Day): Promise<readonly string[] | null> {
  const rules = (await ruleSetsInForce(client, on)).filter((one) => one.matter === matter);
  if (rules.length === 0) return null;
  const codes = rules.flatMap(({ content }) => [...content.indicators, ...content.measures].map(({ code }) => code));
  return [...new Set(codes)].sort();
}

function textsOf(proposal: SandboxProposal): Readonly<Record<'scope' | 'limits' | 'basis' | 'conditions', string>> {
  const { scope, limits, basis, conditions } = proposal;
  return {
    scope: workText(scope, 'scope'),
    limits: workText(limits, 'limits'),
    basis: workText(basis, 'basis'),
    conditions: workText(conditions, 'conditions'),
  };
}

async function requireAdmitted(client: PoolClient, proposal: SandboxProposal, today: Day): Promise<void> {
  const { authority, matter, uscc, tolerated } = proposal;
  if ((await findCharge(client, { matter, authority }, { uscc, today })) === undefined) {
    throw new CataloguedError('NOT_A_SUBJECT', { field: 'uscc', received: uscc, matter, authority });
  }
  requireLawful(sandboxLimits(tolerated, await codesInForce(client, matter, today)));
  requireLawful(sandboxAdmission(await sandboxObstacles(client, { ...proposal, number: null }, today)));
}

/**
 * Proposes to enrol an entity in a sandbox. Throws SANDBOX_PERIOD_UNFIT, SANDBOX_TWICE, SANDBOX_GRAVE_CASE,
 * SANDBOX_LIMITS_UNFIT, NOT_A_SUBJECT, SUPERVISION_MATTER_UNKNOWN, NOT_YOUR_SUPERVISION or the codes of a code and of a
 * text, and then nothing is stored. 沪府发〔2020〕7号（十二）
 */
export async function proposeSandbox(
  database: SiloDatabase,
  proposal: SandboxProposal,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter, tolerated, from, until } = proposal;
  getDepartment(authority, 'authority');
  requireLawful(mayActFor(actor, authority, 'supervision-officer'));
  const uscc = requireUscc(proposal.uscc);
  const texts = textsOf(proposal);
  requireLawful(sandboxPeriod({ from, until }, today));
  return database.transaction(async (client) => {
    await requireMatter(client, matter);
    await requireAdmitted(client, { ...proposal, uscc }, today);
    const about = { uscc, matter_code: matter, authority, ...texts, tolerated, from_day: from, until_day: until };
    const proposed = { decision: 'PROPOSED', proposed_by: actor.subject, proposed_on: today };
    const number = await addWork(client, SANDBOXES, today, { ...about, ...proposed });
    const event = { topic: 'sandbox', number, kind: 'PROPOSED', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { from, until, tolerated } });
    return number;
  });
}
