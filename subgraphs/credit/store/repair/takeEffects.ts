import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { publicationEnd } from '../../rules/publicationEnd';
import { isSealed } from '../../rules/recordVisibility';
import type { DecisionEffect } from '../../rules/repair/decisionEffect';
import { necipsDay } from '../../rules/repair/necipsDay';
import { type PenaltyRecord, recordOfEffect } from '../../rules/repair/recordOfEffect';
import { holdRecords } from '../lists/holdRecords';
import { byTheHub, type RecordKey } from '../lists/liftMeasures';
import { rateEntity } from '../rating/rateEntity';
import { appendEvents } from '../work/appendEvent';
import { ingestCreditRecords } from '../writeRecords';
import { findSuppliedRecord, type RecordRow, recordIdOf } from './recordOfWork';
import { recordOfDecision } from './samePenalty';
import { sealRecord } from './sealRecord';

const KEEP = `
  INSERT INTO penalty_publication AS p (source_department, source_record_id, uscc, case_number, effect_version, procedure,
    kinds, severity_edition, necips_published_on, decision_number, effect_state, performed)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT (source_department, source_record_id) DO UPDATE SET case_number = excluded.case_number,
    effect_version = excluded.effect_version, procedure = excluded.procedure, kinds = excluded.kinds,
    severity_edition = excluded.severity_edition, recorded_at = now(),
    decision_number = excluded.decision_number, effect_state = excluded.effect_state,
    performed = excluded.performed,
    necips_published_on = coalesce(p.necips_published_on, excluded.necips_published_on)
  WHERE p.effect_version < excluded.effect_version
  RETURNING id`;

/** Keeps what decides the channels of a penalty, under the number of its record; whether it is news. */
async function keepFacts(
  client: PoolClient,
  { effect, key }: { readonly effect: DecisionEffect; readonly key: RecordKey },
  edition: string | null,
): Promise<boolean> {
  const { uscc, case_number, version, procedure, kinds, number, state, performed = null } = effect;
  const { sourceDepartment, sourceRecordId } = key;
  const values = [sourceDepartment, sourceRecordId, uscc, case_number, version, procedure, kinds, edition];
  const kept = await client.query(KEEP, [...values, necipsDay(effect), number, state, performed]);
  return (kept.rowCount ?? 0) > 0;
}

/** The last day that a department set before the longest term of the record's severity; null where it set none. */
function earlierEnd(before: RecordRow, today: Day): Day | null {
  const { publicationState: state, publicationEndsOn: end, severity, effectiveFrom: documentDate } = before;
  const longest = publicationEnd({ state, severity, documentDate, suppliedEnd: null }, today);
  return end !== null && (longest === null || end < longest) ? end : null;
}

/** Stores the record of a penalty; the last days of the act and of publication that its department told stay. */
async function storePenalty(
  client: PoolClient,
  { fact, before }: { readonly fact: PenaltyRecord; readonly before: RecordRow | undefined },
  today: Day,
): Promise<RecordRow | undefined> {
  const observedLater = before && Date.parse(before.observedAt) > Date.parse(fact.observedAt);
  const kept = before && {
    effectiveTo: before.effectiveTo,
    publicationEndsOn: earlierEnd(before, today),
    sourceDepartment: before.sourceDepartment,
    sourceRecordId: before.sourceRecordId,
    ...(observedLater && { observedAt: before.observedAt }),
  };
  await ingestCreditRecords(client, [{ ...fact, ...kept }], today);
  return findSuppliedRecord(client, { ...fact, ...kept });
}

async function takeEffect(client: PoolClient, effect: DecisionEffect, today: Day): Promise<void> {
  const { number, state, version, uscc, authority } = effect;
  const { fact, edition } = recordOfEffect(effect, today);
  const key = await recordOfDecision(client, effect);
  const before = await findSuppliedRecord(client, key);
  if (before && before.uscc !== uscc) {
    throw new CataloguedError('RECORD_OF_ANOTHER_ENTITY', { field: 'uscc', received: number, table: 'credit_record' });
  }
  if (!(await keepFacts(client, { effect, key }, edition))) return;
  if (before && isSealed(before.publicationState)) return;
  if (fact === null) {
    if (before) await sealRecord(client, { record: before, state: 'REVOKED' }, { ...byTheHub(today), by: number });
    return;
  }
  const stored = await storePenalty(client, { fact, before }, today);
  if (stored === undefined) return;
  const record = recordIdOf(stored.id);
  const about = { topic: 'channel', number: record, record, uscc, authority } as const;
  const details = { decision: number, version, state, severity: fact.severity, edition };
  await appendEvents(client, { ...about, kind: 'EFFECT_TAKEN', actor: byTheHub(today).actor, on: today, details });
  await rateEntity(client, uscc, today, 'EFFECT_TAKEN');
}

const ASIDE = `
  INSERT INTO effect_aside (decision, version, authority, uscc, state, reason) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (authority, decision, version) DO NOTHING`;

/** An effect that was set aside, and the code of the refusal. */
export interface EffectAside {
  readonly decision: string;
  readonly version: number;
  readonly reason: string;
}

/** Takes one effect, or takes back what it wrote and sets it aside; undefined where it was taken. */
async function takeOrSetAside(
  client: PoolClient,
  effect: DecisionEffect,
  today: Day,
): Promise<EffectAside | undefined> {
  await client.query('SAVEPOINT effect');
  try {
    await takeEffect(client, effect, today);
    await client.query('RELEASE SAVEPOINT effect');
    return undefined;
  } catch (error) {
    if (!(error instanceof CataloguedError)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT effect');
    const { number: decision, version, authority, uscc, state } = effect;
    await client.query(ASIDE, [decision, version, authority, uscc, state, error.code]);
    return { decision, version, reason: error.code };
  }
}

/**
 * Takes in what decisions of enforcement mean for credit, each version once: a penalty becomes a record with the severity of
 * the table, changes with its decision, and is sealed as revoked when the decision falls. What is sealed stays so. One that
 * the department, or the one above it, told as a record of credit itself is that record, and makes no second one. An effect that cannot be taken,
 * such as one whose number a record of another entity has, is set aside with its reason and keeps no other from being taken;
 * returns those.
 *
 * 《上海市社会信用条例》第九条、第三十七条；《信用修复管理办法》（2025年第36号令）
 */
export async function takeEffects(
  client: PoolClient,
  effects: readonly DecisionEffect[],
  today: Day,
): Promise<EffectAside[]> {
  if (effects.length > 0) await holdRecords(client);
  const aside: EffectAside[] = [];
  for (const effect of effects) {
    const refused = await takeOrSetAside(client, effect, today);
    if (refused) aside.push(refused);
  }
  return aside;
}
