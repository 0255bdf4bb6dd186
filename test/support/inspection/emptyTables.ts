import { withClient } from '../../../kernel/service/embedded/admin';
import type { OpenSilo } from '../openSilo';

/** Tables that only grow, which nobody but an administrator empties. */
const KEPT = ['team_draw'];

/** Empties tables in their order, those that only grow past their guards. */
export async function emptyTables(silo: OpenSilo, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    if (!KEPT.includes(table)) {
      await silo.database.dataSource.query(`DELETE FROM ${table}`);
      continue;
    }
    await withClient(silo.urls.superuserUrl, async (client) => {
      await client.query(`SET session_replication_role = replica; DELETE FROM inspection.${table}`);
    });
  }
}
