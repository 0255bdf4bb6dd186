import { day } from '../../kernel/values/day';
import { createVisits } from '../../subgraphs/inspection/store/visits/createVisits';
import { endDrawnTask } from '../../subgraphs/inspection/store/visits/endVisit';
import { plantDrawn } from '../support/inspection/plantRound';
import {
  arrange,
  clearVisits,
  drawnRound,
  factsOf,
  openVisitSilo,
  people,
  TODAY,
  USCCS,
  visitsOf,
} from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const [BANK, OTHER, CAR] = USCCS;
const drawnAs = (drawn: Readonly<Record<string, readonly number[]>>, ratePpm?: number) =>
  drawnRound(silo, drawn, ratePpm ? { ratePpm } : {});
const facts = (uscc: string) => factsOf(silo, uscc);

describe('DR-10: everything that was drawn for an entity in a round is one visit', () => {
  it('with a part for each department, led by who leads the round, its teams drawn', async () => {
    const round = await drawnAs({ [BANK]: [1, 2, 3], [CAR]: [3] });
    expect(await arrange(silo, round)).toBe(2);
    const [joint, single] = await visitsOf(silo, { round }, people.office);
    expect(joint).toMatchObject({
      entity: { uscc: BANK },
      ...{ state: 'PLANNED', trigger: 'RANDOM', joint: true, mode: 'ON_SITE', code: null, scheduledOn: null },
      authority: { code: 'SAMR-310115' },
      departments: [{ code: 'FIRE-310115' }, { code: 'SAMR-310115' }],
      parts: [
        { department: { code: 'FIRE' }, office: { code: 'FIRE-310115' }, tasks: [3], items: ['FIRE-01'] },
        { department: { code: 'SAMR' }, office: { code: 'SAMR-310115' }, tasks: [1, 2], items: ['AMR-01', 'AMR-02'] },
      ],
    });
    expect(single).toMatchObject({ joint: false, authority: { code: 'FIRE-310115' }, parts: [{ tasks: [3] }] });
    expect(await silo.count(`visit_seat WHERE state = 'SEATED'`)).toBe(6);
  });

  it('under the plan of its tasks, and as a fact it is told to nobody', async () => {
    const told = await silo.count('outbox');
    const round = await drawnAs({ [BANK]: [1, 3] });
    await arrange(silo, round);
    expect(await visitsOf(silo, { round })).toMatchObject([
      { plan: 'IP-2026-000001', parts: [{ plan: 'IP-2026-000001' }, { plan: 'IP-2026-000001' }] },
    ]);
    expect(await facts(BANK)).toEqual([]);
    expect(await silo.count('outbox')).toBe(told);
  });

  it('is made once, however often it is asked for, with what came later added', async () => {
    const round = await drawnAs({ [BANK]: [1] });
    expect(await arrange(silo, round)).toBe(1);
    expect(await arrange(silo, round)).toBe(0);
    await plantDrawn(silo.database, { round, uscc: BANK, tasks: [3] });
    await plantDrawn(silo.database, { round, uscc: CAR, tasks: [1] });
    expect(await arrange(silo, round)).toBe(1);
    const visits = await visitsOf(silo, { round });
    expect(visits).toMatchObject([
      { entity: { uscc: BANK }, joint: true, parts: [{ tasks: [3] }, { tasks: [1] }] },
      { entity: { uscc: CAR }, joint: false },
    ]);
    const seats = `visit_seat WHERE state = 'SEATED' AND visit = '${visits[0]?.number}'`;
    expect(await silo.count(seats)).toBe(4);
  });

  it('never twice in one round: the table refuses it', async () => {
    const round = await drawnAs({ [BANK]: [1] });
    await arrange(silo, round);
    const twice = `INSERT INTO visit (number, authority, uscc, round_number, trigger, window_from, window_to, departments,
      joint, mode, state) SELECT 'VS-2', authority, uscc, round_number, trigger, window_from, window_to, departments, joint,
      mode, state FROM visit`;
    await expect(silo.database.dataSource.query(twice)).rejects.toMatchObject({ constraint: 'visit_round_entity' });
  });

  it('of full coverage where everybody of its kind is drawn', async () => {
    const round = await drawnAs({ [BANK]: [1] }, 1_000_000);
    await arrange(silo, round);
    expect(await visitsOf(silo, { round })).toMatchObject([{ trigger: 'KEY_LIST', parts: [{ trigger: 'KEY_LIST' }] }]);
  });
});

