import { day } from '../../kernel/values/day';
import { commitNonce } from '../../subgraphs/inspection/store/rounds/commitNonce';
import type { RoundProposal } from '../../subgraphs/inspection/store/rounds/openRound';
import { openRound } from '../../subgraphs/inspection/store/rounds/openRound';
import { Ceremony } from '../support/inspection/ceremony';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { AT, doingAt, hashOf, openRoundSilo, PLAN, people, proposal } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRoundSilo();
});
afterEach(() => silo.close());

const refusal = (code: string, facts: object = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });
const open = (changed: Partial<RoundProposal> = {}, as = people.lead) =>
  openRound(silo.database, proposal(changed), doingAt(as, AT.opened));

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

describe('FL-1, FL-18: a round is not opened', () => {
  const task = { plan: PLAN, task: 1 };
  const beacon = proposal().beacon;
  it.each<[string, Partial<RoundProposal>, string]>([
    ['without tasks', { tasks: [] }, 'ROUND_TASKS_UNFIT'],
    ['with a task twice', { tasks: [task, task] }, 'ROUND_TASK_TWICE'],
    ['with a task that the plan does not have', { tasks: [{ plan: PLAN, task: 9 }] }, 'PLAN_TASK_UNKNOWN'],
    ['under a plan that there is not', { tasks: [{ plan: 'IP-2026-000009', task: 1 }] }, 'INSPECTION_PLAN_UNKNOWN'],
    ['by a lead without a task of its own', { tasks: [{ plan: PLAN, task: 2 }] }, 'ROUND_LEAD_ABSENT'],
    ['for days before today', { window: { from: day('2026-08-31'), to: day('2026-09-30') } }, 'ROUND_WINDOW_UNFIT'],
    ['for days after the plan', { window: { from: day('2026-09-10'), to: day('2027-01-01') } }, 'ROUND_WINDOW_UNFIT'],
    ['by dice that are thrown', { beacon: { ...beacon, notBefore: AT.opened.toISOString() } }, 'ROUND_BEACON_PASSED'],
    ['by a round of drand at another moment', { beacon: { ...beacon, kind: 'DRAND' } }, 'ROUND_DRAND_UNFIT'],
    ['with nonces due before the dice', { revealDue: AT.notBefore }, 'ROUND_DUE_UNFIT'],
    ['without a word on the dice', { beacon: { ...beacon, detail: ' ' } }, 'TEXT_EMPTY'],
    ['for a department that there is not', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['for another department', { authority: 'FIRE' }, 'NOT_YOUR_INSPECTION'],
  ])('%s', async (_, changed, code) => {
    await refuses(() => open(changed), refusal(code));
  });

  it('under a plan that is not public, or is completed', async () => {
    for (const [number, state] of [
      ['IP-2026-000002', 'APPROVED'],
      ['IP-2026-000003', 'COMPLETED'],
    ] as const) {
      await plantPlan(silo.database, { number, state, tasks: [plainTask({ item: 'AMR-07' })] });
      await refuses(
        () => open({ tasks: [{ plan: number, task: 1 }] }),
        refusal('INSPECTION_PLAN_NOT_PUBLISHED', { state }),
      );
    }
  });

  it('on an item that has left the list', async () => {
    await silo.database.dataSource.query(
      `UPDATE inspection_item SET withdrawn_on = '2026-09-01' WHERE code = 'AMR-07'`,
    );
    await refuses(() => open(), refusal('INSPECTION_ITEM_NOT_PUBLISHED'));
  });
});

describe('FL-2: a nonce is not committed to', () => {
  const commit = async (round: Ceremony, changed: object = {}, as = people.fire, at: Date = AT.committed) => {
    const input = { ...(await round.at()), department: 'FIRE', sha256: hashOf('nonce'), ...changed };
    return commitNonce(silo.database, input, doingAt(as, at));
  };

  it.each([
    ['by another department', {}, people.lead, 'NOT_YOUR_INSPECTION'],
    ['by somebody who does not plan', { department: 'SAMR' }, people.inspector, 'NOT_YOUR_INSPECTION'],
    ['by one that takes no part', { department: 'ECOLOGY' }, people.ecology, 'ROUND_NOT_A_PARTY'],
    ['as it is, instead of its hash', { sha256: 'nonce' }, people.fire, 'NONCE_HASH_UNFIT'],
    ['on an old version', { version: 7 }, people.fire, 'WORK_CHANGED'],
    ['in a round that there is not', { number: 'DR-2026-000009' }, people.fire, 'WORK_UNKNOWN'],
  ])('%s', async (_, changed, as, code) => {
    const round = await Ceremony.open(silo);
    await refuses(() => commit(round, changed, as), refusal(code));
  });

  it('twice, nor with a hash that was used before, in this round or another', async () => {
    const round = await Ceremony.open(silo);
    await commit(round);
    await refuses(() => commit(round, { sha256: hashOf('other') }), refusal('NONCE_COMMITTED'));
    const same = { department: 'SAMR', sha256: hashOf('nonce') };
    await refuses(() => commit(round, same, people.lead), refusal('NONCE_REUSED'));
    const next = await Ceremony.open(silo, { tasks: [3, 4].map((task) => ({ plan: PLAN, task })) });
    await refuses(() => commit(next), refusal('NONCE_REUSED', { received: hashOf('nonce') }));
  });

  it('when the randomness can exist, and is a millisecond before', async () => {
    const round = await Ceremony.open(silo);
    const at = new Date(AT.notBefore);
    await refuses(() => commit(round, {}, people.fire, at), refusal('ROUND_BEACON_PASSED'));
    await expect(commit(round, {}, people.fire, new Date(at.getTime() - 1))).resolves.toBe(round.number);
  });
});

describe('FL-1: a round is not committed to', () => {
  it('while a department is not bound', async () => {
    const round = await Ceremony.open(silo);
    const missing = ['FIRE', 'REFORM_OFFICE', 'SAMR'];
    await refuses(() => round.askToCommit(), refusal('NONCES_MISSING', { missing }));
  });

  it('when the randomness can exist', async () => {
    const round = await Ceremony.open(silo);
    await round.commitNonces();
    await refuses(() => round.askToCommit(new Date(AT.notBefore)), refusal('ROUND_BEACON_PASSED'));
  });

  it('twice', async () => {
    const round = await Ceremony.open(silo);
    await round.commit();
    await refuses(() => round.askToCommit(), refusal('WORK_STATE_UNFIT', { state: 'COMMITTED' }));
  });

  it.each([
    [
      'more are wanted than there are',
      { volume: { kind: 'COUNT', count: 41 } },
      'ROUND_FRAME_TOO_SMALL',
      { eligible: 40 },
    ],
    [
      'nobody is in its scope',
      { scope: { ...plainTask().scope, districts: ['310104'] } },
      'ROUND_FRAME_EMPTY',
      { task: 1 },
    ],
  ] as const)('where %s', async (_, changed, code, facts) => {
    const scope = { ...plainTask().scope, districts: ['310115'] };
    const number = 'IP-2026-000002';
    await plantPlan(silo.database, { number, tasks: [plainTask({ item: 'AMR-07', scope, ...changed })] });
    const round = await Ceremony.open(silo, { tasks: [{ plan: number, task: 1 }] });
    await round.commitNonces();
    await refuses(() => round.askToCommit(), refusal(code, facts));
  });

  it('where somebody left the pool between the asking and the freezing: the round is open again and says why', async () => {
    const number = 'IP-2026-000002';
    const scope = { ...plainTask().scope, districts: ['310115'] };
    const tasks = [plainTask({ item: 'AMR-07', scope, volume: { kind: 'COUNT', count: 40 }, ceilingPpm: 999_999 })];
    await plantPlan(silo.database, { number, tasks });
    const round = await Ceremony.open(silo, { tasks: [{ plan: number, task: 1 }] });
    await round.commitNonces();
    await round.askToCommit();
    await silo.database.dataSource.query(
      `UPDATE inspection_object SET state = 'DEREGISTERED' WHERE uscc = (SELECT min(uscc) FROM inspection_object
       WHERE district = '310115')`,
    );
    await round.work();
    const { state, refusalCode, refusalFacts, frameHash } = await round.row();
    expect([state, refusalCode, frameHash]).toEqual(['OPEN', 'ROUND_FRAME_TOO_SMALL', null]);
    expect(JSON.parse(refusalFacts ?? '')).toMatchObject({ eligible: 39 });
    expect(await silo.count('draw_frame_chunk')).toBe(0);
  });

  it('where the freezing ends after the randomness can exist', async () => {
    const round = await Ceremony.open(silo);
    await round.commitNonces();
    await round.askToCommit();
    await round.work(new Date(AT.notBefore));
    const { state, endGround, frameHash } = await round.row();
    expect([state, endGround, frameHash]).toEqual(['VOID', 'NOT_COMMITTED', null]);
    expect(await silo.count('draw_frame_chunk')).toBe(0);
  });
});
