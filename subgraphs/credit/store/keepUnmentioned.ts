import type { PoolClient } from 'pg';
import type { Ingested } from '../../../kernel/service/ingest';
import type { OptionalPart } from '../rules/rowAdmission';
import { ingestMarketEntities, type MarketEntityFact } from './writeEntities';

/** A register entry as a row of a file gives it, with the parts of which the row says nothing. */
export interface ReceivedEntity {
  readonly fact: MarketEntityFact;
  readonly unmentioned: readonly OptionalPart[];
}

type Known = Pick<
  MarketEntityFact,
  | 'state'
  | 'enterpriseTypeCode'
  | 'enterpriseType'
  | 'capital'
  | 'district'
  | 'jurisdiction'
  | 'address'
  | 'industryDivision'
  | 'formerRegistrationNumber'
>;

/** The fields of each part, and how the doubts about it begin. */
const PARTS: Readonly<Record<OptionalPart, { readonly fields: readonly (keyof Known)[]; readonly flags: string }>> = {
  state: { fields: ['state'], flags: 'STATE_' },
  enterpriseType: { fields: ['enterpriseTypeCode', 'enterpriseType'], flags: 'TYPE_' },
  capital: { fields: ['capital'], flags: 'CAPITAL_' },
  district: { fields: ['district', 'jurisdiction'], flags: 'DISTRICT_' },
  address: { fields: ['address'], flags: 'ADDRESS_' },
  industry: { fields: ['industryDivision'], flags: 'INDUSTRY_' },
  formerNumber: { fields: ['formerRegistrationNumber'], flags: 'FORMER_NUMBER_' },
};

const STORED = `
  SELECT m.uscc, m.state, m.enterprise_type_code AS "enterpriseTypeCode", m.enterprise_type AS "enterpriseType",
    m.district, m.jurisdiction, m.address, m.industry_division AS "industryDivision", m.quality_flags AS "qualityFlags",
    m.old_registration_number AS "formerRegistrationNumber", m.capital_text AS text, m.capital_amount::text AS amount, m.capital_currency AS currency, m.capital_flag AS flag
  FROM market_entity m WHERE m.uscc = ANY ($1::bpchar[]) ORDER BY m.uscc FOR UPDATE`;

interface StoredRow extends Omit<Known, 'capital'> {
  readonly uscc: string;
  readonly qualityFlags: readonly string[];
  readonly text: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly flag: string | null;
}

function knownOf({ text, amount, currency, flag, ...row }: StoredRow): Known & Pick<StoredRow, 'qualityFlags'> {
  const capital = text === null ? null : { text, amount: amount === null ? null : BigInt(amount), currency, flag };
  return { ...row, capital };
}

/** The entry with the parts of which its row says nothing as the register has them, doubts included. */
function merged({ fact, unmentioned }: ReceivedEntity, stored: StoredRow): MarketEntityFact {
  const known = knownOf(stored);
  const fields = unmentioned.flatMap((part) => PARTS[part].fields);
  const isKept = (flag: string): boolean => unmentioned.some((part) => flag.startsWith(PARTS[part].flags));
  return {
    ...fact,
    ...Object.fromEntries(fields.map((field) => [field, known[field]])),
    qualityFlags: [...fact.qualityFlags.filter((flag) => !isKept(flag)), ...known.qualityFlags.filter(isKept)],
  };
}

/**
 * A row whose cell is blank, or whose file has no such column, says nothing of a part: entries that are in the register
 * already keep what they have, and are locked until the caller's transaction ends.
 */
export async function keepUnmentioned(
  client: PoolClient,
  received: readonly ReceivedEntity[],
): Promise<readonly MarketEntityFact[]> {
  const partial = received.filter(({ unmentioned }) => unmentioned.length > 0);
  if (partial.length === 0) return received.map(({ fact }) => fact);
  const { rows } = await client.query<StoredRow>(STORED, [partial.map(({ fact }) => fact.uscc)]);
  const stored = new Map(rows.map((row) => [row.uscc, row]));
  return received.map((entity) => {
    const row = entity.unmentioned.length > 0 ? stored.get(entity.fact.uscc) : undefined;
    return row ? merged(entity, row) : entity.fact;
  });
}

/** Stores entries as rows of a file give them, inside the caller's transaction. */
export async function ingestReceivedEntities(
  client: PoolClient,
  received: readonly ReceivedEntity[],
): Promise<Ingested> {
  return ingestMarketEntities(client, await keepUnmentioned(client, received));
}
