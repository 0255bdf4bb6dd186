import { day } from '../../kernel/values/day';
import { importMarketEntities } from '../../tools/import/marketEntities';
import { openCredit } from '../support/openCredit';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, line, removeCsvFiles } from '../support/registerCsv';

const NUMBER = '310115000012345';
const HEADER = '统一社会信用代码,企业名称,成立日期';
const BANK = ['9131000010000595XD', '上海玉衡置业有限公司', '1987-03-30'] as const;
const EAST = ['91310115MA1H9YGWXX', '上海苍兰食品有限公司', '2018-05-10'] as const;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openCredit();
});
afterEach(removeCsvFiles);
afterAll(() => silo.close());

const load = (lines: readonly string[], observedOn: string) =>
  importMarketEntities({
    file: csvFile(lines),
    database: silo.database,
    today: day('2026-11-22'),
    observedOn: day(observedOn),
  });

const numbers = async (): Promise<Record<string, string | null>> => {
  const rows = await silo.database.dataSource.query(
    'SELECT uscc, old_registration_number AS number FROM market_entity',
  );
  return Object.fromEntries(rows.map(({ uscc, number }: { uscc: string; number: string | null }) => [uscc, number]));
};

describe('the old registration number of a register file', () => {
  it('is read from the column 注册号, kept with a doubt where its check fails, and told in the event', async () => {
    const wrong = '310115000012346';
    const { flags } = await load([`${HEADER},注册号`, line(...BANK, NUMBER), line(...EAST, wrong)], '2026-11-01');
    expect(await numbers()).toEqual({ [BANK[0]]: NUMBER, [EAST[0]]: wrong });
    expect(flags).toMatchObject({ FORMER_NUMBER_CHECK: { rows: 1 } });
    const [told] = await silo.database.dataSource.query(
      `SELECT payload->'data'->>'old_registration_number' AS number FROM outbox WHERE aggregateid = $1`,
      [BANK[0]],
    );
    expect(told.number).toBe(NUMBER);
  });

  it('stays when a later file has no such column, or a blank in it', async () => {
    const before = await numbers();
    await load([HEADER, line(BANK[0], '上海天权置业有限公司', BANK[2])], '2026-11-02');
    await load([`${HEADER},注册号`, line(BANK[0], '上海玉衡置业有限公司', BANK[2], ' ')], '2026-11-03');
    expect(await numbers()).toEqual(before);
  });
});
