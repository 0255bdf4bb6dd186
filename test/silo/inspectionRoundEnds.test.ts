import { day } from '../../kernel/values/day';
import { Ceremony } from '../support/inspection/ceremony';
import { plantPlan, publishEdition } from '../support/inspection/plantPlan';
import { AT, nonceOf, openRoundSilo, PLAN, TASKS } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRoundSilo();
});
afterEach(() => silo.close());

const beaconAt = (on: string) => ({ kind: 'DICE', detail: '', notBefore: `${on}T02:00:00.000Z` }) as const;

describe('FL-2, FL-18: a round that is not finished in time', () => {
  const due = Date.parse(AT.due);
  const DAY = 86_400_000;

  it('is void after the moment at which its nonces were due, naming who is missing; not the day before, not at it', async () => {
    const round = await Ceremony.open(silo);
    await round.commit();
    await round.tell();
    await round.reveal('SAMR');
    await round.reveal('REFORM_OFFICE');
    await round.work(new Date(due - DAY));
    await round.work(new Date(due));
    expect((await round.row()).state).toBe('BEACON_TOLD');
    await round.work(new Date(due + DAY));
    const { state, endGround, missing, endedAt } = await round.row();
    expect({ state, endGround, missing }).toEqual({ state: 'VOID', endGround: 'REVEAL_MISSING', missing: ['FIRE'] });
    expect(endedAt).toBe(new Date(due + DAY).toISOString());
  });

  it('is void where the dice were not told, or nothing was committed to in time', async () => {
    const untold = await Ceremony.open(silo);
    await untold.commit();
    await untold.work(new Date(due + 1));
    expect(await untold.row()).toMatchObject({ state: 'VOID', endGround: 'BEACON_NOT_TOLD', missing: [] });
    const open = await Ceremony.open(silo, { reason: '上一轮次作废' });
    await open.work(new Date(Date.parse(AT.notBefore) - 1));
    expect((await open.row()).state).toBe('OPEN');
    await open.work(new Date(AT.notBefore));
    expect(await open.row()).toMatchObject({ state: 'VOID', endGround: 'NOT_COMMITTED' });
    expect((await open.row()).missing).toEqual(['FIRE', 'REFORM_OFFICE', 'SAMR']);
  });

  it('is followed by a new round with fresh nonces that names it, and all attempts can be read', async () => {
    const first = await Ceremony.open(silo);
    await first.commit();
    await first.work(new Date(due + 1));
    const second = await Ceremony.open(silo, { reason: '上一轮次无人登记公开随机数' });
    await second.draw();
    const { previous, attempt, seed, frameHash } = await second.row();
    expect([previous, attempt]).toEqual([first.number, 2]);
    expect(nonceOf('FIRE', first.number)).not.toBe(nonceOf('FIRE', second.number));
    expect([seed, frameHash === (await first.row()).frameHash]).toEqual([expect.any(String), false]);
    const text = `{ drawRound(number: "${first.number}") { attempts { number state endGround reason } } }`;
    const { data } = await silo.ask(text);
    expect(data?.drawRound).toEqual({
      attempts: [
        { number: first.number, state: 'VOID', endGround: 'BEACON_NOT_TOLD', reason: null },
        { number: second.number, state: 'DRAWN', endGround: null, reason: '上一轮次无人登记公开随机数' },
      ],
    });
  });

  it('and one that was drawn is not drawn again for the same days, whatever the reason', async () => {
    const first = await Ceremony.open(silo);
    await first.draw();
    const again = {
      reason: '结果不理想',
      beacon: { ...beaconAt('2026-09-12'), detail: '第二次掷骰' },
      revealDue: '2026-09-13T00:00:00.000Z',
    };
    const at = new Date('2026-09-11T01:00:00Z');
    await expect(
      Ceremony.open(silo, { ...again, window: { from: day('2026-11-30'), to: day('2026-12-31') } }, at),
    ).rejects.toMatchObject({ code: 'ROUND_ALREADY_DRAWN', facts: { round: first.number } });
    const december = { from: day('2026-12-01'), to: day('2026-12-31') };
    await publishEdition(silo.database, PLAN, 2);
    const later = await Ceremony.open(silo, { ...again, reason: '第四季度', window: december }, at);
    expect(await later.row()).toMatchObject({ previous: first.number, attempt: 2 });
  });

  it('and one that was drawn is not drawn again under the edition under which it was, though for other days', async () => {
    const september = { from: day('2026-09-10'), to: day('2026-09-10') };
    const first = await Ceremony.open(silo, { window: september });
    await first.draw();
    const again = { reason: '换几天再抽一次', beacon: beaconAt('2026-09-12'), revealDue: '2026-09-13T00:00:00.000Z' };
    const beacon = { ...again.beacon, detail: '第二次掷骰' };
    const window = { from: day('2026-09-13'), to: day('2026-11-30') };
    const at = new Date('2026-09-11T01:00:00Z');
    await expect(Ceremony.open(silo, { ...again, beacon, window }, at)).rejects.toMatchObject({
      code: 'ROUND_EDITION_DRAWN',
      facts: { round: first.number, plan: PLAN, edition: 1, article: '沪府发〔2020〕7号（十一）' },
    });
    expect(await silo.count('draw_round')).toBe(1);
  });

  it('and a task that is its twin needs a reason, waits for it, and stands among the attempts', async () => {
    const twin = 'IP-2026-000002';
    await plantPlan(silo.database, { number: twin, tasks: TASKS });
    const tasks = [1, 2].map((task) => ({ plan: twin, task }));
    const first = await Ceremony.open(silo);
    await expect(Ceremony.open(silo, { tasks, reason: '另立计划' })).rejects.toMatchObject({ code: 'ROUND_IN_HAND' });
    await first.draw();
    const refused = { code: 'ROUND_REASON_NEEDED', facts: { rounds: [first.number] } };
    await expect(Ceremony.open(silo, { tasks })).rejects.toMatchObject(refused);
    const second = await Ceremony.open(silo, { tasks, reason: '另立计划' });
    expect(await second.row()).toMatchObject({ previous: first.number, attempt: 2 });
    const { data } = await silo.ask(`{ drawRound(number: "${first.number}") { attempts { number state reason } } }`);
    expect(data?.drawRound).toEqual({
      attempts: [
        { number: first.number, state: 'DRAWN', reason: null },
        { number: second.number, state: 'OPEN', reason: '另立计划' },
      ],
    });
  });

  it('and a task in another district, or of another year, is no twin', async () => {
    await (await Ceremony.open(silo)).draw();
    const other = await Ceremony.open(silo, { tasks: [3, 4].map((task) => ({ plan: PLAN, task })) });
    expect(await other.row()).toMatchObject({ previous: null, attempt: 1, reason: null });
    const former = { number: 'IP-2025-000001', year: 2025, window: { from: day('2025-04-01'), to: day('2026-12-31') } };
    await plantPlan(silo.database, { ...former, tasks: TASKS });
    const tasks = [1, 2].map((task) => ({ plan: former.number, task }));
    expect(await (await Ceremony.open(silo, { tasks })).row()).toMatchObject({ attempt: 1 });
  });
});
