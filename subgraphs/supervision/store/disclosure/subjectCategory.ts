import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { type CategoryMeasures, measuresInForce } from '../../rules/disclosure/measuresInForce';
import { type SubjectReason, subjectReasons } from '../../rules/disclosure/subjectReasons';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { getRuleSetById } from '../ruleSets/storedRuleSet';
import type { Queryable } from '../work/queryable';
import type { DecidedCategory } from './decidedCategory';
import { findAnswerBy } from './hearingRows';
import { findNotice, type NoticeRow } from './notices';

/** Everything that a subject may be told of a decision on its category. */
export interface SubjectCategory {
  readonly decided: DecidedCategory;
  /** Null for a decision without rules. */
  readonly measures: CategoryMeasures | null;
  readonly reasons: readonly SubjectReason[];
  /** Last day of the hearing that is open; null where none is. */
  readonly answerBy: Day | null;
  /** The notice by which it was told; null where it was not yet. */
  readonly toldBy: NoticeRow | null;
}

async function pointsOf(client: Queryable, { run, uscc }: DecidedCategory): Promise<readonly number[]> {
  const sql = 'SELECT points FROM evaluation WHERE run = $1 AND uscc = $2';
  return run === null ? [] : ((await client.query<{ points: number[] }>(sql, [run, uscc])).rows[0]?.points ?? []);
}

async function rulesOf(client: Queryable, { ruleSet }: DecidedCategory): Promise<RuleSetContent | undefined> {
  return ruleSet === null ? undefined : (await getRuleSetById(client, ruleSet)).content;
}

/** What the subject of a decision may be told. Throws CATEGORY_WITHHELD with its reason where it is held unsuitable. */
export async function getSubjectCategory(
  client: Queryable,
  decided: DecidedCategory,
  today: Day,
): Promise<SubjectCategory> {
  const notice = await findNotice(client, decided.id);
  if (notice?.state === 'WITHHELD') {
    const { uscc, matter, number } = notice;
    throw new CataloguedError('CATEGORY_WITHHELD', { uscc, matter, reason: notice.withheldReason, notice: number });
  }
  const rules = await rulesOf(client, decided);
  return {
    decided,
    measures: rules ? (measuresInForce(decided, rules) ?? null) : null,
    reasons: rules ? subjectReasons(rules, await pointsOf(client, decided)) : [],
    answerBy: await findAnswerBy(client, decided.id, today),
    toldBy: notice ?? null,
  };
}
