import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import type { Day } from '../../../kernel/values/day';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { ratingScheme } from '../rules/ratingScheme';

/** A public credit rating to be stored. */
export interface PublicCreditRatingFact extends Provenance {
  readonly uscc: Uscc;
  readonly schemeId: string;
  readonly grade: string;
  readonly ratedOn: Day;
}

/** How public credit ratings are stored and told. */
export const ratingIngest: IngestSpec = {
  silo: 'credit',
  table: 'public_credit_rating',
  columns: {
    uscc: 'character(18)',
    scheme_id: 'text',
    grade: 'text',
    rated_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamptz',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'public-credit-rating',
  aggregateId: 'uscc',
};

function check(fact: PublicCreditRatingFact): void {
  requireEntityFact(fact);
  requireLawful(ratingScheme(fact), rowOf(fact));
}

/**
 * Stores public credit ratings in one transaction, each told in the outbox if it is new or changed. Throws
 * RATING_NOT_IN_SCHEME or what `requireEntityFact` throws; then nothing is stored.
 */
export async function storePublicCreditRatings(
  database: SiloDatabase,
  facts: readonly PublicCreditRatingFact[],
): Promise<Ingested> {
  facts.forEach(check);
  const rows = facts.map(({ uscc, schemeId, grade, ratedOn, sourceDepartment, sourceRecordId, observedAt }) => [
    uscc,
    schemeId,
    grade,
    ratedOn,
    sourceDepartment,
    sourceRecordId,
    observedAt,
  ]);
  return database.transaction((client) => ingest(client, ratingIngest, rows));
}
