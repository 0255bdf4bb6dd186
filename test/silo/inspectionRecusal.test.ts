import {
  clearTeams,
  draw,
  historyOf,
  openTeamSilo,
  people,
  plantRoundOf,
  plantVisits,
  rowsOf,
  usccAt,
} from '../support/inspection/teamDesk';
import { doing } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let round: string;
let visit: string;
beforeAll(async () => {
  silo = await openTeamSilo();
});
beforeEach(async () => {
  await clearTeams(silo);
  round = await plantRoundOf(silo);
  [visit = ''] = await plantVisits(silo, { round, parts: { SAMR: ['AMR-01'], FIRE: ['FIRE-01'] } });
  await draw(silo, round);
});
afterAll(() => silo.close());

const FIELDS = 'number version state askedBy inspector visit authority { code } entity { uscc } decisionReason draw';
const request = doing(() => silo, 'requestRecusal', ['RequestRecusalInput', FIELDS]);
const decide = doing(() => silo, 'decideRecusal', ['DecideRecusalInput', FIELDS]);

interface Seat {
  readonly department: string;
  readonly seat: number;
  readonly attempt: number;
  readonly inspector: string;
  readonly role: string;
  readonly state: string;
}
const seats = (where = '') =>
  rowsOf<Seat>(silo, `SELECT * FROM visit_seat WHERE visit = $1 ${where} ORDER BY department, seat, attempt`, [visit]);
const seatedAt = async (department: string, seat: number) =>
  (await seats(`AND state = 'SEATED'`)).find((one) => one.department === department && one.seat === seat)?.inspector ??
  '';
const asked = async (inspector: string, askedBy = 'ENTITY', as = people.planner) =>
  request({ visit, inspector, askedBy, reason: '检查人员曾在该企业任职' }, as);
const decided = async (inspector: string, grant: boolean, as = people.head) => {
  const { done } = await asked(inspector);
  return decide({ number: done?.number, version: done?.version, grant, reason: '经核实' }, as);
};

