import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { BAN_SCOPES, type BanScope, findBanScope } from '../../../../kernel/values/reference/banScopes';
import { requireSubjectKey } from '../../../../kernel/values/subjectKey';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { type BanDecision, type BanTerm, banGround, banTerm } from '../../rules/measure/banGround';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { appendEvents } from '../work/appendEvent';
import { BANS } from './banRows';

const BASIS_LIMIT = 200;
const NUMBER_LIMIT = 100;

/** A ban as it is recorded. */
export interface BanInput extends Omit<BanTerm, 'until'> {
  readonly decisionNumber: string;
  /** Whether the entity of the decision is barred; otherwise a person is, by pseudonym. */
  readonly againstEntity: boolean;
  readonly personReference?: string | null;
  readonly scope: string;
  readonly basis: string;
  readonly until?: Day | null;
}

const DECISION = `SELECT d.number, c.department AS authority, d.case_number AS "caseNumber", d.uscc,
    d.decided_on::text AS "decidedOn", d.publication <> 'REPAIRED'
      AND coalesce(f.standing NOT IN ('REVOKED', 'INVALID'), d.publication <> 'WITHDRAWN') AS stands,
    ARRAY(SELECT p.kind FROM penalty p WHERE p.decision_number = d.number ORDER BY p.sequence) AS kinds
  FROM enforcement_decision d JOIN enforcement_case c ON c.case_number = d.case_number
    LEFT JOIN decision_follow_up f ON f.number = d.number WHERE d.number = $1 FOR SHARE OF d`;

/** The field of a code. Throws BAN_SCOPE_UNKNOWN. */
export function requireBanScope(code: string): BanScope {
  const found = findBanScope(code);
  if (found) return found;
  throw new CataloguedError('BAN_SCOPE_UNKNOWN', {
    field: 'scope',
    received: code,
    admitted: BAN_SCOPES.map((scope) => scope.code),
  });
}

async function requireDecision(client: PoolClient, number: string, { actor }: WorkDoing): Promise<BanDecision> {
  const { rows } = await client.query<BanDecision & Record<string, unknown>>(DECISION, [
    workText(number, 'decisionNumber', NUMBER_LIMIT),
  ]);
  const decision = rows.find(({ authority }) => seesAuthority(actor, authority));
  requireAll(banGround(decision));
  return decision as BanDecision;
}

/** The pseudonym of a person; null where the entity itself is barred. Throws BAN_REFERENCE_UNFIT and its own codes. */
function personOf({ againstEntity, personReference }: BanInput): string | null {
  if (againstEntity !== Boolean(personReference)) {
    return personReference ? requireSubjectKey(personReference, 'personReference') : null;
  }
  throw new CataloguedError('BAN_REFERENCE_UNFIT', { field: 'personReference', againstEntity });
}

async function requireOnce(client: PoolClient, decision: string, reference: string, scope: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('ban'), hashtext($1))`, [decision]);
  const sql = `SELECT number FROM ban WHERE decision_number = $1 AND reference = $2 AND scope = $3 AND lifted_on IS NULL`;
  const { rows } = await client.query<{ number: string }>(sql, [decision, reference, scope]);
  if (rows[0]) throw new CataloguedError('BAN_TWICE', { field: 'decisionNumber', ban: rows[0].number });
}

/**
 * Records a ban that a decision imposes, of its entity or of a person by pseudonym. The history does not hold the
 * pseudonym. Throws BAN_DECISION_UNKNOWN, BAN_WITHOUT_PENALTY, BAN_SCOPE_UNKNOWN, BAN_TERM_UNFIT, BAN_REFERENCE_UNFIT,
 * BAN_TWICE, SUBJECT_KEY_*, NOT_YOUR_CASE and the codes of `workText`. 沪府发〔2020〕7号（十九）；《行政处罚法》第九条
 */
export function recordBan(database: SiloDatabase, input: BanInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { from, until = null, lifetime } = input;
  const person = personOf(input);
  const scope = requireBanScope(input.scope);
  const basis = workText(input.basis, 'basis', BASIS_LIMIT);
  return database.transaction(async (client) => {
    const {
      number: decision,
      authority,
      caseNumber,
      uscc,
      decidedOn,
    } = await requireDecision(client, input.decisionNumber, doing);
    requireAll(mayEnforceFor(actor, authority, 'case-officer'), banTerm(scope, { from, until, lifetime }, decidedOn));
    const entity = person === null ? uscc : null;
    await requireOnce(client, decision, person ?? uscc, scope.code);
    const about = {
      authority,
      decision_number: decision,
      case_number: caseNumber,
      reference: person ?? uscc,
      uscc: entity,
    };
    const term = { scope: scope.code, basis, from_day: from, until_day: until, lifetime };
    const recorded = { recorded_by: actor.subject, recorded_on: today };
    const number = await addWork(client, BANS, today, { ...about, ...term, ...recorded });
    const event = {
      topic: 'ban',
      number,
      kind: 'RECORDED',
      uscc: entity,
      caseNumber,
      authority,
      actor,
      on: today,
    } as const;
    await appendEvents(client, { ...event, details: { decision, scope: scope.code, from, until, lifetime } });
    return number;
  });
}
