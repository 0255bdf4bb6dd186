import type { PoolClient } from 'pg';
import { EVALUATION_STATUSES, neededKinds } from '../../rules/evaluation/evaluationStatus';
import type { EvidenceSource } from '../../rules/evidence/evidenceKinds';
import type { Grade, RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { isSameGrade, type TriedGroup, triedGrade, whatIfFigures } from '../../rules/whatIf/whatIfFigures';
import { countSubjects, endOfStep, readingThrough, subjectsAtOnce } from '../evaluation/scoreRun';
import { compileScoring, LAST_CODE } from '../evaluation/scoring/compileScoring';
import { currentSeq } from '../evidence/evidenceClock';
import { missingSources } from '../evidence/evidenceSources';
import { getRuleSetById, ruleSetsInForce } from '../ruleSets/storedRuleSet';
import { MOVERS_KEPT, type Mover, type StoredWhatIf, type WhatIfResult } from './whatIfRows';

/** Told how far a trial has come. */
export type TellProgress = (scored: number, subjects: number) => Promise<unknown>;

const TRIED = `CREATE TEMP TABLE tried (uscc character(18) COLLATE "C" NOT NULL, status smallint NOT NULL,
  forced boolean NOT NULL, total smallint NOT NULL) ON COMMIT DROP`;

/** Each subject with what stands for it; what stands without rules of this hub has none. */
const STANDING = `tried t LEFT JOIN category_assignment c
  ON c.uscc = t.uscc AND c.matter_code = $1 AND c.until IS NULL`;
const GROUPS = `SELECT c.category, c.level, c.rule_set::text AS "rulesOf", t.status, t.forced, t.total,
  count(*)::int AS subjects FROM ${STANDING} GROUP BY 1, 2, 3, 4, 5, 6`;
const MOVERS = `SELECT t.uscc::text AS uscc, g.at FROM ${STANDING}
  JOIN unnest($2::text[], $3::int[], $4::smallint[], $5::boolean[], $6::smallint[])
    WITH ORDINALITY AS g (category, level, status, forced, total, at)
  ON g.category = coalesce(c.category, '') AND g.level = coalesce(c.level, 0) AND g.status = t.status
    AND g.forced = t.forced AND g.total = t.total
  ORDER BY t.uscc LIMIT ${MOVERS_KEPT}`;

/** What is scored, as the scoring is asked. */
interface Trial {
  readonly rules: RuleSetContent;
  readonly seq: bigint;
  readonly missing: readonly EvidenceSource[];
  readonly day: StoredWhatIf['day'];
}

async function score(client: PoolClient, { rules, seq, missing, day }: Trial, tell: TellProgress): Promise<void> {
  await client.query(TRIED);
  const of = { matter: rules.matter, authority: rules.authority, seq };
  const subjects = await countSubjects(client, of);
  const size = subjectsAtOnce(subjects);
  let after = '';
  for (let done = 0; after !== LAST_CODE; done += size) {
    await tell(Math.min(done, subjects), subjects);
    const upTo = await endOfStep(client, of, { after, size });
    const { text, values } = compileScoring({ rules, day, seq, missing, subjects: { after, upTo } });
    const insert = `INSERT INTO tried SELECT q.uscc, q.status, q.forced, q.total FROM (${text}) q`;
    await readingThrough(client, () => client.query(insert, values));
    after = upTo;
  }
  await client.query('ANALYZE tried');
  await tell(subjects, subjects);
}

type GroupRow = Pick<TriedGroup, 'rulesOf' | 'forced' | 'total' | 'subjects'> & {
  readonly category: Grade['category'] | null;
  readonly level: number | null;
  readonly status: number;
};

async function readGroups(client: PoolClient, matter: string): Promise<TriedGroup[]> {
  const { rows } = await client.query<GroupRow>(GROUPS, [matter]);
  return rows.map(({ category, level, status, ...row }) => ({
    ...row,
    from: category === null || level === null ? null : { category, level },
    status: EVALUATION_STATUSES[status] ?? 'INCOMPLETE',
  }));
}

/** The rules under which the subjects stand, by id; under null those in force, or the tried ones where none are. */
async function standingRules(
  client: PoolClient,
  { rules, day }: Pick<Trial, 'rules' | 'day'>,
  groups: readonly TriedGroup[],
): Promise<(id: string | null) => RuleSetContent> {
  const { authority, matter } = rules;
  const inForce = (await ruleSetsInForce(client, day)).find(
    (one) => one.authority === authority && one.matter === matter,
  );
  const known = new Map<string, RuleSetContent>();
  for (const id of new Set(groups.flatMap(({ rulesOf }) => rulesOf ?? []))) {
    known.set(id, (await getRuleSetById(client, id)).content);
  }
  return (id) => (id === null ? undefined : known.get(id)) ?? inForce?.content ?? rules;
}

async function readMovers(
  client: PoolClient,
  rules: RuleSetContent,
  { groups, cuts }: { groups: readonly TriedGroup[]; cuts: WhatIfResult['cuts'] },
): Promise<Mover[]> {
  const placed = groups.map((group) => ({ ...group, to: triedGrade(group, rules, cuts) }));
  const moving = placed.filter(({ from, to }) => !isSameGrade(from, to));
  const byKey = [
    ...new Map(moving.map((one) => [JSON.stringify({ ...one, rulesOf: null, subjects: 0 }), one])).values(),
  ];
  const { rows } = await client.query<{ uscc: string; at: string }>(MOVERS, [
    rules.matter,
    byKey.map(({ from }) => from?.category ?? ''),
    byKey.map(({ from }) => from?.level ?? 0),
    byKey.map(({ status }) => EVALUATION_STATUSES.indexOf(status)),
    byKey.map(({ forced }) => forced),
    byKey.map(({ total }) => total),
  ]);
  return rows.flatMap(({ uscc, at }) => {
    const group = byKey[Number(at) - 1];
    return group ? [{ uscc, from: group.from, to: group.to }] : [];
  });
}

/**
 * Tries rules on all their subjects inside the caller's transaction: scores them into a table that goes with it, and
 * reads from it who would move. Stores nothing.
 */
export async function tryRules(
  client: PoolClient,
  { ruleSet, day, proportions }: StoredWhatIf,
  tell: TellProgress,
): Promise<WhatIfResult & { readonly seq: bigint }> {
  const rules = (await getRuleSetById(client, ruleSet)).content;
  const seq = await currentSeq(client);
  const missing = await missingSources(client, neededKinds(rules), new Date());
  await score(client, { rules, seq, missing, day }, tell);
  const groups = await readGroups(client, rules.matter);
  const rulesStanding = await standingRules(client, { rules, day }, groups);
  const figures = whatIfFigures({ rules, proportions, groups, rulesStanding });
  const movers = await readMovers(client, rules, { groups, cuts: figures.cuts });
  return { ...figures, movers, seq };
}
