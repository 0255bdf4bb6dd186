import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { AdjustmentFacts } from '../../rules/adjustments/judgeAdjustment';
import { evaluationStatus, neededKinds } from '../../rules/evaluation/evaluationStatus';
import { isForcedHigher } from '../../rules/evaluation/isForcedHigher';
import type { Evidence, Subject } from '../../rules/evidence/evidence';
import { evaluationHistory } from '../evaluation/evaluationHistory';
import { findStanding, type StandingCategory } from '../evaluation/standingCategory';
import { currentSeq } from '../evidence/evidenceClock';
import { evidenceOf } from '../evidence/evidenceOf';
import { missingSources } from '../evidence/evidenceSources';
import { ruleSetFor, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import { getSubject } from '../work/getSubject';

/** All that an adjustment of a subject is judged by, as it stands now. */
export interface AdjustedSubject {
  readonly subject: Subject;
  readonly rules: StoredRuleSet;
  readonly standing: StandingCategory | undefined;
  readonly evidence: readonly Evidence[];
  readonly facts: Omit<AdjustmentFacts, 'proposed' | 'cited'>;
}

/** Held, so that proposals and decisions on one subject follow one another. */
const HOLD_SUBJECT = `SELECT FROM supervised_subject WHERE matter_code = $1 AND uscc = $2::character(18)
  AND superseded_seq IS NULL FOR UPDATE`;
const PLACE = 'SELECT district, industry FROM entity_place WHERE uscc = $1::character(18)';

interface Place {
  readonly district: string | null;
  readonly industry: string | null;
}

async function getRules(client: PoolClient, { uscc, matter }: Subject, on: Day): Promise<StoredRuleSet> {
  const { rows } = await client.query<Place>(PLACE, [uscc]);
  const place = rows[0] ?? { district: null, industry: null };
  const rules = await ruleSetFor(client, { matter, on, ...place });
  if (!rules) throw new CataloguedError('ADJUSTMENT_WITHOUT_RULES', { field: 'matter', received: matter });
  return rules;
}

/**
 * Reads what an adjustment of a subject is judged by, and holds the subject.
 * Throws SUPERVISION_MATTER_UNKNOWN, SUBJECT_NOT_SUPERVISED, ADJUSTMENT_WITHOUT_RULES.
 */
export async function readAdjustedSubject(
  client: PoolClient,
  { uscc, matter }: Pick<Subject, 'uscc' | 'matter'>,
  today: Day,
): Promise<AdjustedSubject> {
  await client.query(HOLD_SUBJECT, [matter, uscc]);
  const seq = await currentSeq(client);
  const subject = await getSubject(client, { uscc, matter, seq, on: today });
  const rules = await getRules(client, subject, today);
  const { content } = rules;
  const evidence = await evidenceOf(client, uscc, seq);
  const missing = await missingSources(client, neededKinds(content), new Date());
  const standing = await findStanding(client, { uscc, matter });
  const { category = null, level = null } = standing ?? {};
  const facts = {
    rules: content,
    day: today,
    standing: category === null || level === null ? null : { category, level },
    history: await evaluationHistory(client, { uscc, matter }),
    status: evaluationStatus({ subject, evidence, day: today, missing, rules: content }).status,
    forced: isForcedHigher(content, evidence, today),
  };
  return { subject, rules, standing, evidence, facts };
}
