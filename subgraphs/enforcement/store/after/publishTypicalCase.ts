import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import {
  registerNumbers,
  type TypicalCaseScreening,
  typicalCaseFit,
  typicalCaseScreened,
} from '../../rules/after/typicalCase';
import { type DecisionPublication, SEALED_PUBLICATIONS } from '../../rules/caseVisibility';
import { secretsKept } from '../../rules/proceedings/secretsKept';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { isSealedComplainant } from '../leads/sealComplainant';
import { appendEvents } from '../work/appendEvent';
import { requireFewWords } from './requireFewWords';
import { TYPICAL_CASES, type TypicalCaseRow } from './typicalCaseRows';

const ARTICLE = '沪府发〔2020〕7号（十五）';
const TITLE_LIMIT = 200;
const SUMMARY_LIMIT = 2_000;
const NUMBER_LIMIT = 100;
const REASON_LIMIT = 500;

/** A typical case as it is published. */
export interface TypicalCaseInput {
  readonly decision: string;
  readonly title: string;
  readonly summary: string;
  readonly screening: TypicalCaseScreening;
  /** Names of natural persons in the case who are not its party: looked for, and not kept. */
  readonly persons?: readonly string[] | null;
  /** Words that were marked as secret: looked for, and not kept. */
  readonly secrets?: readonly string[] | null;
}

interface Decision {
  readonly authority: string;
  readonly caseNumber: string;
  readonly uscc: string;
  readonly publication: DecisionPublication;
}

const DECISION = `SELECT c.department AS authority, d.case_number AS "caseNumber", d.uscc, d.publication
  FROM enforcement_decision d JOIN enforcement_case c ON c.case_number = d.case_number
  WHERE d.number = $1 AND d.publication <> ALL ($2) FOR SHARE OF d`;

async function holdDecision(client: PoolClient, number: string, { actor }: WorkDoing): Promise<Decision> {
  const { rows } = await client.query<Decision & Record<string, unknown>>(DECISION, [number, SEALED_PUBLICATIONS]);
  const found = rows.find(({ authority }) => seesAuthority(actor, authority));
  if (found) return found;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'decision', received: number });
}

/** That the text does not hold the number under which whoever reported the case is sealed. */
async function sourceKept(client: PoolClient, texts: readonly string[], caseNumber: string): Promise<Verdict> {
  const { rows } = await client.query<{ number: string }>('SELECT number FROM case_lead WHERE case_number = $1', [
    caseNumber,
  ]);
  for (const { number } of rows) {
    for (const word of registerNumbers(texts.join(' '))) {
      if (!(await isSealedComplainant(client, number, word))) continue;
      return unlawful('DECISION_HOLDS_SECRETS', ARTICLE, { fields: ['title', 'summary'], kinds: ['SECRET'] });
    }
  }
  return lawful;
}

async function requireFirst(client: PoolClient, decision: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('typical_case'), hashtext($1))`, [decision]);
  const sql = 'SELECT number FROM typical_case WHERE decision_number = $1 AND withdrawn_on IS NULL';
  const { rows } = await client.query<{ number: string }>(sql, [decision]);
  if (!rows[0]) return;
  throw new CataloguedError('TYPICAL_CASE_TWICE', {
    field: 'decision',
    received: decision,
    typicalCase: rows[0].number,
  });
}

/**
 * Publishes a decision that is published already as a typical case, with a text that names nobody who reported it. Throws
 * WORK_UNKNOWN, NOT_YOUR_CASE, TYPICAL_CASE_UNFIT, TYPICAL_CASE_TWICE, PUBLICATION_NOT_SCREENED, DECISION_HOLDS_SECRETS and
 * the codes of `workText`. 沪府发〔2020〕7号（十五）；《行政处罚法》第五十条
 */
export function publishTypicalCase(database: SiloDatabase, input: TypicalCaseInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const title = workText(input.title, 'title', TITLE_LIMIT);
  const summary = workText(input.summary, 'summary', SUMMARY_LIMIT);
  const decision = workText(input.decision, 'decision', NUMBER_LIMIT);
  const persons = requireFewWords(input.persons ?? [], 'persons');
  const secrets = requireFewWords(input.secrets ?? [], 'secrets');
  const fields = [
    { name: 'title', text: title },
    { name: 'summary', text: summary },
  ];
  return database.transaction(async (client) => {
    const { authority, caseNumber, uscc, publication } = await holdDecision(client, decision, doing);
    requireAll(
      mayEnforceFor(actor, authority, 'case-head'),
      typicalCaseFit(publication),
      typicalCaseScreened(input.screening),
      secretsKept(fields, { persons, secrets }),
      await sourceKept(client, [title, summary], caseNumber),
    );
    await requireFirst(client, decision);
    const text = { authority, decision_number: decision, title, summary };
    const columns = { ...text, published_by: actor.subject, published_on: today };
    const number = await addWork(client, TYPICAL_CASES, today, columns);
    const event = { topic: 'typical-case', number, kind: 'PUBLISHED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, uscc, caseNumber, details: { decision } });
    return number;
  });
}

/** A typical case that is taken back, and why. */
export interface TypicalCaseRecall extends WorkAt {
  readonly reason: string;
}

/**
 * Takes a typical case back. Throws WORK_UNKNOWN, WORK_CHANGED, NOT_YOUR_CASE, WORK_STATE_UNFIT and the codes of `workText`.
 * 沪府发〔2020〕7号（十五）
 */
export function withdrawTypicalCase(
  database: SiloDatabase,
  input: TypicalCaseRecall,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return database.transaction(async (client) => {
    const row = await holdSeen<TypicalCaseRow>(client, TYPICAL_CASES, input, actor);
    const { id, number, authority, withdrawnOn } = row;
    const state = withdrawnOn === null ? 'PUBLISHED' : 'WITHDRAWN';
    requireAll(
      mayEnforceFor(actor, authority, 'case-head'),
      workStep({ act: 'WITHDRAW', state, possibleIn: ['PUBLISHED'], article: ARTICLE }),
    );
    await updateWork(client, TYPICAL_CASES, id, { withdrawn_on: today, withdrawn_because: 'RECALLED' });
    const event = { topic: 'typical-case', number, kind: 'WITHDRAWN', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason, details: { because: 'RECALLED' } });
    return number;
  });
}
