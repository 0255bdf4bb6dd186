import type { PoolClient } from 'pg';
import type { MarketEntityFact } from './writeEntities';

/** A part of a register entry that a file may not speak of at all. */
export type OptionalPart = 'state' | 'enterpriseType' | 'capital' | 'district' | 'address' | 'industry';

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
>;

/** The fields of each part, and how the doubts about it begin. */
const PARTS: Readonly<Record<OptionalPart, { readonly fields: readonly (keyof Known)[]; readonly flags: string }>> = {
  state: { fields: ['state'], flags: 'STATE_' },
  enterpriseType: { fields: ['enterpriseTypeCode', 'enterpriseType'], flags: 'TYPE_' },
  capital: { fields: ['capital'], flags: 'CAPITAL_' },
  district: { fields: ['district', 'jurisdiction'], flags: 'DISTRICT_' },
  address: { fields: ['address'], flags: 'ADDRESS_' },
  industry: { fields: ['industryDivision'], flags: 'INDUSTRY_' },
};

const STORED = `
  SELECT m.uscc, m.state, m.enterprise_type_code AS "enterpriseTypeCode", m.enterprise_type AS "enterpriseType",
    m.district, m.jurisdiction, m.address, m.industry_division AS "industryDivision", m.quality_flags AS "qualityFlags",
    m.capital_text AS text, m.capital_amount::text AS amount, m.capital_currency AS currency, m.capital_flag AS flag
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

/** The entry with the parts that its file does not speak of as the register has them, doubts included. */
function merged(fact: MarketEntityFact, stored: StoredRow, absent: readonly OptionalPart[]): MarketEntityFact {
  const known = knownOf(stored);
  const fields = absent.flatMap((part) => PARTS[part].fields);
  const isAbsent = (flag: string): boolean => absent.some((part) => flag.startsWith(PARTS[part].flags));
  return {
    ...fact,
    ...Object.fromEntries(fields.map((field) => [field, known[field]])),
    qualityFlags: [...fact.qualityFlags.filter((flag) => !isAbsent(flag)), ...known.qualityFlags.filter(isAbsent)],
  };
}

/**
 * A file that has no column for a part says nothing of it: entries that are in the register already keep what they have,
 * and are locked until the caller's transaction ends.
 */
export async function keepUnmentioned(
  client: PoolClient,
  facts: readonly MarketEntityFact[],
  absent: readonly OptionalPart[],
): Promise<readonly MarketEntityFact[]> {
  if (absent.length === 0 || facts.length === 0) return facts;
  const { rows } = await client.query<StoredRow>(STORED, [facts.map(({ uscc }) => uscc)]);
  if (rows.length === 0) return facts;
  const stored = new Map(rows.map((row) => [row.uscc, row]));
  return facts.map((fact) => {
    const row = stored.get(fact.uscc);
    return row ? merged(fact, row, absent) : fact;
  });
}
