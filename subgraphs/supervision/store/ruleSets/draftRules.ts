import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { completeRules, judgeRules } from '../../rules/ruleSets/judgeRules';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import type { RuleSetInput } from '../../rules/ruleSets/ruleSetInput';
import { mayActFor } from '../../rules/work/workParties';
import { groundOf, holdMatter, holdRuleSet, tellRuleSet } from './ruleSetChange';
import { getRuleSetById, type StoredRuleSet } from './storedRuleSet';

/** Rules as somebody wrote them, and the draft that they take the place of; none for a new one. */
export interface Drafting {
  readonly rules: RuleSetInput;
  readonly replaces?: WorkAt | null;
}

/** The rules, when nothing is to be said against them on the day. Throws the codes of the rules and of the matter. */
async function requireSound(client: PoolClient, rules: RuleSetInput, { today }: WorkDoing): Promise<RuleSetContent> {
  const ground = await groundOf(client, rules.matter, today);
  requireLawful(completeRules(rules, ground.ends));
  const whole = rules as RuleSetContent;
  requireLawful(judgeRules(whole, ground));
  return whole;
}

async function nextEdition(client: PoolClient, { authority, matter }: RuleSetContent): Promise<number> {
  const { rows } = await client.query<{ edition: number; number: string; state: string }>(
    `SELECT edition, number, state FROM rule_set WHERE authority = $1 AND matter_code = $2
     ORDER BY edition DESC LIMIT 1`,
    [authority, matter],
  );
  const [last] = rows;
  if (last?.state !== 'DRAFT') return (last?.edition ?? 0) + 1;
  throw new CataloguedError('RULES_DRAFT_EXISTS', { field: 'replaces', received: '', ruleSet: last.number });
}

async function insertDraft(client: PoolClient, rules: RuleSetContent, { actor, today }: WorkDoing): Promise<string> {
  const columns = {
    authority: rules.authority,
    matter_code: rules.matter,
    edition: await nextEdition(client, rules),
    state: 'DRAFT',
    content: JSON.stringify(rules),
    in_force_from: rules.inForceFrom,
    drafted_by: actor.subject,
  };
  return (await insertWork(client, { table: 'rule_set', prefix: 'RS', on: today, columns })).id;
}

const REDRAFT = `UPDATE rule_set SET content = $2, in_force_from = $3, drafted_by = $4, version = version + 1,
  recorded_at = now() WHERE id = $1`;

async function replaceDraft(client: PoolClient, rules: RuleSetContent, { current, doing }: Replacing): Promise<string> {
  const { id, number, state, authority, matter } = current;
  if (state !== 'DRAFT') throw new CataloguedError('RULES_PUBLISHED', { field: 'replaces', received: number });
  if (authority !== rules.authority || matter !== rules.matter) {
    const received = `${rules.authority} ${rules.matter}`;
    throw new CataloguedError('RULES_DRAFT_OF_ANOTHER', { field: 'replaces', received, authority, matter });
  }
  await client.query(REDRAFT, [id, JSON.stringify(rules), rules.inForceFrom, doing.actor.subject]);
  return id;
}

interface Replacing {
  readonly current: StoredRuleSet;
  readonly doing: WorkDoing;
}

/**
 * Stores rules as a draft, a new one or in place of one: only what is sound on the day, so that whoever tries or
 * publishes them has whole rules before him. Who sees the authority sees it, nobody else.
 * Throws UNKNOWN_DEPARTMENT, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED, the codes of the matter and of the rules.
 */
export function draftRules(
  database: SiloDatabase,
  { rules, replaces }: Drafting,
  doing: WorkDoing,
): Promise<StoredRuleSet> {
  getDepartment(rules.authority, 'authority');
  requireLawful(mayActFor(doing.actor, rules.authority, 'supervision-officer'));
  return database.transaction(async (client) => {
    const current = replaces ? await holdRuleSet(client, replaces, doing.actor) : null;
    const whole = await requireSound(client, rules, doing);
    await holdMatter(client, whole.matter);
    const id = current
      ? await replaceDraft(client, whole, { current, doing })
      : await insertDraft(client, whole, doing);
    const stored = await getRuleSetById(client, id);
    const details = { edition: stored.edition, contentHash: canonicalDigest(whole) };
    const kind = current ? 'REDRAFTED' : 'DRAFTED';
    await tellRuleSet(client, stored, { kind, actor: doing.actor, on: doing.today, details });
    return stored;
  });
}
