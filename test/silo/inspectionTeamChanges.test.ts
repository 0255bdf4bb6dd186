import {
  clearTeams,
  draw,
  historyOf,
  openTeamSilo,
  people,
  plantInspectors,
  plantRoundOf,
  plantVisits,
  rowsOf,
  tie,
  usccAt,
} from '../support/inspection/teamDesk';
import { doing } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let round: string;
beforeAll(async () => {
  silo = await openTeamSilo();
});
beforeEach(async () => {
  await clearTeams(silo);
  round = await plantRoundOf(silo);
});
afterAll(() => silo.close());

const FIELDS = `visit assistants { department { code } body agreement } parts { department { code } state lack attempt isBorrowed
  seats { seat inspector role attempt } formerSeats { inspector state endedReason } }`;
const mutation = (name: string, input: string) => doing(() => silo, name, [input, FIELDS]);
const drawTeams = mutation('drawVisitTeams', 'DrawVisitTeamsInput');
const borrow = mutation('borrowTeam', 'BorrowTeamInput');
const replace = mutation('replaceSeat', 'ReplaceSeatInput');
const assist = mutation('addVisitAssistant', 'AddVisitAssistantInput');
const seatsOf = (visit: string) =>
  rowsOf<{ inspector: string; state: string }>(
    silo,
    'SELECT * FROM visit_seat WHERE visit = $1 ORDER BY department, seat, attempt',
    [visit],
  );

describe('DR-11: where a department has no team', () => {
  const lacking = async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { EMERGENCY: ['EMG-01'] } });
    await draw(silo, round);
    return visit;
  };

  it('the planner borrows from the municipal department, which is recorded', async () => {
    const visit = await lacking();
    const { done } = await borrow({ visit, department: 'EMERGENCY', reason: '区局仅有一名持证人员' }, people.emergency);
    const [part] = (done?.parts ?? []) as { state: string; isBorrowed: boolean; seats: { inspector: string }[] }[];
    expect(part).toMatchObject({ state: 'DRAWN', isBorrowed: true, attempt: 2 });
    expect(part?.seats.some(({ inspector }) => inspector.startsWith('IN-EM-'))).toBe(true);
    expect(await historyOf(silo, 'seat', visit)).toEqual(['TEAMS_DRAWN', 'TEAM_BORROWED']);
    const PROOF = `{ teamProof(visit: "${visit}") { attempt replays } }`;
    const { data } = await silo.ask(PROOF, {}, people.emergency);
    expect(data?.teamProof).toEqual([1, 2].map((attempt) => ({ attempt, replays: true })));
  });

  it('it draws again once there are more inspectors', async () => {
    const visit = await lacking();
    await plantInspectors(silo.database, [{ number: 'IN-E-2', office: 'EMERGENCY-310115' }]);
    expect((await drawTeams({ visit }, people.emergency)).done).toMatchObject({
      parts: [{ state: 'DRAWN', isBorrowed: false, attempt: 2 }],
    });
  });

  it('nothing is borrowed where there is a team, for a department that is not there, or by another department', async () => {
    const visit = await lacking();
    const [whole = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: [2] });
    await draw(silo, round);
    const reason = '借调';
    const stands = await borrow({ visit: whole, department: 'FIRE', reason }, people.firePlanner);
    expect(stands.refusal).toMatchObject({ code: 'TEAM_STANDS' });
    const unknown = await borrow({ visit, department: 'FIRE', reason }, people.emergency);
    expect(unknown.refusal).toMatchObject({ code: 'VISIT_PART_UNKNOWN', departments: ['EMERGENCY'] });
    expect((await borrow({ visit, department: 'EMERGENCY', reason }, people.planner)).refusal).toMatchObject({
      code: 'WORK_UNKNOWN',
    });
    expect(await silo.count('team_draw')).toBe(2);
  });
});

describe('DR-12: who can no longer inspect', () => {
  const seated = async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] } });
    await draw(silo, round);
    const [first, second] = await seatsOf(visit);
    return { visit, inspector: first?.inspector ?? '', other: second?.inspector ?? '' };
  };
  const reason = '证件到期';

  it.each([
    ['CERTIFICATE_EXPIRED', `UPDATE inspector SET certificate_until = '2026-11-29' WHERE number = $1`],
    ['INACTIVE', `UPDATE inspector SET active = false WHERE number = $1`],
    ['INACTIVE', `UPDATE inspector SET authority = 'FIRE-310112' WHERE number = $1`],
  ])('%s has his seat alone drawn again', async (why, sql) => {
    const { visit, inspector, other } = await seated();
    await rowsOf(silo, sql, [inspector]);
    const { done } = await replace({ visit, inspector, reason }, people.firePlanner);
    const [part] = (done?.parts ?? []) as { seats: object[]; formerSeats: object[] }[];
    expect(part?.seats).toMatchObject([
      { seat: 1, role: 'LEAD', attempt: 2 },
      { inspector: other, attempt: 1 },
    ]);
    expect(part?.formerSeats).toEqual([{ inspector, state: 'REPLACED', endedReason: why }]);
  });

  it('as does whoever is found to be tied to the entity', async () => {
    const { visit, inspector } = await seated();
    await tie(silo, inspector, usccAt(1));
    expect((await replace({ visit, inspector, reason }, people.firePlanner)).refusal).toBeUndefined();
  });

  it('but nobody who still can, so that no team is drawn until it pleases', async () => {
    const { visit, inspector } = await seated();
    await rowsOf(silo, `UPDATE inspector SET certificate_until = '2026-11-30' WHERE number = $1`, [inspector]);
    const before = await seatsOf(visit);
    expect((await replace({ visit, inspector, reason }, people.firePlanner)).refusal).toMatchObject({
      code: 'SEAT_STILL_FIT',
    });
    expect(await seatsOf(visit)).toEqual(before);
    expect(await silo.count('team_draw')).toBe(1);
  });
});

describe('DR-12: third parties', () => {
  const AGREEMENT = { body: '上海某检测有限公司', agreement: '委托检测协议 沪消〔2026〕12号 2026-03-01' };

  it('assist a team under an agreement, without a seat', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] } });
    await draw(silo, round);
    const input = { visit, department: 'FIRE', ...AGREEMENT };
    const { done } = await assist(input, people.firePlanner);
    expect(done).toMatchObject({
      assistants: [{ department: { code: 'FIRE' }, ...AGREEMENT }],
      parts: [{ state: 'DRAWN' }],
    });
    expect(await silo.count('visit_seat')).toBe(2);
    expect((await assist(input, people.firePlanner)).refusal).toMatchObject({ code: 'ASSISTANT_TWICE' });
  });

  it('never inspect alone: where there is no team they are refused, and they complete none', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { EMERGENCY: ['EMG-01'] } });
    const input = { visit, department: 'EMERGENCY', ...AGREEMENT };
    expect((await assist(input, people.emergency)).refusal).toMatchObject({ code: 'ASSISTANT_ALONE' });
    await draw(silo, round);
    expect((await assist(input, people.emergency)).refusal).toMatchObject({ code: 'ASSISTANT_ALONE' });
    expect((await assist({ ...input, agreement: ' ' }, people.emergency)).refusal).toMatchObject({
      code: 'TEXT_EMPTY',
    });
    expect(await silo.count('visit_assistant')).toBe(0);
  });
});