describe('沪府发〔2020〕7号（十一）: one planned visit in a plan year', () => {
  it('a second round leaves tasks without a reason to repeat, on the record, and carries out those with one', async () => {
    await arrange(silo, await drawnAs({ [BANK]: [1], [CAR]: [1] }));
    const second = await drawnAs({ [BANK]: [1, 4], [CAR]: [1], [OTHER]: [1] });
    expect(await arrange(silo, second)).toBe(2);
    expect(await visitsOf(silo, { round: second }, people.office)).toMatchObject([
      { entity: { uscc: BANK }, state: 'PLANNED', repeatReason: '连续超标，须复查', parts: [{ tasks: [4] }] },
      { entity: { uscc: OTHER }, state: 'PLANNED', repeatReason: null },
      { entity: { uscc: CAR }, state: 'CANCELLED', endedReason: 'ALREADY_VISITED_THIS_YEAR' },
    ]);
    expect(await visitsOf(silo, { uscc: CAR }, people.office)).toHaveLength(2);
    expect(
      await silo.count(`inspection_event WHERE topic = 'visit' AND kind = 'NOT_CARRIED_OUT' AND uscc = '${CAR}'`),
    ).toBe(1);
  });

  it('leaves a task whose item is on the list no longer, and visits for the others', async () => {
    const round = await drawnAs({ [BANK]: [1, 3], [CAR]: [1] });
    await silo.database.dataSource.query(
      `UPDATE inspection_item SET withdrawn_on = '2026-11-30' WHERE code = 'AMR-01'`,
    );
    try {
      expect(await arrange(silo, round)).toBe(1);
      expect(await visitsOf(silo, { round }, people.office)).toMatchObject([
        { state: 'PLANNED', parts: [{ tasks: [3] }] },
        { state: 'CANCELLED', endedReason: 'ITEM_NOT_PUBLISHED' },
      ]);
    } finally {
      await silo.database.dataSource.query(`UPDATE inspection_item SET withdrawn_on = NULL WHERE code = 'AMR-01'`);
    }
  });
});

describe('DR-29: what a replaced object was to be visited for is called off', () => {
  const end = (round: string, task: number) =>
    silo.database.transaction((client) =>
      endDrawnTask(client, {
        ...{ round, uscc: BANK, task, reason: 'DEREGISTERED', today: TODAY },
        actor: { subject: 'hub', department: null },
      }),
    );

  it('part by part, the visit with its last', async () => {
    const round = await drawnAs({ [BANK]: [1, 3] });
    await arrange(silo, round);
    await end(round, 3);
    expect(await visitsOf(silo, { round })).toMatchObject([
      { state: 'PLANNED', joint: false, departments: [{ code: 'SAMR-310115' }], parts: [{ state: 'CANCELLED' }, {}] },
    ]);
    await end(round, 1);
    expect(await visitsOf(silo, { round })).toMatchObject([{ state: 'CANCELLED', endedReason: 'DEREGISTERED' }]);
    expect(await facts(BANK)).toEqual([]);
  });

  it('with its item, its mode and its trigger, as if the rest had been planned so', async () => {
    const round = await drawnAs({ [BANK]: [1] });
    await plantDrawn(silo.database, { round, uscc: BANK, tasks: [2], ratePpm: 1_000_000 });
    await arrange(silo, round);
    expect(await visitsOf(silo, { round })).toMatchObject([
      { parts: [{ items: ['AMR-01', 'AMR-02'], mode: 'ON_SITE', trigger: 'RANDOM' }] },
    ]);
    await end(round, 1);
    const left = { state: 'PLANNED', tasks: [2], items: ['AMR-02'], mode: 'OFF_SITE', trigger: 'KEY_LIST' };
    expect(await visitsOf(silo, { round })).toMatchObject([{ state: 'PLANNED', mode: 'OFF_SITE', parts: [left] }]);
    expect(JSON.stringify(await facts(BANK))).not.toContain('AMR-01');
  });
});

describe('visits are for those who take part and watch', () => {
  it('shows a visit to its offices, the department above and the reform office, and to nobody else', async () => {
    const round = await drawnAs({ [BANK]: [1, 3] });
    await arrange(silo, round);
    for (const as of [people.planner, people.cityPlanner, people.firePlanner, people.office]) {
      expect(await visitsOf(silo, { round }, as)).toHaveLength(1);
    }
    for (const as of [people.ecologyPlanner, people.minhangPlanner]) {
      expect(await visitsOf(silo, { round }, as)).toHaveLength(0);
    }
    const { errors } = await silo.ask('{ visits { totalCount } }', {}, PUBLIC);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_PUBLIC' } }]);
  });

  it('does not make visits of a round that there is not', async () => {
    const unknown = silo.database.transaction((client) => createVisits(client, 'DR-2026-999999', day('2026-11-02')));
    await expect(unknown).rejects.toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});
