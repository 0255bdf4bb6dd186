import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { unlawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { gradeOfRules } from '../../rules/adjustments/gradeOfRules';
import { judgeAdjustment } from '../../rules/adjustments/judgeAdjustment';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor, type WorkRole } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { holdCategories } from '../writeCategories';
import { type AdjustedSubject, readAdjustedSubject } from './adjustmentFacts';
import { type AdjustmentState, findAdjustment, holdAdjustment, type StoredAdjustment } from './adjustmentRows';
import { citedGrounds } from './citedGrounds';
import { storeHandDecision } from './storeHandDecision';

/** Which version of which adjustment is decided, and why. */
export interface AdjustmentDecision extends WorkAt {
  readonly reason: string;
}

/** What decides an adjustment: who may, what it becomes, and what else that takes. */
interface Step {
  readonly state: Exclude<AdjustmentState, 'PROPOSED'>;
  readonly role: WorkRole;
  readonly before: (client: PoolClient, current: StoredAdjustment, doing: WorkDoing) => void | Promise<void>;
}

const ARTICLE = '上海市分类监管管理办法 16';
const DECIDE = `UPDATE category_adjustment SET state = $2, version = version + 1, decided_by = $3, decided_on = $4,
  decision_reason = $5, recorded_at = now() WHERE id = $1`;

function requireUnchanged(adjustment: StoredAdjustment, { rules, standing }: AdjustedSubject): void {
  if ((standing?.id ?? null) === adjustment.standing && rules.id === adjustment.ruleSet) return;
  const facts = { adjustment: adjustment.number, standing: standing?.id ?? null, ruleSet: rules.number };
  requireLawful(unlawful('ADJUSTMENT_OUTDATED', `${ARTICLE}-1`, facts));
}

/** Judges an adjustment again, as things stand on the day of its approval, and decides the category. */
async function decideCategory(client: PoolClient, adjustment: StoredAdjustment, { today }: WorkDoing): Promise<void> {
  const { uscc, matter, category, level, grounds, ruleSetNumber } = adjustment;
  await holdCategories(client);
  const at = await readAdjustedSubject(client, { uscc, matter }, today);
  requireUnchanged(adjustment, at);
  requireLawful(
    gradeOfRules(
      { ruleSet: ruleSetNumber, category, level },
      { number: at.rules.number, grades: at.rules.content.grades },
    ),
  );
  const cited = await citedGrounds(client, grounds, { uscc, matter, evidence: at.evidence });
  requireLawful(judgeAdjustment({ ...at.facts, proposed: { category, level }, cited }).verdict);
  await storeHandDecision(client, { adjustment, at, today });
}

function requireOwn({ proposedBy }: StoredAdjustment, { actor }: WorkDoing): void {
  if (actor.subject !== proposedBy) throw new CataloguedError('ADJUSTMENT_NOT_YOURS', { field: 'adjustment' });
}

async function hold(client: PoolClient, at: WorkAt, { actor }: WorkDoing): Promise<StoredAdjustment> {
  const found = await findAdjustment(client, at.number);
  const seen = found && seesAuthority(actor, found.authority) ? await holdAdjustment(client, at.number) : undefined;
  return requireWork(seen, at, 'adjustment');
}

function decide(step: Step) {
  const { state, role, before } = step;
  return (database: SiloDatabase, decision: AdjustmentDecision, doing: WorkDoing): Promise<StoredAdjustment> => {
    const reason = workText(decision.reason, 'reason');
    return database.transaction(async (client) => {
      const { actor, today } = doing;
      const current = await hold(client, decision, doing);
      const { id, number, uscc, matter, authority } = current;
      requireLawful(mayActFor(actor, authority, role));
      requireLawful(workStep({ act: state, state: current.state, possibleIn: ['PROPOSED'], article: ARTICLE }));
      await before(client, current, doing);
      await client.query(DECIDE, [id, state, actor.subject, today, reason]);
      const about = { topic: 'category', number, kind: `ADJUSTMENT_${state}`, uscc, matter, authority } as const;
      await appendEvent(client, { ...about, actor, on: today, reason });
      return (await findAdjustment(client, number)) as StoredAdjustment;
    });
  };
}

/**
 * Approves an adjustment: its category is in force with its measures. Throws the codes of `workText`, WORK_UNKNOWN,
 * WORK_CHANGED, NOT_YOUR_SUPERVISION, WORK_STATE_UNFIT, SAME_PERSON_DECIDES, ADJUSTMENT_OUTDATED, and what
 * `proposeAdjustment` throws of a category that is admitted no more; then nothing is stored.
 */
export const approveAdjustment = decide({
  state: 'APPROVED',
  role: 'supervision-approver',
  async before(client, current, doing) {
    requireLawful(anotherPerson(doing.actor, current.proposedBy));
    await decideCategory(client, current, doing);
  },
});

/** Refuses an adjustment. Throws what `approveAdjustment` throws of whoever decides. */
export const refuseAdjustment = decide({
  state: 'REFUSED',
  role: 'supervision-approver',
  before: (_, current, { actor }) => requireLawful(anotherPerson(actor, current.proposedBy)),
});

/** Takes an adjustment back. Throws ADJUSTMENT_NOT_YOURS, and what `approveAdjustment` throws of whoever decides. */
export const withdrawAdjustment = decide({
  state: 'WITHDRAWN',
  role: 'supervision-officer',
  before: (_, current, doing) => requireOwn(current, doing),
});
