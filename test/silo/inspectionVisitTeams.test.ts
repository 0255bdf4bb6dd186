import { createHash } from 'node:crypto';
import { visitSeed } from '../../subgraphs/inspection/rules/teams/teamTicket';
import { drawTeamFor } from '../../subgraphs/inspection/store/teams/drawTeamFor';
import {
  clearTeams,
  draw,
  openTeamSilo,
  people,
  plantRoundOf,
  plantVisits,
  rowsOf,
  TODAY,
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

const drawTeams = doing(() => silo, 'drawVisitTeams', ['DrawVisitTeamsInput', 'visit parts { state attempt }']);
const seatsOf = (visit: string) =>
  rowsOf<{ inspector: string; role: string }>(
    silo,
    'SELECT * FROM visit_seat WHERE visit = $1 ORDER BY department, seat, attempt',
    [visit],
  );

describe('FL-15: the teams of a visit that no round drew', () => {
  const events = (visit: string) =>
    rowsOf<{ kind: string; details: string }>(
      silo,
      `SELECT kind, details FROM inspection_event WHERE topic = 'seat' AND number = $1 ORDER BY sequence`,
      [visit],
    );

  it('come from a secret whose hash was told before, and which is told afterwards', async () => {
    const [visit = ''] = await plantVisits(silo, { round: null, parts: { FIRE: ['FIRE-01'] } });
    expect((await drawTeams({ visit }, people.firePlanner)).done).toMatchObject({
      parts: [{ state: 'DRAWN', attempt: 1 }],
    });
    const [committed, drawn] = await events(visit);
    expect([committed?.kind, drawn?.kind]).toEqual(['NONCE_COMMITTED', 'TEAMS_DRAWN']);
    const { sha256 } = JSON.parse(committed?.details ?? '');
    const { nonce } = JSON.parse(drawn?.details ?? '');
    expect(committed?.details).not.toContain(nonce);
    expect(createHash('sha256').update(nonce).digest('hex')).toBe(sha256);
    const PROOF = `{ teamProof(visit: "${visit}") { seed replays } }`;
    const { data } = await silo.ask(PROOF, {}, people.firePlanner);
    expect(data?.teamProof).toEqual([{ seed: visitSeed(visit, nonce), replays: true }]);
  });

  it('are drawn once: what is complete stays, and the secret is never another one', async () => {
    const [visit = ''] = await plantVisits(silo, { round: null, parts: { FIRE: ['FIRE-01'] } });
    await drawTeams({ visit }, people.firePlanner);
    const before = [await seatsOf(visit), await rowsOf(silo, 'SELECT * FROM visit_nonce')];
    await drawTeams({ visit }, people.firePlanner);
    expect([await seatsOf(visit), await rowsOf(silo, 'SELECT * FROM visit_nonce')]).toEqual(before);
    expect(await silo.count('team_draw')).toBe(1);
  });

  it('are drawn by the planner of the office that leads it, while nobody has gone out', async () => {
    const [visit = ''] = await plantVisits(silo, { round: null, parts: { FIRE: ['FIRE-01'], SAMR: ['AMR-01'] } });
    expect((await drawTeams({ visit }, people.planner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await drawTeams({ visit }, people.emergency)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    await rowsOf(silo, `UPDATE visit SET state = 'CANCELLED'`);
    expect((await drawTeams({ visit }, people.firePlanner)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await silo.count('visit_nonce')).toBe(0);
  });
});

describe('DR-10: a visit that was extended', () => {
  it('gets a team for the new part, and keeps those that it has', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { SAMR: ['AMR-01'] } });
    await draw(silo, round);
    const before = await seatsOf(visit);
    await rowsOf(
      silo,
      `INSERT INTO visit_part (visit, department, office, trigger, check_number, tasks, items, mode, state, fact_record)
       VALUES ($1, 'FIRE', 'FIRE-310115', 'COMPLAINT', 'TC-2026-000001', '{}', '{FIRE-01}', 'ON_SITE', 'PLANNED', 'x')`,
      [visit],
    );
    await silo.database.transaction((client) => drawTeamFor(client, visit, { actor: people.planner, today: TODAY }));
    const after = await seatsOf(visit);
    expect(after.filter(({ inspector }) => inspector.startsWith('IN-S'))).toEqual(before);
    expect(after).toHaveLength(4);
    expect(after.filter((seat) => seat.role === 'LEAD')).toHaveLength(1);
  });

  it('gets somebody for a new item that nobody in the team is qualified for', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { SAMR: ['AMR-01'] } });
    await draw(silo, round);
    await rowsOf(silo, `UPDATE visit_part SET items = '{AMR-01,AMR-06}' WHERE visit = $1`, [visit]);
    await silo.database.transaction((client) => drawTeamFor(client, visit, { actor: people.planner, today: TODAY }));
    expect((await seatsOf(visit)).map(({ inspector }) => inspector)).toHaveLength(3);
    expect((await seatsOf(visit)).at(-1)).toMatchObject({ inspector: 'IN-S-FOOD', attempt: 2, seat: 3 });
  });
});
