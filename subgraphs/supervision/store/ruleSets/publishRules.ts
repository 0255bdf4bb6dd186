import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { authoritiesCovered } from '../../rules/evaluation/evidenceHeard';
import { coverageOverlap, sharedCoverage } from '../../rules/ruleSets/coverageOverlap';
import { filingDueOn, filingOfficeOf } from '../../rules/ruleSets/filingClock';
import { frozenIndicators } from '../../rules/ruleSets/frozenIndicators';
import { judgeRules } from '../../rules/ruleSets/judgeRules';
import { ownWordOnce } from '../../rules/ruleSets/ownWordOnce';
import { followsFormerEdition } from '../../rules/ruleSets/ruleSetPeriod';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { groundOf, holdRuleSet, tellRuleSet } from './ruleSetChange';
import { getRuleSetById, RULE_SET_COLUMNS, type StoredRuleSet } from './storedRuleSet';

/** Published editions of a matter, by whom ever, in the order of their publication. */
async function publishedInMatter(client: PoolClient, matter: string): Promise<StoredRuleSet[]> {
  const sql = `SELECT ${RULE_SET_COLUMNS} FROM rule_set r WHERE r.matter_code = $1 AND r.state = 'PUBLISHED'
    ORDER BY r.edition, r.id`;
  return (await client.query<StoredRuleSet>(sql, [matter])).rows;
}

/** Editions of other matters that stand on a day or will, of the authorities of a line; nobody else publishes in it meanwhile. */
async function heardElsewhere(client: PoolClient, { authority, matter, inForceFrom }: StoredRuleSet) {
  const lead = findDepartment(authority)?.parent ?? authority;
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('rules-of-line'), hashtext($1))`, [lead]);
  const sql = `SELECT ${RULE_SET_COLUMNS} FROM rule_set r WHERE r.state = 'PUBLISHED' AND r.authority = ANY ($1)
    AND r.matter_code <> $2 AND (r.in_force_to IS NULL OR r.in_force_to > $3) ORDER BY r.id`;
  return (await client.query<StoredRuleSet>(sql, [authoritiesCovered(lead), matter, inForceFrom])).rows;
}

const covering = ({ number, authority, content }: StoredRuleSet) => ({ number, authority, scope: content.scope });
const isOfCity = ({ authority }: StoredRuleSet): boolean => !authority.includes('-');

async function requireAnotherPerson(client: PoolClient, { number }: StoredRuleSet, { actor }: WorkDoing) {
  const { rows } = await client.query<{ actor: string }>(
    `SELECT DISTINCT actor FROM supervision_event WHERE topic = 'rule-set' AND number = $1`,
    [number],
  );
  for (const drafter of rows)
    requireLawful(anotherPerson(actor, drafter.actor), { field: 'ruleSet', received: number });
}

/** Judges a draft on the day of its publication; returns the editions that it meets with. */
async function judgePublication(client: PoolClient, draft: StoredRuleSet, doing: WorkDoing) {
  const { content, authority, matter, inForceFrom } = draft;
  const published = await publishedInMatter(client, matter);
  const own = published.filter((edition) => edition.authority === authority);
  const standing = published.filter((edition) => edition.inForceTo === null || edition.inForceTo > inForceFrom);
  requireLawful(judgeRules(content, await groundOf(client, matter, doing.today)));
  requireLawful(followsFormerEdition(inForceFrom, own.at(-1)?.inForceFrom));
  requireLawful(frozenIndicators(content, own));
  requireLawful(ownWordOnce(content, await heardElsewhere(client, draft)));
  requireLawful(coverageOverlap(content, standing.filter(isOfCity).map(covering)));
  const yielding = isOfCity(draft) ? standing.filter((edition) => !isOfCity(edition)) : [];
  const prevailsOver = yielding
    .filter((edition) => sharedCoverage(content, covering(edition)))
    .map(({ number }) => number);
  return { former: own.at(-1), prevailsOver };
}

const PUBLISH = `UPDATE rule_set SET state = 'PUBLISHED', version = version + 1, content_hash = $2, published_on = $3,
  published_by = $4, filing_office = $5, filing_due_on = $6, recorded_at = now() WHERE id = $1`;
const SUPERSEDE = `UPDATE rule_set SET in_force_to = $2, version = version + 1, recorded_at = now()
  WHERE id = $1 AND in_force_to IS NULL`;

/**
 * Publishes a draft: from now on it stands as it is, everybody reads it, and the edition before it ends on its first day.
 * Rules of the city that cover whom a district's rules cover go first from then on; the history names them.
 * Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED, RULES_PUBLISHED, SAME_PERSON_DECIDES and the codes of the rules.
 */
export function publishRules(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<StoredRuleSet> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const draft = await holdRuleSet(client, at, actor);
    requireLawful(mayActFor(actor, draft.authority, 'supervision-approver'));
    if (draft.state !== 'DRAFT')
      throw new CataloguedError('RULES_PUBLISHED', { field: 'ruleSet', received: at.number });
    await requireAnotherPerson(client, draft, doing);
    const { former, prevailsOver } = await judgePublication(client, draft, doing);
    const contentHash = canonicalDigest(draft.content);
    const [office, dueOn] = [filingOfficeOf(draft.authority), filingDueOn(today)];
    await client.query(PUBLISH, [draft.id, contentHash, today, actor.subject, office, dueOn]);
    const details = { edition: draft.edition, contentHash, filingOffice: office, filingDueOn: dueOn, prevailsOver };
    await tellRuleSet(client, draft, { kind: 'PUBLISHED', actor, on: today, details });
    if (former) {
      await client.query(SUPERSEDE, [former.id, draft.inForceFrom]);
      const by = { by: draft.number, inForceTo: draft.inForceFrom };
      await tellRuleSet(client, former, { kind: 'SUPERSEDED', actor, on: today, details: by });
    }
    return getRuleSetById(client, draft.id);
  });
}
