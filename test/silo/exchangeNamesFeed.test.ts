import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloJobs } from '../../kernel/service/silo';
import { storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { applyNames } from '../../subgraphs/exchange/store/feed/applyNames';
import { openIntake } from '../../subgraphs/exchange/store/feed/intake';
import { entryOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { type OpenSilo, openSilo } from '../support/openSilo';

const NUMBER = '310115000012345';

let source: OpenSilo;
let hub: OpenSilo;
let jobs: SiloJobs | undefined;

beforeEach(async () => {
  [source, hub] = [await openCredit(), await openSilo(exchange)];
  jobs = openIntake({
    database: hub.database,
    outboxes: [outboxOf('credit', source.database)],
    log: openLog('names', 'silent'),
    appliers: [applyNames],
  });
});
afterEach(async () => {
  await jobs?.stop();
  await source.close();
  await hub.close();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const named = (name: string) =>
  until(async () => (await hub.count(`reconciliation_name WHERE name = '${name}'`)) === 1);

describe('names follow the register through the feed', () => {
  it('come with the number before the code and the district, and stay as former names when they change', async () => {
    const { uscc } = entryOf(1);
    const first = { name: '上海甲乙商贸有限公司', formerRegistrationNumber: NUMBER, district: '310101' };
    await storeMarketEntities(source.database, [entryOf(1, first)]);
    await named('上海甲乙商贸有限公司');
    await storeMarketEntities(source.database, [entryOf(1, { ...first, name: '上海丙丁商贸有限公司' })]);
    await named('上海丙丁商贸有限公司');
    expect(await hub.database.dataSource.query('SELECT * FROM reconciliation_name')).toEqual([
      {
        uscc,
        name: '上海丙丁商贸有限公司',
        name_key: '上海丙丁商贸有限公司',
        core_key: '丙丁商贸',
        words: ['丙丁', '丁商', '商贸'],
        former_names: ['上海甲乙商贸有限公司'],
        former_keys: ['上海甲乙商贸有限公司'],
        organisation: uscc.slice(8, 17),
        registration_number: NUMBER,
        district: '310101',
      },
    ]);
  });

  it('go when the register takes its entry back', async () => {
    await storeMarketEntities(source.database, [entryOf(1), entryOf(2)]);
    await named(entryOf(2).name);
    await jobs?.stop();
    await hub.database.transaction(async (client) => {
      await client.query(`INSERT INTO feed_event (seq, resource, silo, event_id, aggregate_type, record_key, subject, type,
          time, withdrawn, data)
        SELECT seq + 10, resource, silo, gen_random_uuid(), aggregate_type, record_key, subject, type, time, true, data
        FROM feed_event WHERE subject = '${entryOf(1).uscc}'`);
      await applyNames(client, { from: '10', to: '20' });
    });
    expect(await hub.database.dataSource.query('SELECT uscc FROM reconciliation_name')).toEqual([
      { uscc: entryOf(2).uscc },
    ]);
  });
});
