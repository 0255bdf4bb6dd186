import type { PoolClient } from 'pg';
import { findFactNumber } from '../../../../kernel/service/factId';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { heavierPenalty } from '../../rules/lists/heavierPenalty';
import { isSealed } from '../../rules/recordVisibility';
import { sealIdentity } from '../../rules/repair/sealIdentity';
import { sealedOf } from '../repair/stillOpen';
import { holdRecord, type StoredRecord } from './listRecord';

const PENALTY = 'ADMINISTRATIVE_PENALTY';

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

/** Refuses a decision that fell, or whose record is sealed under whatever number. Throws LIST_WITHOUT_HEAVIER_PENALTY. */
async function requireStanding(client: PoolClient, { decisionNumber, uscc, authority }: PenaltyEntry): Promise<void> {
  if (decisionNumber === null) return;
  const of = { uscc, kind: PENALTY, sourceDepartment: authority, sourceRecordId: '' };
  const named = (documentNumber: string | null) => documentNumber && sealIdentity({ ...of, documentNumber });
  const wanted = named(decisionNumber);
  const sealed = (await sealedOf(client, [uscc])).filter(
    ({ kind, sourceDepartment }) => kind === PENALTY && lineOf(sourceDepartment) === lineOf(authority),
  );
  const isGone = sealed.some(({ documentNumber, sourceRecordId }) =>
    [documentNumber, sourceRecordId].some((number) => named(number) === wanted),
  );
  if (!isGone) return;
  throw new CataloguedError('LIST_WITHOUT_HEAVIER_PENALTY', { field: 'decisionNumber', received: decisionNumber });
}

/**
 * Refuses an entry without the heavier penalty that its ground needs, and one on a decision that fell or was repaired; the
 * record that is named is held as it is until the transaction ends, and given back. Throws LIST_WITHOUT_HEAVIER_PENALTY. CR-8；市场监管总局令第44号 第二条
 */
export async function requirePenalty(
  client: PoolClient,
  entry: PenaltyEntry,
  today: Day,
): Promise<StoredRecord | null> {
  const record = await penaltyOf(client, entry, today);
  await requireStanding(client, entry);
  requireAll(heavierPenalty(entry.ground, { ...entry, record }));
  return record;
}
