import { randomUUID } from 'node:crypto';
import { migrateSilo, openSiloDatabase, type SiloUrls } from '../../kernel/service/database/siloDatabase';
import { withClient } from '../../kernel/service/embedded/admin';
import { SILOS } from '../../kernel/values/silos';
import { siloModules } from '../../tools/assembly/siloModules';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { siloGenerators } from '../../tools/generate/siloGenerators';
import { testServer } from '../support/database';
import { page } from '../support/readme';

const PASSWORD = 'for this test';

/** The statements of the how-to before and after its `\connect`, for a database and roles of another name. */
function documentedSql(name: string): [before: string, after: string] {
  const sql = /```sql\n([\s\S]*?)```/.exec(page('docs/how-to/use-your-own-postgresql.md'))?.[1] ?? '';
  const [before = '', after = ''] = sql
    .replaceAll('…', PASSWORD)
    .replaceAll('credit', name)
    .split(/\\connect \w+/);
  return [before, after];
}

/** A database made as the how-to says, on a server that knows nothing of the hub's own rights. */
async function makeAsDocumented(): Promise<SiloUrls & { drop(): Promise<void> }> {
  const server = await testServer();
  const name = `own_${randomUUID().slice(0, 8)}`;
  const [before, after] = documentedSql(name);
  const admin = server.superuserUrl('postgres');
  for (const statement of before.split(';').filter((each) => each.trim())) {
    await withClient(admin, (client) => client.query(statement));
  }
  await withClient(server.superuserUrl(name), (client) => client.query(after));
  const urlAs = (role: string): string => {
    const url = new URL(server.superuserUrl(name));
    url.username = `${name}_${role}`;
    url.password = encodeURIComponent(PASSWORD);
    return url.href;
  };
  return {
    migratorUrl: urlAs('migrator'),
    appUrl: urlAs('app'),
    async drop() {
      await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await withClient(admin, (client) => client.query(`DROP ROLE IF EXISTS ${name}_migrator, ${name}_app`));
    },
  };
}

describe('a PostgreSQL of one’s own, made as docs/how-to/use-your-own-postgresql.md says', () => {
  it.each(SILOS)(
    'takes the tables of %s by one role and its facts by the other, who may make no table',
    async (silo) => {
      const urls = await makeAsDocumented();
      try {
        await migrateSilo(siloModules[silo] as never, urls.migratorUrl);
        const database = await openSiloDatabase(siloModules[silo] as never, urls.appUrl);
        await siloGenerators[silo](database, cityEntities({ entities: 30, today: SAMPLE_DAY }));
        const [row] = await database.dataSource.query('SELECT count(*)::int AS told FROM outbox');
        const making = database.dataSource.query('CREATE TABLE own (id int)');
        await expect(making).rejects.toThrow(/permission denied/);
        await database.stop();
        expect(row.told).toBeGreaterThan(0);
      } finally {
        await urls.drop();
      }
    },
  );
});
