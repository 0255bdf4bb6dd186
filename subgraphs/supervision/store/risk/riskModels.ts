import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { RISK_LEVELS, RISK_SECTORS, type RiskModelContent } from '../../rules/risk/riskModel';
import { riskModelSound } from '../../rules/risk/riskModelSound';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { RISK_MODELS, type RiskModelRow } from './riskModelRows';

/** A new edition of a model. */
export interface RiskModelDraft {
  readonly authority: string;
  readonly matter: string;
  /** The same for all editions of a model. */
  readonly code: string;
  readonly content: RiskModelContent;
}

const CODE = /^[A-Z][A-Z\d_-]{2,39}$/;

function requireContent(content: RiskModelContent): RiskModelContent {
  requireOneOf(content.sector, RISK_SECTORS, 'sector');
  requireOneOf(content.warnFrom, RISK_LEVELS, 'warnFrom');
  for (const field of ['name', 'nameEn', 'riskPoints'] as const) workText(content[field], field);
  for (const feature of content.features) {
    for (const field of ['name', 'nameEn', 'basis'] as const) workText(feature[field], `features.${field}`, 300);
  }
  requireLawful(riskModelSound(content));
  return content;
}

/** Keeps others from drafting or publishing editions of a model until the transaction ends. */
async function holdModel(client: PoolClient, { authority, code }: Pick<RiskModelDraft, 'authority' | 'code'>) {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('risk-model'), hashtext($1))`, [`${authority}/${code}`]);
}

async function nextEdition(client: PoolClient, { authority, code, matter }: RiskModelDraft): Promise<number> {
  await holdModel(client, { authority, code });
  const { rows } = await client.query<{ matter: string; edition: number }>(
    `SELECT matter_code AS matter, edition FROM risk_model WHERE authority = $1 AND code = $2 ORDER BY edition DESC LIMIT 1`,
    [authority, code],
  );
  if (rows[0] && rows[0].matter !== matter) {
    throw new CataloguedError('VALUE_NOT_ADMITTED', { field: 'matter', received: matter, admitted: [rows[0].matter] });
  }
  return (rows[0]?.edition ?? 0) + 1;
}

/**
 * Stores the draft of an edition. Throws RISK_FEATURE_UNFIT, RISK_THRESHOLDS_UNFIT, VALUE_NOT_ADMITTED,
 * SUPERVISION_MATTER_UNKNOWN, NOT_YOUR_SUPERVISION or the codes of a text, and then nothing is stored.
 */
export async function draftRiskModel(database: SiloDatabase, draft: RiskModelDraft, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter, code } = draft;
  getDepartment(authority, 'authority');
  requireLawful(mayActFor(actor, authority, 'supervision-officer'));
  if (!CODE.test(code))
    throw new CataloguedError('VALUE_NOT_ADMITTED', { field: 'code', received: code, admitted: [CODE.source] });
  const content = requireContent(draft.content);
  return database.transaction(async (client) => {
    await requireMatter(client, matter);
    const edition = await nextEdition(client, draft);
    const about = { code, edition, authority, matter_code: matter, content: JSON.stringify(content) };
    const made = { state: 'DRAFT', drafted_by: actor.subject, drafted_on: today };
    const number = await addWork(client, RISK_MODELS, today, { ...about, ...made });
    const event = { topic: 'risk-model', number, kind: 'DRAFTED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { code, edition } });
    return number;
  });
}

const REPLACE = `UPDATE risk_model SET in_force_to = $3, version = version + 1, recorded_at = now()
  WHERE authority = $1 AND code = $2 AND state = 'PUBLISHED' AND in_force_to IS NULL`;

const LATER = `SELECT number FROM risk_model WHERE authority = $1 AND code = $2 AND state = 'PUBLISHED' AND edition > $3
  ORDER BY edition DESC LIMIT 1`;

/** Editions come one after another. The caller holds the model. Throws RISK_MODEL_LATER_EDITION. */
async function requireLatest(client: PoolClient, { number, authority, code, edition }: RiskModelRow): Promise<void> {
  const later = (await client.query<{ number: string }>(LATER, [authority, code, edition])).rows[0];
  if (!later) return;
  throw new CataloguedError('RISK_MODEL_LATER_EDITION', { field: 'number', received: number, model: later.number });
}

/**
 * Publishes an edition with its features: from then on everybody reads it, nothing of it changes, and it is run in place of
 * the one before. Throws RISK_MODEL_LATER_EDITION, SAME_PERSON_DECIDES, WORK_STATE_UNFIT, NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED.
 */
export async function publishRiskModel(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-approver');
  return database.transaction(async (client) => {
    const model = await holdSeen<RiskModelRow>(client, RISK_MODELS, at, actor);
    const { id, number, authority, matter, code, edition, state, content, draftedBy } = model;
    requireLawful(mayActFor(actor, authority, 'supervision-approver'));
    requireLawful(anotherPerson(actor, draftedBy));
    requireLawful(workStep({ act: 'PUBLISH', state, possibleIn: ['DRAFT'], article: '沪府发〔2020〕7号 （九）' }));
    requireLawful(riskModelSound(content));
    await holdModel(client, model);
    await requireLatest(client, model);
    await client.query(REPLACE, [authority, code, today]);
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    const published = { state: 'PUBLISHED', published_by: actor.subject, published_on: today };
    await updateWork(client, RISK_MODELS, id, { ...published, content_hash: hash });
    const event = { topic: 'risk-model', number, kind: 'PUBLISHED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { code, edition, contentHash: hash } });
    return number;
  });
}
