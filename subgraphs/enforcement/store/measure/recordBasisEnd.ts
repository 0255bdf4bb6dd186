import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { type BasisEnd, mayEndBasis } from '../../rules/measure/basisEnd';
import { lawArticle, lawName } from '../../rules/measure/citedLaw';
import { appendEvents } from '../work/appendEvent';
import { BASIS_ENDS, type BasisEndRow } from './basisEndRows';

const NAME_LIMIT = 200;
const ARTICLE_LIMIT = 20;
const DOCUMENT_LIMIT = 200;
const REASON_LIMIT = 500;
const ARTICLE = '沪府发〔2020〕7号（二十三）';

/** The end of a law as it is told. */
export interface BasisEndInput extends Omit<BasisEnd, 'article'> {
  readonly authority: string;
  /** Left out where the whole law ends. */
  readonly article?: string | null;
  readonly document: string;
}

const KNOWN = `SELECT number FROM legal_basis_end
  WHERE law = $1 AND article IS NOT DISTINCT FROM $2 AND ended_on = $3 AND withdrawn_on IS NULL`;

async function requireNew(client: PoolClient, { law, article, endedOn }: BasisEnd): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('legal_basis_end'), hashtext($1))`, [law]);
  const { rows } = await client.query<{ number: string }>(KNOWN, [law, article, endedOn]);
  if (rows[0]) throw new CataloguedError('LEGAL_BASIS_END_TWICE', { field: 'law', received: law, end: rows[0].number });
}

/**
 * Tells that a law, or one article of it, is no longer in force as it stood from a day on, past or to come: whatever rests
 * on it is flagged at once and no longer applied from that day. Throws NOT_YOUR_CASE, UNKNOWN_DEPARTMENT,
 * LEGAL_BASIS_LAW_UNFIT, LEGAL_BASIS_ARTICLE_UNFIT, LEGAL_BASIS_END_TWICE and the codes of `workText`.
 * 沪府发〔2020〕7号（二十三）
 */
export function recordBasisEnd(database: SiloDatabase, input: BasisEndInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, kind, endedOn } = input;
  getDepartment(authority, 'authority');
  const law = lawName(workText(input.law, 'law', NAME_LIMIT));
  const article = input.article == null ? null : lawArticle(workText(input.article, 'article', ARTICLE_LIMIT));
  const document = workText(input.document, 'document', DOCUMENT_LIMIT);
  requireLawful(mayEndBasis(actor, authority));
  return database.transaction(async (client) => {
    await requireNew(client, { law, article, kind, endedOn });
    const told = { law, article, kind, ended_on: endedOn, document };
    const recorded = { recorded_by: actor.subject, recorded_on: today };
    const number = await addWork(client, BASIS_ENDS, today, { authority, ...told, ...recorded });
    const event = { topic: 'legal-basis-end', number, kind: 'RECORDED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { law, article, end: kind, endedOn, document } });
    return number;
  });
}

/** An end of a law that was told wrongly, and why. */
export interface BasisEndWithdrawal extends WorkAt {
  readonly reason: string;
}

/**
 * Takes back what was told of the end of a law: what rests on it is applied again. Throws NOT_YOUR_CASE, WORK_UNKNOWN,
 * WORK_CHANGED, WORK_STATE_UNFIT and the codes of `workText`. 沪府发〔2020〕7号（二十三）
 */
export function withdrawBasisEnd(
  database: SiloDatabase,
  input: BasisEndWithdrawal,
  { actor, today }: WorkDoing,
): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return database.transaction(async (client) => {
    const { id, number, authority, withdrawnOn } = await holdWork<BasisEndRow>(client, BASIS_ENDS, input);
    const state = withdrawnOn === null ? 'TOLD' : 'WITHDRAWN';
    requireAll(
      mayEndBasis(actor, authority),
      workStep({ act: 'WITHDRAW', state, possibleIn: ['TOLD'], article: ARTICLE }),
    );
    await updateWork(client, BASIS_ENDS, id, { withdrawn_on: today, withdrawal_reason: reason });
    const event = { topic: 'legal-basis-end', number, kind: 'WITHDRAWN', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason });
    return number;
  });
}
