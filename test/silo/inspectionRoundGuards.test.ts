import { Ceremony } from '../support/inspection/ceremony';
import { asMigrator, openRoundSilo } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let round: Ceremony;
beforeAll(async () => {
  silo = await openRoundSilo();
  round = await Ceremony.open(silo);
  await round.draw();
});
afterAll(() => silo.close());

const rows = (sql: string) => silo.database.dataSource.query(sql) as Promise<unknown>;

describe('DR-26: nothing of a round is taken away or changed', () => {
  const TABLES = [
    'draw_round',
    'draw_round_task',
    'draw_round_nonce',
    'draw_frame_chunk',
    'draw_list_chunk',
    'drawn_object',
    'draw_reserve',
  ];
  const refused = expect.objectContaining({ code: 'HUB23' });

  it.each(TABLES)('of %s no row is deleted', async (table) => {
    await expect(rows(`DELETE FROM ${table}`)).rejects.toEqual(refused);
    expect(await silo.count(table)).toBeGreaterThan(0);
  });

  it.each([
    ['the frame', `UPDATE draw_frame_chunk SET content = ''`],
    ['the list of the drawn', `UPDATE draw_list_chunk SET content = ''`],
    ['a task', `UPDATE draw_round_task SET item = 'X'`],
    ['who comes next', `UPDATE draw_reserve SET uscc = '91310000132260250X'`],
    ['a hash', `UPDATE draw_round SET frame_hash = repeat('0', 64)`],
    ['the header', `UPDATE draw_round SET header = '{}'`],
    ['the randomness', `UPDATE draw_round SET beacon_text = '1'`],
    [
      'the moment for which it was named',
      `UPDATE draw_round SET beacon_not_before = beacon_not_before - interval '1 day'`,
    ],
    ['the seed', `UPDATE draw_round SET seed = repeat('0', 64)`],
    ['the bundle', `UPDATE draw_round SET bundle = '{}'`],
    ['the state', `UPDATE draw_round SET state = 'OPEN'`],
    ['a commitment', `UPDATE draw_round_nonce SET sha256 = repeat('0', 64)`],
    ['a nonce', `UPDATE draw_round_nonce SET nonce = repeat('0', 64)`],
    ['a ticket', `UPDATE drawn_object SET ticket = repeat('0', 64)`],
    ['a probability', `UPDATE drawn_object SET rate_ppm = 1`],
  ])('%s stays as it was told', async (_, sql) => {
    await expect(rows(sql)).rejects.toEqual(refused);
  });

  it('and a whole table is not emptied, by its owner neither', async () => {
    for (const table of TABLES) {
      await expect(asMigrator(silo, `TRUNCATE ${table}`)).rejects.toEqual(refused);
      await expect(asMigrator(silo, `DELETE FROM ${table}`)).rejects.toEqual(refused);
    }
    expect((await round.row()).state).toBe('DRAWN');
  });
});
