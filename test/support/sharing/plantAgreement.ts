import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { SHARING_METHODS, type SharingMethod } from '../../../kernel/values/sharingMethod';

/** An agreement as a test wants it to stand; what is not said is in force, for everything. */
export interface PlantedAgreement {
  readonly number: string;
  readonly consumer: string;
  readonly purpose: string;
  readonly terms: readonly string[];
  readonly districts?: readonly string[];
  readonly industries?: readonly string[];
  readonly usccs?: readonly string[];
  readonly methods?: readonly SharingMethod[];
  readonly from?: string;
  readonly until?: string;
  readonly state?: string;
  readonly ratePerMinute?: number;
}

const INSERT = `
  INSERT INTO agreement (number, consumer, purpose, legal_basis, scenario, terms, districts, industries, usccs, methods,
    valid_from, valid_until, rate_per_minute, state, version, applied_by, applied_on, complete_on)
  VALUES ($1, $2, $3, '上海市数据条例 38', 'test', $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, 'test', $9, $9)`;

/** Puts an agreement into the exchange as if it had been applied for, answered and signed. */
export async function plantAgreement(database: SiloDatabase, planted: PlantedAgreement): Promise<void> {
  const { number, consumer, purpose, terms, districts, industries, usccs } = planted;
  const { from = '2026-01-01', until = '2999-12-31', state = 'SIGNED', ratePerMinute = 1_000_000 } = planted;
  const { methods = SHARING_METHODS } = planted;
  const scope = [districts ?? null, industries ?? null, usccs ?? null, methods];
  const values = [number, consumer, purpose, terms, ...scope, from, until, ratePerMinute, state];
  await database.transaction((client) => client.query(INSERT, values));
}