describe('行政处罚法 43: an inspector is asked to withdraw', () => {
  it('and while it is undecided he keeps his seat, and the visit goes on', async () => {
    const inspector = await seatedAt('SAMR', 1);
    const before = [await rowsOf(silo, 'SELECT * FROM visit'), await seats()];
    expect((await asked(inspector)).done).toMatchObject({
      ...{ state: 'REQUESTED', askedBy: 'ENTITY', inspector, visit, authority: { code: 'SAMR-310115' } },
      entity: { uscc: usccAt(1) },
    });
    expect([await rowsOf(silo, 'SELECT * FROM visit'), await seats()]).toEqual(before);
    expect((await asked(inspector)).refusal).toMatchObject({ code: 'RECUSAL_PENDING' });
  });

  it('by himself under his own account, and under no other', async () => {
    const inspector = await seatedAt('SAMR', 2);
    await rowsOf(silo, `UPDATE inspector SET account = 'wang' WHERE number = $1`, [inspector]);
    expect((await asked(inspector, 'INSPECTOR', people.head)).refusal).toMatchObject({ code: 'RECUSAL_NOT_YOURS' });
    expect((await asked(inspector, 'INSPECTOR', people.wang)).done).toMatchObject({ askedBy: 'INSPECTOR' });
  });

  it.each([
    ['somebody who holds no seat', 'IN-S-GONE', people.planner, 'SEAT_NOT_HELD'],
    ['by a planner of another department of the visit', 'SAMR', people.firePlanner, 'RECUSAL_NOT_YOURS'],
    ['by somebody who does not see the visit', 'SAMR', people.minhang, 'WORK_UNKNOWN'],
  ])('not %s, and then nothing is stored', async (_, inspector, as, code) => {
    const number = inspector === 'SAMR' ? await seatedAt('SAMR', 1) : inspector;
    expect((await asked(number, 'ENTITY', as)).refusal).toMatchObject({ code });
    expect(await silo.count('team_recusal')).toBe(0);
    expect(await historyOf(silo, 'seat', visit)).toEqual(['TEAMS_DRAWN']);
  });

  it('not once the part is done', async () => {
    await rowsOf(silo, `UPDATE visit_part SET state = 'COMPLETED' WHERE department = 'SAMR'`);
    expect((await asked(await seatedAt('SAMR', 1))).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });
});

describe('DR-11: the head decides on a recusal', () => {
  it('and granted, that seat alone is drawn again: the next in the order takes it, every other seat stays byte for byte', async () => {
    const inspector = await seatedAt('SAMR', 1);
    const others = async () =>
      JSON.stringify((await seats()).filter((seat) => seat.attempt === 1 && seat.inspector !== inspector));
    const [before, visits] = [await others(), await rowsOf(silo, 'SELECT * FROM visit')];
    const ORDER = '{ teamProof(visit: "VISIT") { department { code } attempt candidates { inspector isSeated } } }';
    const { data } = await silo.ask(ORDER.replace('VISIT', visit), {}, people.planner);
    const proofs = data?.teamProof as { department: { code: string }; candidates: { inspector: string }[] }[];
    const next = proofs.find(({ department }) => department.code === 'SAMR')?.candidates[2]?.inspector;

    expect((await decided(inspector, true)).done).toMatchObject({
      state: 'GRANTED',
      draw: expect.stringMatching(/^TD-/),
    });
    expect(await others()).toBe(before);
    expect(await rowsOf(silo, 'SELECT * FROM visit')).toEqual(visits);
    expect(await seats(`AND seat = 1 AND department = 'SAMR'`)).toMatchObject([
      { inspector, attempt: 1, role: 'LEAD', state: 'RECUSED' },
      { inspector: next, attempt: 2, role: 'LEAD', state: 'SEATED' },
    ]);
    expect(await historyOf(silo, 'seat', visit)).toEqual(['TEAMS_DRAWN', 'RECUSAL_REQUESTED', 'RECUSAL_GRANTED']);
  });

  it('and the new draw can be computed anew, with him rejected as recused', async () => {
    const inspector = await seatedAt('FIRE', 2);
    const { done } = await asked(inspector, 'ENTITY', people.firePlanner);
    await decide({ number: done?.number, version: done?.version, grant: true, reason: '经核实' }, people.fireHead);
    const PROOF = `{ teamProof(visit: "${visit}") { attempt replays candidates { inspector rejection } } }`;
    const { data } = await silo.ask(PROOF, {}, people.firePlanner);
    const proofs = data?.teamProof as { attempt: number; replays: boolean; candidates: object[] }[];
    expect(proofs.map(({ attempt, replays }) => [attempt, replays])).toEqual([
      [1, true],
      [2, true],
      [1, true],
    ]);
    expect(proofs[1]?.candidates).toContainEqual({ inspector, rejection: 'RECUSED' });
  });

  it('and refused, he keeps his seat', async () => {
    const inspector = await seatedAt('SAMR', 1);
    const before = await seats();
    expect((await decided(inspector, false)).done).toMatchObject({
      state: 'REFUSED',
      decisionReason: '经核实',
      draw: null,
    });
    expect(await seats()).toEqual(before);
    expect(await historyOf(silo, 'seat', visit)).toEqual(['TEAMS_DRAWN', 'RECUSAL_REQUESTED', 'RECUSAL_REFUSED']);
  });

  it('not who is no head of that office, nor who asked, nor the inspector himself, nor twice', async () => {
    const inspector = await seatedAt('SAMR', 1);
    expect((await decided(inspector, true, people.planner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    const [{ number, version } = { number: '', version: 0 }] = await rowsOf<{ number: string; version: number }>(
      silo,
      'SELECT number, version FROM team_recusal',
    );
    const grant = { number, version, grant: true, reason: '经核实' };
    const both = { ...people.planner, roles: ['planner', 'inspection-head'] };
    expect((await decide(grant, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    await rowsOf(silo, `UPDATE inspector SET account = $2 WHERE number = $1`, [inspector, people.head.subject]);
    expect((await decide(grant, people.head)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await decide(grant, people.fireHead)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    const other = { ...people.head, subject: 'head-two' };
    expect((await decide(grant, other)).done).toMatchObject({ state: 'GRANTED' });
    expect((await decide({ ...grant, version: 2 }, other)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('and whoever withdrew is not drawn for the same enterprise in the next round either', async () => {
    const inspector = await seatedAt('FIRE', 1);
    const { done } = await asked(inspector, 'ENTITY', people.firePlanner);
    await decide({ number: done?.number, version: done?.version, grant: true, reason: '经核实' }, people.fireHead);
    const next = await plantRoundOf(silo);
    const [again = '', another = ''] = await plantVisits(silo, {
      round: next,
      parts: { FIRE: ['FIRE-01'] },
      entities: [1, 2],
    });
    await draw(silo, next);
    const sql = 'SELECT inspector, reason FROM seat_rejection WHERE visit = $1';
    expect(await rowsOf(silo, sql, [again])).toEqual([{ inspector, reason: 'RECUSED' }]);
    expect(await rowsOf(silo, sql, [another])).toEqual([]);
  });

  it('and where nobody is left the part has no team, while whoever is seated stays', async () => {
    await rowsOf(
      silo,
      `UPDATE inspector SET active = false WHERE authority = 'SAMR-310115' AND number NOT IN
      (SELECT inspector FROM visit_seat)`,
    );
    const [first, second] = [await seatedAt('SAMR', 1), await seatedAt('SAMR', 2)];
    await decided(first, true);
    const { data } = await silo.ask(
      `{ visitTeams(visit: "${visit}") { parts { state lack seats { inspector }
      formerSeats { inspector endedReason } } } }`,
      {},
      people.planner,
    );
    const found = data?.visitTeams as { parts: object[] };
    expect(found.parts[1]).toMatchObject({
      ...{ state: 'WITHOUT_TEAM', lack: 'TOO_FEW', seats: [{ inspector: second }] },
      formerSeats: [{ inspector: first, endedReason: expect.stringMatching(/^RC-2026-/) }],
    });
  });
});

describe('行政处罚法 43: who sees requests for recusal', () => {
  it('the line of the inspector and the reform office', async () => {
    await asked(await seatedAt('SAMR', 1));
    const LIST = `query ($filter: RecusalFilter) { recusals(filter: $filter) { totalCount edges { node { state } } } }`;
    for (const as of [people.head, people.city, people.office]) {
      expect((await silo.ask(LIST, { filter: { visit, state: 'REQUESTED' } }, as)).data?.recusals).toMatchObject({
        totalCount: 1,
      });
    }
    expect((await silo.ask(LIST, {}, people.firePlanner)).data?.recusals).toMatchObject({ totalCount: 0 });
  });
});
