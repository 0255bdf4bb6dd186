import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type ObjectionOutcome, objectionDecision } from '../../rules/disclosure/objectionDecision';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { appendEvent } from '../work/appendEvent';
import { holdCategoryInForce } from './decidedCategory';
import { evidenceList } from './evidenceList';
import { holdForRole } from './holdForRole';
import { HOLD_OBJECTION, type ObjectionRow } from './objectionRows';

/** What an entity objects, as an officer enters it on its behalf; evidence by reference. */
export interface Objecting {
  readonly uscc: string;
  readonly matter: string;
  readonly statement: string;
  readonly evidence: readonly string[];
}

/** The decision objected to, which the transaction holds. */
export interface ObjectedDecision {
  readonly id: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
}

/** Those who enter one about the same entity and matter wait for each other, so that none misses the other. */
async function requireNoneOpen(client: PoolClient, { uscc, matter }: ObjectedDecision): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('objection'), hashtext($1))`, [`${uscc}/${matter}`]);
  const sql = `SELECT number FROM category_objection WHERE uscc = $1 AND matter_code = $2 AND state = 'OPEN'`;
  const { rows } = await client.query<{ number: string }>(sql, [uscc, matter]);
  if (rows[0]) throw new CataloguedError('OBJECTION_ALREADY_OPEN', { uscc, matter, objection: rows[0].number });
}

/** Stores an objection to a decision that the transaction holds; in answer to a hearing where one is named. */
export async function storeObjection(
  client: PoolClient,
  decision: ObjectedDecision,
  given: WorkDoing & Pick<Objecting, 'statement' | 'evidence'> & { readonly hearing: string | null },
): Promise<string> {
  const { id, uscc, matter, authority } = decision;
  const { statement, evidence, hearing, actor, today } = given;
  await requireNoneOpen(client, decision);
  const references = evidenceList(evidence);
  const { number } = await insertWork(client, {
    table: 'category_objection',
    prefix: 'OBJ',
    on: today,
    columns: {
      assignment: id,
      uscc,
      matter_code: matter,
      authority,
      statement: workText(statement, 'statement'),
      evidence: references,
      hearing,
      state: 'OPEN',
      entered_by: actor.subject,
      entered_on: today,
    },
  });
  const work = { topic: 'objection', number, kind: 'ENTERED', uscc, matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...work, details: { assignment: id, hearing, evidence: references } });
  return number;
}

/**
 * Enters an objection against the category in force; measures stay as they are. Gives its number. Throws
 * OBJECTION_ALREADY_OPEN, EVIDENCE_LIST_UNFIT, the codes of a text and what `holdCategoryInForce` throws, and then
 * nothing is stored.
 */
export function enterObjection(
  database: SiloDatabase,
  { uscc, matter, ...said }: Objecting,
  doing: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const by = { actor: doing.actor, role: 'supervision-officer' } as const;
    const decision = await holdCategoryInForce(client, { uscc, matter, on: doing.today }, by);
    return storeObjection(client, decision, { ...said, ...doing, hearing: null });
  });
}

/** How an objection is decided, and why. */
export interface ObjectionDecided extends WorkAt {
  readonly outcome: ObjectionOutcome;
  readonly reasons: string;
}

/** Asks for an evaluation of the entity at once, over the evidence there is now. */
async function askForEvaluation(client: PoolClient, { uscc, matter, number }: ObjectionRow): Promise<string> {
  const sql = `INSERT INTO evaluation_task (uscc, matter_code, cause, cause_key, abnormal, seq)
    SELECT $1, $2, 'OBJECTION', $3, false, seq FROM evidence_clock WHERE no = 1 RETURNING id::text`;
  const { rows } = await client.query<{ id: string }>(sql, [uscc, matter, number]);
  return rows[0]?.id ?? '';
}

/**
 * Decides an objection: one that is upheld leads to an evaluation at once, one that is rejected is closed; neither
 * changes category or measures by itself. Throws NOT_YOUR_SUPERVISION, SAME_PERSON_DECIDES, OBJECTION_DECIDED,
 * OBJECTION_WITHOUT_REASONS, the codes of a text and what `holdForRole` throws, and then nothing is stored.
 */
export function decideObjection(
  database: SiloDatabase,
  { outcome, reasons, ...at }: ObjectionDecided,
  { actor, today }: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const holding = { sql: HOLD_OBJECTION, field: 'objection', actor, role: 'supervision-approver' } as const;
    const objection = await holdForRole<ObjectionRow>(client, at, holding);
    const { number, uscc, matter, authority } = objection;
    requireLawful(anotherPerson(actor, objection.enteredBy), { objection: number });
    requireLawful(objectionDecision(objection.state, reasons), { objection: number });
    const why = workText(reasons, 'reasons');
    const task = outcome === 'UPHELD' ? await askForEvaluation(client, objection) : null;
    await client.query(
      `UPDATE category_objection SET state = $2, decided_by = $3, decided_on = $4, reasons = $5, task = $6,
         version = version + 1, recorded_at = now() WHERE id = $1`,
      [objection.id, outcome, actor.subject, today, why, task],
    );
    const work = { topic: 'objection', number, kind: outcome, uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...work, reason: why, details: { task } });
    return number;
  });
}
