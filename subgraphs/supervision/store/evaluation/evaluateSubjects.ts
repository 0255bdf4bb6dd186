import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { StoredRuleSet } from '../ruleSets/storedRuleSet';
import { decideSubjects } from './decideSubjects';
import { cutsOf, outcomeOf } from './finishScoring';
import { storeScores } from './scoreRun';
import { LAST_CODE } from './scoring/compileScoring';
import { insertRun } from './startRun';
import { changeRun, getRunById, type StoredRun } from './storedRun';

/** Subjects that are evaluated at once, by which rules, and why. */
export interface AtOnce {
  readonly rules: StoredRuleSet;
  readonly usccs: readonly string[];
  /** Those of them that an abnormality led to evaluate (16 ¶2). */
  readonly abnormal: ReadonlySet<string>;
  /** The day of the evaluation, from which on its categories are decided. */
  readonly today: Day;
  readonly now: Date;
  /** Who asked for it: `hub` for events. */
  readonly startedBy: string;
}

/** An evaluation at once, and the subjects that it covered. */
export interface EvaluatedAtOnce {
  readonly run: StoredRun;
  readonly covered: ReadonlySet<string>;
}

const COVERED = 'SELECT uscc::text AS uscc FROM evaluation WHERE run = $1';
const FORGET = 'DELETE FROM evaluation_run WHERE id = $1';

/**
 * Evaluates subjects at once, over the evidence as it stands, and decides their categories on the same day, inside the
 * caller's transaction. The cuts are those of the last regular evaluation under the same edition, else the bounds of its
 * standard. Undefined where the rules cover none of the subjects: then nothing is stored.
 *
 * 《上海市分类监管管理办法》第十四条第三款、第十六条第二款
 */
export async function evaluateSubjects(client: PoolClient, asked: AtOnce): Promise<EvaluatedAtOnce | undefined> {
  const { rules, usccs, abnormal, today, now, startedBy } = asked;
  const { content } = rules;
  const started = await insertRun(client, { rules, kind: 'IRREGULAR', day: today, proportions: null, startedBy, now });
  const scored = await storeScores(client, { run: started, rules: content }, { usccs });
  if (scored === 0) {
    await client.query(FORGET, [started.id]);
    return undefined;
  }
  const cuts = await cutsOf(client, started, content);
  const progress = { subjects: scored, scored, scored_to: LAST_CODE, cuts: JSON.stringify(cuts), adopted_on: today };
  await changeRun(client, started, progress);
  const run = await getRunById(client, started.id);
  const judged = { run, rules: content, abnormal };
  await decideSubjects(client, { judged, at: { on: today, now } }, { after: '', upTo: LAST_CODE });
  const outcome = JSON.stringify(await outcomeOf(client, { run, cuts, rules: content }));
  const done = { state: 'ADOPTED', outcome, finished_at: now, judged_to: LAST_CODE, adopted_to: LAST_CODE };
  await changeRun(client, run, { ...done, adopted_by: startedBy });
  const { rows } = await client.query<{ uscc: string }>(COVERED, [run.id]);
  return { run: await getRunById(client, run.id), covered: new Set(rows.map(({ uscc }) => uscc)) };
}
