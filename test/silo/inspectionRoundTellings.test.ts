import { voidRound } from '../../subgraphs/inspection/store/rounds/voidRound';
import { Ceremony } from '../support/inspection/ceremony';
import { AT, doingAt, nonceOf, openRoundSilo, people } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRoundSilo();
});
afterEach(() => silo.close());

const refusal = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
/** Everything that is stored of rounds, to see that a refusal changed nothing. */
async function stored(): Promise<string> {
  const tables = ['draw_round', 'draw_round_task', 'draw_round_nonce', 'draw_frame_chunk', 'drawn_object'];
  const read = tables.map((table) => silo.database.dataSource.query(`SELECT * FROM ${table} ORDER BY 1, 2`));
  const events = silo.database.dataSource.query(`SELECT * FROM inspection_event WHERE topic = 'round' ORDER BY id`);
  return JSON.stringify(await Promise.all([...read, events]));
}

/** Does what must be refused, and sees that nothing has changed. */
async function refuses(work: () => Promise<unknown>, expected: unknown): Promise<void> {
  const before = await stored();
  await expect(work()).rejects.toEqual(expected);
  expect(await stored()).toBe(before);
}

describe('FL-2: randomness is not told', () => {
  let round: Ceremony;
  beforeEach(async () => {
    round = await Ceremony.open(silo);
    await round.commit();
  });

  it.each([
    ['a millisecond before it can exist', '1'.repeat(20), new Date(Date.parse(AT.notBefore) - 1), 'DRAW_BEACON_EARLY'],
    ['after the nonces were due', '1'.repeat(20), new Date(Date.parse(AT.due) + 1), 'ROUND_OVERDUE'],
    ['with nineteen digits', '1'.repeat(19), AT.told, 'DRAW_BEACON_MALFORMED'],
    ['with other characters', `${'1'.repeat(20)}x`, AT.told, 'DRAW_BEACON_MALFORMED'],
    ['empty', '', AT.told, 'DRAW_BEACON_MALFORMED'],
  ])('%s', async (_, beacon, at, code) => {
    await refuses(() => round.tell(beacon, at), refusal(code));
  });

  it('twice, and is at its very moment', async () => {
    await round.tell('1'.repeat(20), new Date(AT.notBefore));
    await refuses(() => round.tell('2'.repeat(20)), refusal('WORK_STATE_UNFIT', { state: 'BEACON_TOLD' }));
  });
});

describe('FL-21: a round of drand is not told', () => {
  it('but by 64 hexadecimal digits', async () => {
    const beacon = { kind: 'DRAND', detail: 'quicknet/31900000', notBefore: '2026-09-04T06:29:24.000Z' } as const;
    const drand = await Ceremony.open(silo, { beacon, revealDue: '2026-09-05T00:00:00.000Z' });
    await drand.commit();
    const at = new Date('2026-09-04T06:29:24Z');
    await refuses(() => drand.tell('1'.repeat(20), at), refusal('DRAW_BEACON_MALFORMED'));
    await drand.tell('a'.repeat(64), at);
    expect((await drand.row()).state).toBe('BEACON_TOLD');
  });
});

describe('FL-2: a nonce is not opened', () => {
  let round: Ceremony;
  beforeEach(async () => {
    round = await Ceremony.open(silo);
    await round.commit();
  });

  it('before the randomness is told', async () => {
    await refuses(() => round.reveal('FIRE'), refusal('WORK_STATE_UNFIT', { state: 'COMMITTED' }));
  });

  it('that is not the one of the commitment, nor one of another department', async () => {
    await round.tell();
    await refuses(() => round.reveal('FIRE', 'b'.repeat(64)), refusal('DRAW_REVEAL_UNFIT'));
    await refuses(() => round.reveal('FIRE', nonceOf('SAMR', round.number)), refusal('DRAW_REVEAL_UNFIT'));
    await refuses(() => round.reveal('FIRE', 'nonce'), refusal('DRAW_NONCE_MALFORMED'));
    await refuses(() => round.reveal('ECOLOGY', 'b'.repeat(64)), refusal('ROUND_NOT_A_PARTY'));
  });

  it('twice', async () => {
    await round.tell();
    await round.reveal('FIRE');
    await refuses(() => round.reveal('FIRE'), refusal('REVEAL_TWICE'));
  });

  it('a millisecond after it was due, and is at that moment', async () => {
    await round.tell();
    const due = Date.parse(AT.due);
    await refuses(() => round.reveal('FIRE', undefined, new Date(due + 1)), refusal('ROUND_OVERDUE'));
    await round.reveal('FIRE', undefined, new Date(due));
    expect(await silo.count('draw_round_nonce WHERE nonce IS NOT NULL')).toBe(1);
  });

  it('after the last, when the round is drawn', async () => {
    await round.tell();
    await round.revealAll();
    await refuses(() => round.reveal('FIRE'), refusal('WORK_STATE_UNFIT', { state: 'DRAWING' }));
  });
});

describe('FL-18: a round is not made void', () => {
  const end = async (round: Ceremony, as = people.office, reason = '程序有误') =>
    voidRound(silo.database, { ...(await round.at()), reason }, doingAt(as, AT.committed));

  it('but by the overseer, with a reason', async () => {
    const round = await Ceremony.open(silo);
    for (const other of [people.lead, people.head, people.officeClerk, people.pudongOffice, people.auditor]) {
      await refuses(() => end(round, other as typeof people.office), refusal('NOT_YOUR_INSPECTION'));
    }
    await refuses(() => end(round, people.office, ' '), refusal('TEXT_EMPTY'));
    await end(round);
    const { state, endGround, endNote } = await round.row();
    expect([state, endGround, endNote]).toEqual(['VOID', 'OVERSEER', '程序有误']);
    await refuses(() => end(round), refusal('WORK_STATE_UNFIT', { state: 'VOID' }));
  });

  it('once it is drawn', async () => {
    const round = await Ceremony.open(silo);
    await round.draw();
    await refuses(() => end(round), refusal('WORK_STATE_UNFIT', { state: 'DRAWN' }));
  });
});
