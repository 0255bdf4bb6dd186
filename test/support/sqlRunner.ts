import type { ClientBase } from 'pg';
import type { Runner } from '../../kernel/service/history/bringHistories';

/** A bare connection as what brings histories in line runs statements on. */
export function sqlRunner(client: ClientBase): Runner {
  return { query: async (sql, values = []) => (await client.query(sql, values)).rows };
}
