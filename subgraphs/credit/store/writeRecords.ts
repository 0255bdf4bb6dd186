import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addIngested } from '../../../kernel/service/importRuns/storeOrRefuse';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { type Day, shanghaiDay } from '../../../kernel/values/day';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, requireText, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { creditCatalogue } from '../rules/creditCatalogue';
import { publicationEnd, publishedPenalty, settledState } from '../rules/publicationEnd';
import { queryEnd } from '../rules/queryEnd';
import { recordNature, type Severity } from '../rules/recordNature';
import { isSealed, type PublicationState } from '../rules/recordVisibility';
import { followSeals } from './repair/followSeals';
import { keepDecided } from './repair/keepDecided';
import { keepMarks } from './repair/keepMarks';
import { underKnownNumbers } from './repair/samePenalty';
import { sealedFacts } from './repair/sealedFacts';
import { stillOpen } from './repair/stillOpen';

/** A credit record to be stored. */
export interface CreditRecordFact extends Provenance {
  readonly uscc: Uscc;
  /** A kind of the catalogue. */
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly severity: Severity | null;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
  readonly publicationState: PublicationState;
  /** Last day of publication that the supplier sets; the longest term of its severity holds all the same. */
  readonly publicationEndsOn: Day | null;
}

/** How credit records that are open are stored and told. */
export const creditRecordIngest: IngestSpec = {
  silo: 'credit',
  table: 'credit_record',
  columns: {
    uscc: 'character(18)',
    kind: 'text',
    nature: 'text',
    title: 'text',
    document_number: 'text',
    severity: 'text',
    effective_from: 'date',
    effective_to: 'date',
    publication_state: 'text',
    publication_ends_on: 'date',
    query_ends_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamptz',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'credit-record',
  aggregateId: 'uscc',
};

const TOLD_OF_A_SEALED_ONE = new Set([
  'uscc',
  'publication_state',
  'source_department',
  'source_record_id',
  'observed_at',
]);

/** How sealed records are: the event says which one to take away and nothing of what it said. */
export const sealedIngest: IngestSpec = {
  ...creditRecordIngest,
  quiet: Object.keys(creditRecordIngest.columns).filter((column) => !TOLD_OF_A_SEALED_ONE.has(column)),
};

/**
 * Judges a credit record by every rule. Throws RECORD_NOT_IN_CATALOGUE, PENALTY_WITHOUT_SEVERITY, TEXT_EMPTY or what
 * `requireEntityFact` throws.
 */
export function checkCreditRecord(fact: CreditRecordFact): void {
  requireEntityFact(fact);
  requireText(fact.title, 'title');
  requireLawful(creditCatalogue(fact.kind), rowOf(fact));
  requireLawful(publishedPenalty({ ...fact, state: fact.publicationState }), rowOf(fact));
}

const publicationOf = ({ severity, effectiveFrom, publicationState, publicationEndsOn }: CreditRecordFact) => ({
  state: publicationState,
  severity,
  documentDate: effectiveFrom,
  suppliedEnd: publicationEndsOn,
});

/** The rows of facts as they are stored on a day. */
export function* rowsOf(facts: readonly CreditRecordFact[], today: Day): Generator<CopyValue[]> {
  for (const fact of facts) {
    const nature = recordNature(fact);
    yield [
      fact.uscc,
      fact.kind,
      nature,
      fact.title,
      fact.documentNumber,
      fact.severity,
      fact.effectiveFrom,
      fact.effectiveTo,
      settledState(publicationOf(fact), today),
      publicationEnd(publicationOf(fact), today),
      queryEnd({ nature, effectiveTo: fact.effectiveTo }, today),
      fact.sourceDepartment,
      fact.sourceRecordId,
      fact.observedAt,
    ];
  }
}

/**
 * Stores credit records inside the caller's transaction, each told in the outbox if it is new or changed; of a sealed
 * one only that it is repaired or revoked. Sealing is final: whatever a supplier sends of such a record afterwards, under
 * whatever number, is counted as stale; nor does it take away the mark of an open objection. A seal is never stale itself
 * against a record that is open, whose content it keeps. One penalty is one record, under whatever number its office tells
 * it, and no milder or more public than its decision or a correction leaves it. What follows a seal, `followSeals` says.
 * `today` decides the terms. Throws what `checkCreditRecord` throws, or RECORD_OF_ANOTHER_ENTITY.
 */
export async function ingestCreditRecords(
  client: PoolClient,
  received: readonly CreditRecordFact[],
  today: Day,
): Promise<Ingested> {
  received.forEach(checkCreditRecord);
  await client.query('LOCK TABLE credit_record IN SHARE ROW EXCLUSIVE MODE');
  const facts = await underKnownNumbers(client, received);
  const sealing = facts.filter(({ publicationState }) => isSealed(publicationState));
  const others = facts.filter(({ publicationState }) => !isSealed(publicationState));
  const { open, late } = await stillOpen(client, others, sealing);
  const settled = await keepDecided(client, await keepMarks(client, open), today);
  const sealed = await sealedFacts(client, [...sealing, ...late]);
  const kept = await ingest(client, creditRecordIngest, rowsOf(settled, today));
  const shut = await ingest(client, sealedIngest, rowsOf(sealed.facts, today));
  await followSeals(client, sealed.newly, { today, by: 'RECORD_SEALED' });
  const dropped = others.length - open.length - late.length;
  const stored = addIngested(kept, shut);
  return addIngested(stored, { received: dropped, inserted: 0, changed: 0, unchanged: 0, stale: dropped });
}

/** Stores credit records in one transaction, as `ingestCreditRecords` does; when it throws, nothing is stored. */
export function storeCreditRecords(
  database: SiloDatabase,
  facts: readonly CreditRecordFact[],
  today: Day = shanghaiDay(Date.now()),
): Promise<Ingested> {
  return database.transaction((client) => ingestCreditRecords(client, facts, today));
}
