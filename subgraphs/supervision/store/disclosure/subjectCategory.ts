import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { type CategoryMeasures, measuresInForce } from '../../rules/disclosure/measuresInForce';
import { type SubjectReason, subjectReasons } from '../../rules/disclosure/subjectReasons';
import { forcedReasons } from '../../rules/evaluation/isForcedHigher';
import type { EvidenceKind } from '../../rules/evidence/evidenceKinds';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { evidenceOf } from '../evidence/evidenceOf';
import { getRuleSetById } from '../ruleSets/storedRuleSet';
import type { DecidedCategory } from './decidedCategory';
import { findAnswerBy } from './hearingRows';
import { findNotice, type NoticeRow } from './notices';

/** A provision that puts an entity into higher intensity by itself, by the kind of information that brought it about. */
export interface SubjectProvision {
  readonly kind: EvidenceKind;
  readonly law: string;
  readonly article: string;
}

/** Everything that a subject may be told of a decision on its category. */
export interface SubjectCategory {
  readonly decided: DecidedCategory;
  /** Null for a decision without rules. */
  readonly measures: CategoryMeasures | null;
  readonly reasons: readonly SubjectReason[];
  /** Provisions that put the entity into higher intensity whatever counted. */
  readonly provisions: readonly SubjectProvision[];
  /** Last day of the hearing that is open; null where none is. */
  readonly answerBy: Day | null;
  /** The notice by which it was told; null where it was not yet. */
  readonly toldBy: NoticeRow | null;
}

interface Scored extends Record<string, unknown> {
  readonly points: readonly number[];
  readonly forced: boolean;
  /** Day and snapshot of the run. */
  readonly day: Day;
  readonly seq: string;
}

/** What the run on which the decision rests gave the entity; nothing for a decision without one. */
async function scoredOf(client: Queryable, { run, uscc }: DecidedCategory): Promise<Scored | undefined> {
  if (run === null) return undefined;
  const sql = `SELECT e.points, e.forced, r.day::text AS day, r.seq::text AS seq
    FROM evaluation e JOIN evaluation_run r ON r.id = e.run WHERE e.run = $1 AND e.uscc = $2`;
  return (await client.query<Scored>(sql, [run, uscc])).rows[0];
}

/** Why the entity has its category: what counted, and the provisions that put it into higher intensity whatever counted. */
async function whyOf(
  client: Queryable,
  decided: DecidedCategory,
  rules: RuleSetContent | undefined,
): Promise<Pick<SubjectCategory, 'reasons' | 'provisions'>> {
  const scored = rules && (await scoredOf(client, decided));
  if (!rules || !scored) return { reasons: [], provisions: [] };
  const evidence = scored.forced ? await evidenceOf(client, decided.uscc, BigInt(scored.seq)) : [];
  const forced = forcedReasons(rules, evidence, scored.day);
  const bases = new Map(rules.legalBases.map((basis) => [basis.code, basis]));
  const provisions = forced.flatMap(({ provision: { kind, basis } }) => {
    const law = bases.get(basis);
    return law ? [{ kind, law: law.law, article: law.article }] : [];
  });
  return { reasons: subjectReasons(rules, scored.points), provisions };
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
    ...(await whyOf(client, decided, rules)),
    answerBy: await findAnswerBy(client, decided.id, today),
    toldBy: notice ?? null,
  };
}
