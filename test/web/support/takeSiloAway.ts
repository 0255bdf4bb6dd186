import { escapeIdentifier } from 'pg';
import { withClient } from '../../../kernel/service/embedded/admin';
import { openEmbeddedServer } from '../../../kernel/service/embedded/openEmbeddedServer';

/**
 * Takes the database of a silo away from a started hub: nobody is let in, and whoever is in is thrown out. What comes
 * back gives it back.
 */
export async function takeSiloAway(dataDir: string, silo: string): Promise<() => Promise<void>> {
  const server = await openEmbeddedServer({ dataDir, holder: 'web-tests' });
  const database = `hub_${silo}`;
  const allow = (allowed: boolean) =>
    withClient(server.superuserUrl('postgres'), async (admin) => {
      await admin.query(`ALTER DATABASE ${escapeIdentifier(database)} ALLOW_CONNECTIONS ${allowed}`);
      if (!allowed) {
        await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
      }
    });
  await allow(false);
  return async () => {
    await allow(true);
    await server.stop();
  };
}
