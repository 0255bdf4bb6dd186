import { withClient } from '../../kernel/service/embedded/admin';
import { type Access, accessLeaf } from '../../kernel/values/accessLeaf';
import type { TestDatabase } from './database';

/** An access of the housing commission to the credit records of one entity. */
export const ACCESS: Access = {
  time: '2026-11-02T01:00:00.000Z',
  operationId: 'op-1',
  subject: 'integrator-housing',
  kind: 'application',
  department: 'HOUSING',
  purpose: 'permit-renewal',
  agreement: 'A-2026-0001',
  operation: 'ab'.repeat(32),
  case: null,
  asOf: null,
  knownAt: null,
  entities: ['91310115MA1K3B7C6G'],
  fields: ['CreditRecord.id', 'CreditRecord.kind'],
  denied: [],
  outOfScope: [],
  silos: ['credit'],
};

/** Leaves that differ by their operation's number, from `first` on. */
export function leavesOf(count: number, first = 0, change: Partial<Access> = {}): string[] {
  return Array.from({ length: count }, (_, i) => accessLeaf({ ...ACCESS, ...change, operationId: `op-${first + i}` }));
}

/** Runs SQL as one who has made himself master of the database: the guards of its tables do not hold him. */
export async function tamper({ superuserUrl }: TestDatabase, sql: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query(`SET session_replication_role = replica; SET search_path = exchange; ${sql}`);
  });
}
