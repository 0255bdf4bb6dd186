import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import type { Day } from '../../../kernel/values/day';
import { foldName, nameWords } from '../../../kernel/values/nameWords';
import { ENTITY_STATES } from '../../../kernel/values/reference/entityStates';
import { findIndustry } from '../../../kernel/values/reference/industries';
import { type Provenance, requireEntityFact, requireOneOf, requireText } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import type { CapitalFact } from '../rules/readCapital';

/** A register entry to be stored; everything null is unknown to the supplier. */
export interface MarketEntityFact extends Provenance {
  readonly uscc: Uscc;
  /** The code before it was brought to one form. */
  readonly usccReceived: string;
  readonly name: string;
  readonly enterpriseTypeCode: string | null;
  readonly enterpriseType: string | null;
  /** Code of reference/entityStates. */
  readonly state: string;
  readonly jurisdiction: string | null;
  readonly district: string | null;
  readonly address: string | null;
  /** GB/T 4754 division, two digits. */
  readonly industryDivision: string | null;
  readonly registeredOn: Day;
  /** The 15-digit registration number that the code replaced; null where the register gives none. */
  readonly formerRegistrationNumber: string | null;
  readonly capital: CapitalFact | null;
  readonly qualityFlags: readonly string[];
}

type Row = readonly CopyValue[];

/** Fills a column from a fact and its folded name. */
type Fill = (fact: MarketEntityFact, folded: string) => CopyValue;

/** Column, its type, and how a fact fills it: in one place, so that they cannot come apart. */
const COLUMNS: readonly (readonly [name: string, type: string, fill: Fill])[] = [
  ['uscc', 'character(18)', (fact) => fact.uscc],
  ['uscc_received', 'text', (fact) => fact.usccReceived],
  ['name', 'text', (fact) => fact.name],
  ['name_search', 'text', (_, folded) => folded],
  ['name_words', 'text[]', (_, folded) => nameWords(folded)],
  ['enterprise_type_code', 'text', (fact) => fact.enterpriseTypeCode],
  ['enterprise_type', 'text', (fact) => fact.enterpriseType],
  ['state', 'text', (fact) => fact.state],
  ['registration_authority', 'text', (fact) => fact.uscc.charAt(0)],
  ['registration_division', 'text', (fact) => fact.uscc.slice(2, 8)],
  ['jurisdiction', 'text', (fact) => fact.jurisdiction],
  ['district', 'text', (fact) => fact.district],
  ['address', 'text', (fact) => fact.address],
  ['industry_division', 'text', (fact) => fact.industryDivision],
  ['industry_section', 'text', (fact) => sectionOf(fact.industryDivision)],
  ['registered_on', 'date', (fact) => fact.registeredOn],
  ['old_registration_number', 'text', (fact) => fact.formerRegistrationNumber],
  ['capital_text', 'text', (fact) => fact.capital?.text ?? null],
  ['capital_amount', 'bigint', (fact) => fact.capital?.amount ?? null],
  ['capital_currency', 'text', (fact) => fact.capital?.currency ?? null],
  ['capital_flag', 'text', (fact) => fact.capital?.flag ?? null],
  ['quality_flags', 'text[]', (fact) => fact.qualityFlags.toSorted()],
  ['source_department', 'text', (fact) => fact.sourceDepartment],
  ['source_record_id', 'text', (fact) => fact.sourceRecordId],
  ['observed_at', 'timestamptz', (fact) => fact.observedAt],
];

const sectionOf = (division: string | null): string | null =>
  division === null ? null : (findIndustry(division)?.section ?? null);

/** How register entries are fed to their table. */
export const marketEntityIngest: IngestSpec = {
  silo: 'credit',
  table: 'market_entity',
  columns: Object.fromEntries(COLUMNS.map(([name, type]) => [name, type])),
  key: ['uscc'],
  aggregateType: 'market-entity',
  aggregateId: 'uscc',
  quiet: ['name_search', 'name_words'],
};

/** A register entry as a row of `market_entity`, in the order of the spec's columns. */
export function marketEntityRow(fact: MarketEntityFact): Row {
  const folded = foldName(fact.name);
  return COLUMNS.map(([, , fill]) => fill(fact, folded));
}

function* rowsOf(facts: Iterable<MarketEntityFact>): Generator<Row> {
  for (const fact of facts) yield marketEntityRow(fact);
}

function check(fact: MarketEntityFact): MarketEntityFact {
  requireEntityFact(fact);
  requireText(fact.name, 'name');
  requireOneOf(fact.state, STATES, 'state');
  return fact;
}

const STATES = ENTITY_STATES.map(({ code }) => code);

/** Stores entries that have been judged already, inside the caller's transaction. */
export function ingestMarketEntities(client: PoolClient, facts: Iterable<MarketEntityFact>): Promise<Ingested> {
  return ingest(client, marketEntityIngest, rowsOf(facts));
}

/**
 * Stores register entries in one transaction, each told in the outbox if it is new or changed. Throws what
 * `requireEntityFact` throws, TEXT_EMPTY for a name and VALUE_NOT_ADMITTED for a state; then nothing is stored.
 */
export async function storeMarketEntities(
  database: SiloDatabase,
  facts: readonly MarketEntityFact[],
): Promise<Ingested> {
  const checked = facts.map(check);
  return database.transaction((client) => ingestMarketEntities(client, checked));
}
