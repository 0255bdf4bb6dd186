import { day } from '../../kernel/values/day';
import { isWorkingDay } from '../../kernel/values/workingDays';
import {
  clearTeams,
  draw,
  historyOf,
  openTeamSilo,
  people,
  plantRoundOf,
  plantVisits,
  rowsOf,
} from '../support/inspection/teamDesk';
import { at, doing } from '../support/inspection/visitDesk';
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

const JOINT = { SAMR: ['AMR-01'], FIRE: ['FIRE-01'] };
const FIELDS = 'round scheduled unscheduled withoutTeam days { day visits joint }';
const schedule = doing(() => silo, 'scheduleVisits', ['ScheduleVisitsInput', FIELDS]);
const move = doing(() => silo, 'moveVisit', ['MoveVisitInput', 'number version scheduledOn']);
const entities = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

interface Placed {
  readonly number: string;
  readonly day: string | null;
  readonly inspectors: readonly string[];
}
const placed = () =>
  rowsOf<Placed>(
    silo,
    `SELECT v.number, v.scheduled_on::text AS day, array(SELECT s.inspector FROM visit_seat s WHERE s.visit = v.number
       AND s.state = 'SEATED') AS inspectors FROM visit v ORDER BY v.id`,
  );

/** How often the inspector who is out most on a day is out. */
async function mostOutings(): Promise<number> {
  const outings = (await placed()).flatMap(({ inspectors, day: on }) => inspectors.map((one) => `${one} ${on}`));
  return Math.max(...outings.map((one) => outings.filter((other) => other === one).length));
}

describe('沪府发〔2020〕7号（十一）: the calendar of a round', () => {
  it('spreads visits over the working days from tomorrow on, nobody out more than three times a day', async () => {
    await plantVisits(silo, { round, parts: JOINT, entities: entities(60) });
    await draw(silo, round);
    const { done } = await schedule({ round }, people.city);
    expect(done).toMatchObject({ scheduled: 60, unscheduled: 0, withoutTeam: 0 });
    const visits = await placed();
    const days = visits.map((visit) => day(visit.day ?? ''));
    expect(days.every((on) => isWorkingDay(on) && on >= '2026-11-03' && on <= '2026-11-30')).toBe(true);
    expect(new Set(days).size).toBe(20);
    expect(await mostOutings()).toBeLessThanOrEqual(3);
  });

  it('is the same for the same round, is told in the history and in no fact, and is not made twice', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: JOINT, entities: entities(3) });
    await draw(silo, round);
    await schedule({ round }, people.city);
    const before = await placed();
    await schedule({ round }, people.city);
    expect(await placed()).toEqual(before);
    expect(await historyOf(silo, 'visit', visit)).toEqual(['SCHEDULED']);
    expect(await silo.count('inspection')).toBe(0);
    await rowsOf(silo, 'UPDATE visit SET scheduled_on = NULL');
    await schedule({ round }, people.city);
    expect(await placed()).toEqual(before);
  });

  it('counts right where two rounds of the same inspectors are put on their days at once', async () => {
    const other = await plantRoundOf(silo);
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: entities(40) });
    await plantVisits(silo, { round: other, parts: { FIRE: ['FIRE-01'] }, entities: entities(40) });
    await Promise.all([draw(silo, round), draw(silo, other)]);
    await Promise.all([round, other].map((one) => schedule({ round: one }, people.city)));
    expect(await mostOutings()).toBeLessThanOrEqual(3);
    expect(await silo.count('visit WHERE scheduled_on IS NULL')).toBe(0);
  });

  it('leaves out what has no team, and says so', async () => {
    await plantVisits(silo, { round, parts: { EMERGENCY: ['EMG-01'], FIRE: ['FIRE-01'] } });
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: [2] });
    await draw(silo, round);
    expect((await schedule({ round }, people.city)).done).toMatchObject({
      scheduled: 1,
      unscheduled: 1,
      withoutTeam: 1,
    });
  });

  it('says which year the calendar does not know, and then nothing is stored', async () => {
    const beyond = await plantRoundOf(silo, '2027-01-15');
    await plantVisits(silo, { round: beyond, parts: JOINT });
    await draw(silo, beyond);
    expect((await schedule({ round: beyond }, people.city)).refusal).toMatchObject({
      code: 'CALENDAR_UNKNOWN_YEAR',
      year: 2027,
    });
    expect(await silo.count('visit WHERE scheduled_on IS NOT NULL')).toBe(0);
  });

  it('is made by the planner of the department that leads the round, while a day is left', async () => {
    const fire = { ...people.firePlanner, district: null };
    expect((await schedule({ round }, fire)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await schedule({ round }, people.emergency)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await schedule({ round: 'DR-2026-1' }, people.city)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    const over = await plantRoundOf(silo, '2026-11-02');
    expect((await schedule({ round: over }, people.city)).refusal).toMatchObject({
      code: 'WINDOW_WITHOUT_WORKING_DAY',
    });
  });
});

