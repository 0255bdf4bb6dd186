import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { type Day, shanghaiDay } from '../../../kernel/values/day';
import { type Provenance, requireEntityFact, requireText, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { creditCatalogue } from '../rules/creditCatalogue';
import { queryEnd } from '../rules/queryEnd';
import { recordNature, type Severity } from '../rules/recordNature';
import type { PublicationState } from '../rules/recordVisibility';

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
  /** Last day of publication; null where none is set. */
  readonly publicationEndsOn: Day | null;
}

const creditRecordIngest: IngestSpec = {
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

/** The event of a repair says which record to take away and nothing of what it said. */
const TOLD_OF_A_REPAIR = new Set(['uscc', 'publication_state', 'source_department', 'source_record_id', 'observed_at']);

const repairIngest: IngestSpec = {
  ...creditRecordIngest,
  quiet: Object.keys(creditRecordIngest.columns).filter((column) => !TOLD_OF_A_REPAIR.has(column)),
};

function check(fact: CreditRecordFact): void {
  requireEntityFact(fact);
  requireText(fact.title, 'title');
  const verdict = creditCatalogue(fact.kind);
  if (!verdict.lawful) throw new CataloguedError(verdict.code, { ...verdict.facts, ...rowOf(fact) });
}

function* rowsOf(facts: readonly CreditRecordFact[], today: Day): Generator<CopyValue[]> {
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
      fact.publicationState,
      fact.publicationEndsOn,
      queryEnd({ nature, effectiveTo: fact.effectiveTo }, today),
      fact.sourceDepartment,
      fact.sourceRecordId,
      fact.observedAt,
    ];
  }
}

/** Adds up what became of the parts of a batch. */
function sum(parts: readonly Ingested[]): Ingested {
  const total = { received: 0, inserted: 0, changed: 0, unchanged: 0 };
  for (const part of parts) {
    total.received += part.received;
    total.inserted += part.inserted;
    total.changed += part.changed;
    total.unchanged += part.unchanged;
  }
  return total;
}

/**
 * Stores credit records in one transaction, each told in the outbox if it is new or changed; of a repaired one only
 * that it is repaired. Throws RECORD_NOT_IN_CATALOGUE, TEXT_EMPTY or what `requireEntityFact` throws; then nothing is
 * stored.
 */
export async function storeCreditRecords(
  database: SiloDatabase,
  facts: readonly CreditRecordFact[],
): Promise<Ingested> {
  facts.forEach(check);
  const today = shanghaiDay(Date.now());
  const open = facts.filter(({ publicationState }) => publicationState !== 'REPAIRED');
  const repaired = facts.filter(({ publicationState }) => publicationState === 'REPAIRED');
  return database.transaction(async (client) =>
    sum([
      await ingest(client, creditRecordIngest, rowsOf(open, today)),
      await ingest(client, repairIngest, rowsOf(repaired, today)),
    ]),
  );
}
