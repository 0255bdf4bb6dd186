import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { gradeOfRules, type NamedGrade } from '../../rules/adjustments/gradeOfRules';
import { type AdjustmentGround, groundedAdjustment } from '../../rules/adjustments/groundedAdjustment';
import { type JudgedAdjustment, judgeAdjustment } from '../../rules/adjustments/judgeAdjustment';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { type AdjustedSubject, readAdjustedSubject } from './adjustmentFacts';
import { findAdjustment, type StoredAdjustment } from './adjustmentRows';
import { citedGrounds } from './citedGrounds';

/** A category that is proposed by hand. */
export interface AdjustmentInput extends NamedGrade {
  readonly uscc: string;
  readonly matter: string;
  readonly grounds: readonly AdjustmentGround[];
  readonly reason: string;
}

const MOST_GROUNDS = 20;
const OPEN = `SELECT number FROM category_adjustment
  WHERE uscc = $1::character(18) AND matter_code = $2 AND state = 'PROPOSED'`;

function checked(input: AdjustmentInput): AdjustmentInput {
  const { grounds } = input;
  requireLawful(groundedAdjustment(grounds));
  if (grounds.length > MOST_GROUNDS) {
    const received = String(grounds.length);
    throw new CataloguedError('WORK_LIST_TOO_LONG', { field: 'grounds', received, limit: MOST_GROUNDS });
  }
  return { ...input, uscc: requireUscc(input.uscc), reason: workText(input.reason, 'reason') };
}

async function requireNoneOpen(client: PoolClient, { uscc, matter }: AdjustmentInput): Promise<void> {
  const { rows } = await client.query<{ number: string }>(OPEN, [uscc, matter]);
  if (rows[0]) throw new CataloguedError('ADJUSTMENT_ALREADY_OPEN', { field: 'uscc', adjustment: rows[0].number });
}

async function judge(client: PoolClient, input: AdjustmentInput, at: AdjustedSubject): Promise<JudgedAdjustment> {
  const { category, level, uscc, matter } = input;
  requireLawful(gradeOfRules(input, { number: at.rules.number, grades: at.rules.content.grades }));
  const cited = await citedGrounds(client, input.grounds, { uscc, matter, evidence: at.evidence });
  const judged = judgeAdjustment({ ...at.facts, proposed: { category, level }, cited });
  requireLawful(judged.verdict);
  return judged;
}

/** The columns of a proposal. */
function columnsOf(
  { uscc, matter, category, level, grounds, reason }: AdjustmentInput,
  { subject, rules, standing }: AdjustedSubject,
  { direction, exemptions }: JudgedAdjustment,
): Record<string, unknown> {
  return {
    ...{ uscc, matter_code: matter, authority: subject.authority, rule_set: rules.id, category, level },
    ...{ standing: standing?.id ?? null, standing_category: standing?.category ?? null },
    ...{ standing_level: standing?.level ?? null, direction, exemptions, grounds: JSON.stringify(grounds), reason },
    state: 'PROPOSED',
  };
}

/**
 * Stores a category that is proposed by hand, for another person to decide. Throws ADJUSTMENT_WITHOUT_GROUND,
 * WORK_LIST_TOO_LONG, the codes of `requireUscc`, `workText`, `readAdjustedSubject`, `gradeOfRules`, `citedGrounds` and
 * `judgeAdjustment`, NOT_YOUR_SUPERVISION, ADJUSTMENT_ALREADY_OPEN, and then nothing is stored.
 */
export function proposeAdjustment(
  database: SiloDatabase,
  given: AdjustmentInput,
  { actor, today }: WorkDoing,
): Promise<StoredAdjustment> {
  const input = checked(given);
  return database.transaction(async (client) => {
    const at = await readAdjustedSubject(client, input, today);
    requireLawful(mayActFor(actor, at.subject.authority, 'supervision-officer'));
    await requireNoneOpen(client, input);
    const judged = await judge(client, input, at);
    const columns = { ...columnsOf(input, at, judged), proposed_by: actor.subject, proposed_on: today };
    const { number } = await insertWork(client, { table: 'category_adjustment', prefix: 'ADJ', on: today, columns });
    const { category, level, grounds, reason, uscc, matter } = input;
    const about = { topic: 'category', number, kind: 'ADJUSTMENT_PROPOSED', uscc, matter, actor, on: today } as const;
    const details = { category, level, ruleSet: at.rules.number, grounds, exemptions: judged.exemptions };
    await appendEvent(client, { ...about, authority: at.subject.authority, reason, details });
    return (await findAdjustment(client, number)) as StoredAdjustment;
  });
}
