import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import type { Day } from '../../../kernel/values/day';
import type { CreditRiskLevel } from '../../../kernel/values/reference/creditRiskLevels';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { riskLevel } from '../rules/riskLevel';

/** A class of credit risk to be stored. */
export interface CreditRiskClassFact extends Provenance {
  readonly uscc: Uscc;
  readonly level: CreditRiskLevel['code'];
  readonly classifiedOn: Day;
}

/** How classes of credit risk are stored and told. */
export const riskClassIngest: IngestSpec = {
  silo: 'credit',
  table: 'credit_risk_class',
  columns: {
    uscc: 'character(18)',
    level: 'text',
    classified_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamptz',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'credit-risk-class',
  aggregateId: 'uscc',
};

function check(fact: CreditRiskClassFact): void {
  requireEntityFact(fact);
  requireLawful(riskLevel(fact), rowOf(fact));
}

/**
 * Stores classes of credit risk in one transaction, each told in the outbox if it is new or changed. Throws
 * RISK_LEVEL_UNKNOWN or what `requireEntityFact` throws; then nothing is stored.
 */
export async function storeCreditRiskClasses(
  database: SiloDatabase,
  facts: readonly CreditRiskClassFact[],
): Promise<Ingested> {
  facts.forEach(check);
  const rows = facts.map(({ uscc, level, classifiedOn, sourceDepartment, sourceRecordId, observedAt }) => [
    uscc,
    level,
    classifiedOn,
    sourceDepartment,
    sourceRecordId,
    observedAt,
  ]);
  return database.transaction((client) => ingest(client, riskClassIngest, rows));
}