describe('DR-12: a visit that is moved', () => {
  const scheduled = async () => {
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: entities(1) });
    await draw(silo, round);
    await schedule({ round }, people.city);
    const [row] = await rowsOf<Record<string, unknown>>(silo, 'SELECT number, version FROM visit');
    return row;
  };

  it('goes to another working day of the window on which its inspectors are free', async () => {
    const visit = await scheduled();
    const moved = await move({ ...at(visit), on: '2026-11-20', reason: '企业停产检修' }, people.firePlanner);
    expect(moved.done).toMatchObject({ scheduledOn: '2026-11-20' });
    expect(await historyOf(silo, 'visit', String(visit?.number))).toEqual(['SCHEDULED', 'MOVED']);
  });

  it('not to one on which an inspector is out as often as a day takes, or no longer certified', async () => {
    const visit = await scheduled();
    const seated = await rowsOf<{ inspector: string }>(silo, 'SELECT inspector FROM visit_seat ORDER BY seat');
    const others = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: [2, 3, 4] });
    for (const [n, other] of others.entries()) {
      const sql = `INSERT INTO visit_seat (visit, department, seat, attempt, inspector, role, load, ticket, state)
        VALUES ($1, 'FIRE', 1, 1, $2, 'LEAD', 0, $3, 'SEATED')`;
      await rowsOf(silo, sql, [other, seated[0]?.inspector, String(n)]);
      await rowsOf(silo, `UPDATE visit SET scheduled_on = '2026-11-20' WHERE number = $1`, [other]);
    }
    const input = { ...at(visit), on: '2026-11-20', reason: '企业停产检修' };
    expect((await move(input, people.firePlanner)).refusal).toMatchObject({
      ...{ code: 'INSPECTOR_DAY_FULL', inspector: seated[0]?.inspector, visits: 3, limit: 3 },
    });
    await rowsOf(silo, `UPDATE inspector SET certificate_until = '2026-11-18' WHERE number = $1`, [
      seated[1]?.inspector,
    ]);
    expect((await move({ ...input, on: '2026-11-19' }, people.firePlanner)).refusal).toMatchObject({
      ...{ code: 'INSPECTOR_NOT_AVAILABLE', inspector: seated[1]?.inspector },
    });
    expect((await move({ ...input, on: '2026-11-18' }, people.firePlanner)).refusal).toBeUndefined();
  });
});

describe('DR-26: the way of an office through a day', () => {
  const PLAN = `query ($office: String!, $day: Date) { dayPlan(office: $office, day: $day) { place visit isJoint
    district { code } noticeReference notice parts { office { code } seats { inspector } } } }`;
  type Stop = {
    place: number;
    visit: string;
    notice: string;
    noticeReference: string;
    parts: { seats: { inspector: string }[] }[];
  };

  it('has its visits by district and ticket, with the teams and the notice of each', async () => {
    await plantVisits(silo, { round, parts: JOINT, entities: entities(4) });
    await draw(silo, round);
    await rowsOf(silo, `UPDATE visit SET scheduled_on = '2026-11-09'`);
    const { data } = await silo.ask(PLAN, { office: 'FIRE-310115', day: '2026-11-09' }, people.firePlanner);
    const stops = data?.dayPlan as Stop[];
    const tickets = await rowsOf<{ visit: string }>(
      silo,
      `SELECT DISTINCT visit, visit_ticket FROM visit_team ORDER BY visit_ticket`,
    );
    expect(stops.map(({ visit }) => visit)).toEqual(tickets.map(({ visit }) => visit));
    expect(stops.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(stops[0]).toMatchObject({ isJoint: true, noticeReference: `${stops[0]?.visit}/2026-11-09` });
    for (const { inspector } of stops[0]?.parts.flatMap(({ seats }) => seats) ?? [])
      expect(stops[0]?.notice).toContain(inspector);
  });

  it('is told to whoever sees the work of the office', async () => {
    expect((await silo.ask(PLAN, { office: 'FIRE-310115' }, people.planner)).data).toEqual({ dayPlan: null });
    expect((await silo.ask(PLAN, { office: 'FIRE-310115' }, people.office)).data).toEqual({ dayPlan: [] });
    expect((await silo.ask(PLAN, { office: 'NONE' }, people.office)).errors?.[0]?.extensions.code).toBe(
      'UNKNOWN_DEPARTMENT',
    );
  });
});
