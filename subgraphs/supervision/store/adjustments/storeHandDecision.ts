import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { measurePlanOf } from '../../rules/evaluation/measurePlanOf';
import { decideCategories, type NewDecision } from '../evaluation/decideCategories';
import type { AdjustedSubject } from './adjustmentFacts';
import type { StoredAdjustment } from './adjustmentRows';

/** An approved adjustment, with what it is decided on. */
export interface HandDecision {
  readonly adjustment: StoredAdjustment;
  readonly at: AdjustedSubject;
  readonly today: Day;
}

/**
 * Decides a category by hand, with its measures, in place of the one that stood. The transaction holds the categories.
 * Throws what `decideCategories` throws.
 */
export async function storeHandDecision(client: PoolClient, { adjustment, at, today }: HandDecision): Promise<void> {
  const { number, matter, category, level, ruleSet } = adjustment;
  const { standing, subject, rules } = at;
  const measurePlan = measurePlanOf(rules.content, { category, level })?.code ?? null;
  const decision: NewDecision = {
    ...{ uscc: subject.uscc as NewDecision['uscc'], matterCode: matter, authority: subject.authority },
    ...{ status: 'ASSIGNED', reason: 'IRREGULAR_EVALUATION', category, level },
    ground: { ruleSet, run: null, measurePlan, decision: 'BY_HAND' },
    sourceRecordId: `hand-${number}`,
  };
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
  const now = new Date(rows[0]?.now ?? 0);
  await decideCategories(client, [{ decision, standing }], { on: today, now });
}
