import type { PoolClient } from 'pg';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import type { Day } from '../../../../kernel/values/day';
import { effectState } from '../../rules/after/effectState';
import { penaltySeverity } from '../../rules/penaltySeverity';
import { findAnyFollowUp, lockFollowUp } from './followUpReads';
import type { FollowUpRow } from './followUpRow';
import { isPerformed } from './stillOwed';

/** What others are told of a decision; of a repaired one that it is to be let go, and nothing of what it said. */
function effectOf(row: FollowUpRow): object {
  const { number, authority, uscc, publication } = row;
  const state = effectState(row);
  const known = { number, authority, uscc, state, published: publication === 'PUBLISHED' };
  if (state === 'REPAIRED') return known;
  const fine = row.changedFine ?? row.imposedFine;
  return {
    ...known,
    case_number: row.caseNumber,
    decided_on: row.decidedOn,
    outcome: row.outcome,
    procedure: row.procedure,
    severity: penaltySeverity(row.kinds),
    kinds: [...new Set(row.kinds)],
    fine: fine === null ? null : String(fine),
    performed: isPerformed(row),
    ban: row.kinds.includes('BAN_FROM_POST'),
    grave: row.grave,
  };
}

/**
 * Tells others how a decision stands now, all of it each time, under a version that grows; what was told last is not told
 * again. Holds what follows the decision.
 *
 * 《行政处罚法》第三十九条、第四十八条；沪府发〔2020〕7号（十六）
 */
export async function tellEffect(client: PoolClient, number: string, today: Day): Promise<void> {
  const { id } = await lockFollowUp(client, number);
  const row = await findAnyFollowUp(client, number);
  if (row === undefined) return;
  const effect = effectOf(row);
  const text = JSON.stringify(effect);
  if (text === row.effectTold) return;
  const version = row.effectVersion + 1;
  await client.query('UPDATE decision_follow_up SET effect_version = $2, effect_told = $3 WHERE id = $1', [
    id,
    version,
    text,
  ]);
  await tellOutbox(client, 'enforcement', {
    aggregate: 'case-effect',
    subject: row.uscc,
    type: 'case-effect.recorded',
    data: { ...effect, told_on: today, version },
  });
}
