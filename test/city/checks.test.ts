import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { SiloName } from '../../kernel/values/silos';
import { runChecks } from '../../tools/check/runChecks';
import { openCityDatabases } from '../support/openCity';

let databases: Map<SiloName, SiloDatabase>;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ databases, drop } = await openCityDatabases());
}, 60_000);

afterAll(() => drop?.());

async function offended(): Promise<string[]> {
  const broken: string[] = [];
  for await (const { sentence, offenders } of runChecks(databases)) if (offenders.length > 0) broken.push(sentence);
  return broken;
}

describe('what must be true of the stored facts', () => {
  it('is true of the sample city', async () => {
    expect(await offended()).toEqual([]);
  });

  it('names a credit record whose entity is missing', async () => {
    await databases.get('credit')?.dataSource.query(`DELETE FROM market_entity WHERE uscc IN (
      SELECT uscc FROM credit_record LIMIT 1)`);
    expect(await offended()).toEqual(['every credit record belongs to an entity of the register']);
  });

  it('names a case whose stage is not the last of its record', async () => {
    await databases
      .get('enforcement')
      ?.dataSource.query(`UPDATE enforcement_case SET stage = 'LEAD' WHERE stage <> 'LEAD'`);
    expect(await offended()).toContain('every case stands at the last stage of its record');
  });
});
