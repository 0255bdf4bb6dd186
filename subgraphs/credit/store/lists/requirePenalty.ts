import type { PoolClient } from 'pg';
import { findFactNumber } from '../../../../kernel/service/factId';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { heavierPenalty } from '../../rules/lists/heavierPenalty';
import { isSealed } from '../../rules/recordVisibility';
import { holdRecord, type StoredRecord } from './listRecord';

/** An entry, as far as it says on which penalty it rests. */
export interface PenaltyEntry {
  readonly uscc: string;
  readonly authority: string;
  readonly ground: string;
  /** Global id of the penalty record; null for none. */
  readonly penaltyRecord: string | null;
  readonly decisionNumber: string | null;
  readonly heavier: readonly string[];
}

/** The penalty record that is named: of the entity, of the same line, not sealed. Throws LIST_WITHOUT_HEAVIER_PENALTY. */
async function penaltyOf(
  client: PoolClient,
  { penaltyRecord: received, uscc, authority }: PenaltyEntry,
  today: Day,
): Promise<StoredRecord | null> {
  if (received === null) return null;
  const id = findFactNumber('CreditRecord', received);
  const record = id === undefined ? undefined : await holdRecord(client, id);
  const isOurs = record?.uscc === uscc && lineOf(record.sourceDepartment) === lineOf(authority);
  const isQueried = record && (record.queryEndsOn === null || record.queryEndsOn >= today);
  if (record && isOurs && isQueried && !isSealed(record.publicationState)) return record;
  throw new CataloguedError('LIST_WITHOUT_HEAVIER_PENALTY', { field: 'penaltyRecord', received });
}

/**
 * Refuses an entry without the heavier penalty that its ground needs; the record that is named is held as it is until the
 * transaction ends, and given back. Throws LIST_WITHOUT_HEAVIER_PENALTY. CR-8；市场监管总局令第44号 第二条
 */
export async function requirePenalty(
  client: PoolClient,
  entry: PenaltyEntry,
  today: Day,
): Promise<StoredRecord | null> {
  const record = await penaltyOf(client, entry, today);
  requireAll(heavierPenalty(entry.ground, { ...entry, record }));
  return record;
}
