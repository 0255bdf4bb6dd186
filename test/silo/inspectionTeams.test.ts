import { CataloguedError } from '../../kernel/values/cataloguedError';
import {
  clearTeams,
  draw,
  historyOf,
  openTeamSilo,
  people,
  plantRoundOf,
  plantVisits,
  rowsOf,
  SEED,
  TODAY,
  tie,
  usccAt,
} from '../support/inspection/teamDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

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

const JOINT = { SAMR: ['AMR-01'], FIRE: ['FIRE-01'] };
const TEAMS = `query ($visit: ID!) { visitTeams(visit: $visit) { visit entity { uscc } authority { code } parts {
  department { code } office { code } state lack attempt isBorrowed seats { seat inspector role load ticket attempt state } } } }`;
type Part = {
  department: { code: string };
  state: string;
  lack: string | null;
  seats: { inspector: string; role: string }[];
};

const teamsOf = async (visit: string, as = people.planner) => {
  const { data, errors } = await silo.ask(TEAMS, { visit }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.visitTeams as { parts: Part[] } | null;
};
const rejections = (visit = '') =>
  rowsOf<{ inspector: string; reason: string; from_place: number }>(
    silo,
    'SELECT inspector, reason, from_place FROM seat_rejection WHERE visit = $1 ORDER BY inspector',
    [visit],
  );

describe('DR-11: the teams of a round', () => {
  it('are two certified inspectors for each department, with one lead for a joint visit', async () => {
    const visits = await plantVisits(silo, { round, parts: JOINT, entities: [1, 2, 3, 4, 5] });
    expect(await draw(silo, round)).toMatchObject({ parts: 10, withoutTeam: 0, seed: SEED, drawnOn: TODAY });
    for (const visit of visits) {
      const { parts } = (await teamsOf(visit)) ?? { parts: [] };
      expect(parts.map(({ state, seats }) => [state, seats.length])).toEqual(Array(2).fill(['DRAWN', 2]));
      const leads = parts.flatMap(({ department, seats }) => {
        return seats.flatMap(({ role }, at) => (role === 'LEAD' ? [`${department.code} ${at}`] : []));
      });
      expect(leads).toEqual(['SAMR 0']);
      expect(await historyOf(silo, 'seat', visit)).toEqual(['TEAMS_DRAWN']);
    }
  });

  it('leave out whoever cannot inspect, each rejection once with its reason', async () => {
    await plantVisits(silo, { round, parts: { SAMR: ['AMR-01'] }, entities: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    await draw(silo, round);
    expect(await rejections()).toEqual([
      { inspector: 'IN-S-ELSEWHERE', reason: 'OUT_OF_AREA', from_place: 1 },
      { inspector: 'IN-S-EXPIRED', reason: 'CERTIFICATE_EXPIRED', from_place: 1 },
      { inspector: 'IN-S-FOOD', reason: 'NOT_QUALIFIED', from_place: 1 },
      { inspector: 'IN-S-GONE', reason: 'INACTIVE', from_place: 1 },
    ]);
    const seated = await rowsOf<{ inspector: string }>(silo, 'SELECT DISTINCT inspector FROM visit_seat');
    expect(seated.map(({ inspector }) => inspector)).toContain('IN-S-LAST-DAY');
    expect(await silo.count(`visit_seat WHERE inspector IN ('IN-S-EXPIRED', 'IN-S-GONE', 'IN-S-FOOD')`)).toBe(0);
  });

  it('never seat whoever is tied to the entity on a day of the window; a tie that is over does not count', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] } });
    await tie(silo, 'IN-F-1', usccAt(1));
    await tie(silo, 'IN-F-2', usccAt(1), '2026-11-03');
    await tie(silo, 'IN-F-3', usccAt(1), '2026-11-02');
    await tie(silo, 'IN-F-4', usccAt(2));
    await draw(silo, round);
    expect(await rejections(visit)).toEqual([
      { inspector: 'IN-F-1', reason: 'TIED', from_place: 1 },
      { inspector: 'IN-F-2', reason: 'TIED', from_place: 1 },
    ]);
    const seats = (await teamsOf(visit, people.firePlanner))?.parts.flatMap((part) => part.seats) ?? [];
    expect(seats.map(({ inspector }) => inspector).sort()).toEqual(['IN-F-3', 'IN-F-4']);
  });

  it('leave out whoever was recused from the entity within twelve months, to the day', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] } });
    const recused = (inspector: string, on: string, state = 'GRANTED') =>
      rowsOf(
        silo,
        `INSERT INTO team_recusal (number, authority, visit, department, inspector, uscc, asked_by, reason, state,
           requested_by, requested_on, decided_by, decided_on)
         VALUES ($1, 'FIRE-310115', 'VS-2025-000001', 'FIRE', $1, $2, 'ENTITY', '-', $4, 'a', $3, 'b', $3)`,
        [inspector, usccAt(1), on, state],
      );
    await recused('IN-F-1', '2025-11-03');
    await recused('IN-F-2', '2025-11-02');
    await recused('IN-F-3', '2026-11-01', 'REFUSED');
    await draw(silo, round);
    expect(await rejections(visit)).toEqual([{ inspector: 'IN-F-1', reason: 'RECUSED', from_place: 1 }]);
  });

  it('are none where fewer than two can be drawn, which is told to the planner', async () => {
    const [visit = ''] = await plantVisits(silo, {
      round,
      parts: { EMERGENCY: ['EMG-01'], SAMR: ['AMR-01', 'AMR-06'] },
    });
    await plantVisits(silo, { round, parts: { SAMR: ['AMR-01'] }, entities: [2] });
    expect(await draw(silo, round)).toMatchObject({ parts: 3, withoutTeam: 1 });
    const { parts } = (await teamsOf(visit)) ?? { parts: [] };
    expect(parts.map(({ state, lack }) => [state, lack])).toEqual([
      ['WITHOUT_TEAM', 'TOO_FEW'],
      ['DRAWN', null],
    ]);
    expect(parts[1]?.seats.map(({ inspector }) => inspector)).toContain('IN-S-FOOD');
    const LIST = `query ($round: ID) { visitsWithoutTeam(round: $round) { totalCount edges { node { visit parts { state } } } } }`;
    const { data } = await silo.ask(LIST, { round }, people.planner);
    expect(data?.visitsWithoutTeam).toMatchObject({ totalCount: 1, edges: [{ node: { visit } }] });
    expect((await silo.ask(LIST, { round }, people.minhang)).data?.visitsWithoutTeam).toMatchObject({ totalCount: 0 });
  });

  it('are drawn once: the same seed changes nothing, another is refused, later visits are drawn for one by one', async () => {
    await plantVisits(silo, { round, parts: JOINT, entities: [1, 2, 3] });
    const first = await draw(silo, round);
    const seats = () => rowsOf(silo, 'SELECT * FROM visit_seat ORDER BY visit, department, seat, attempt');
    const before = await seats();
    expect(await draw(silo, round)).toEqual(first);
    expect(await seats()).toEqual(before);
    await expect(draw(silo, round, 'f'.repeat(64))).rejects.toThrow(CataloguedError);
    const [later = ''] = await plantVisits(silo, { round, parts: JOINT, entities: [4] });
    await draw(silo, round);
    expect((await seats()).slice(0, before.length)).toEqual(before);
    expect((await teamsOf(later))?.parts.map(({ state }) => state)).toEqual(['DRAWN', 'DRAWN']);
    expect(await silo.count('team_draw')).toBe(2);
  });

  it('are seen by the departments of the visit and the reform office, by nobody else', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: JOINT });
    await draw(silo, round);
    for (const viewer of [people.city, people.firePlanner, people.office])
      expect(await teamsOf(visit, viewer)).not.toBeNull();
    for (const viewer of [people.minhang, people.emergency]) expect(await teamsOf(visit, viewer)).toBeNull();
    expect((await silo.ask(TEAMS, { visit }, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});
