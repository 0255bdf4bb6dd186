import { createHash } from 'node:crypto';
import { TEAM_REJECTIONS } from '../../subgraphs/inspection/rules/teams/judgeCandidate';
import { teamProofFaults } from '../../subgraphs/inspection/rules/teams/teamProof';
import { RECUSAL_SIDES } from '../../subgraphs/inspection/store/teams/recusalRows';
import { SEAT_STATES } from '../../subgraphs/inspection/store/teams/seatRows';
import { enumValues } from '../support/enumValues';
import {
  clearTeams,
  draw,
  openTeamSilo,
  people,
  plantInspectors,
  plantRoundOf,
  plantVisits,
  rowsOf,
  tie,
  usccAt,
} from '../support/inspection/teamDesk';
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

describe('FL-17: what was drawn can be computed anew', () => {
  const PROOF = `query ($visit: ID!) { teamProof(visit: $visit) { department { code } attempt draw place seed replays digest
    document candidates { inspector place load ticket rejection isSeated } } }`;
  type Proof = { replays: boolean; document: string; digest: string; candidates: Record<string, unknown>[] };
  const proofsOf = async (visit: string) =>
    ((await silo.ask(PROOF, { visit }, people.planner)).data?.teamProof ?? []) as Proof[];

  it('of every visit, with the loads of its moment, the order and every rejection', async () => {
    await tie(silo, 'IN-S-2', usccAt(7));
    const entities = Array.from({ length: 25 }, (_, at) => at + 1);
    const visits = await plantVisits(silo, { round, parts: JOINT, entities });
    await draw(silo, round);
    for (const visit of visits) {
      for (const proof of await proofsOf(visit)) {
        expect(proof.replays).toBe(true);
        expect(teamProofFaults(JSON.parse(proof.document))).toEqual([]);
      }
    }
    const [, samr] = await proofsOf(visits[6] ?? '');
    expect(samr?.candidates.filter(({ rejection }) => rejection === 'TIED')).toMatchObject([{ inspector: 'IN-S-2' }]);
    expect(samr?.candidates.filter(({ isSeated }) => isSeated)).toHaveLength(2);
  });

  it('and a seat that was changed afterwards shows', async () => {
    const [visit = ''] = await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] } });
    await draw(silo, round);
    const [{ inspector } = { inspector: '' }] = await rowsOf<{ inspector: string }>(
      silo,
      `SELECT number AS inspector FROM inspector WHERE authority = 'FIRE-310115' AND number NOT IN
        (SELECT inspector FROM visit_seat) LIMIT 1`,
    );
    await rowsOf(silo, 'UPDATE visit_seat SET inspector = $1 WHERE seat = 1', [inspector]);
    const { data } = await silo.ask(PROOF, { visit }, people.firePlanner);
    expect(data?.teamProof).toMatchObject([{ replays: false }]);
  });

  it('and the digest is of the lines of all seats in the order of the draw', async () => {
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'], EMERGENCY: ['EMG-01'] }, entities: [1, 2] });
    const { digest } = await draw(silo, round);
    const ROUND = `query ($round: ID!) { roundTeams(round: $round) { digest parts withoutTeam lines tail: lines(from: 4)
      rejections { reason inspectors } } }`;
    const { data } = await silo.ask(ROUND, { round }, people.city);
    expect(data?.roundTeams).toMatchObject({ digest, parts: 4, withoutTeam: 2, rejections: [] });
    const { lines = [], tail = [] } = (data?.roundTeams ?? {}) as { lines?: string[]; tail?: string[] };
    expect(digest).toBe(
      createHash('sha256')
        .update(lines.map((line) => `${line}\n`).join(''))
        .digest('hex'),
    );
    expect(lines.filter((line) => /,FIRE,1:IN-F-\d\+2:IN-F-\d$/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => line.endsWith(',EMERGENCY,-TOO_FEW'))).toHaveLength(2);
    expect(tail).toEqual(lines.slice(3));
    expect((await silo.ask(ROUND, { round }, people.minhang)).data).toEqual({ roundTeams: null });
  });
});

describe('沪府发〔2020〕7号（十八）: how visits lie on inspectors', () => {
  it('differs by a band at most where all may do the same, and the head reads it', async () => {
    const entities = Array.from({ length: 60 }, (_, at) => at + 1);
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities });
    await draw(silo, round);
    const LOADS = `{ inspectorLoads(office: "FIRE-310115", from: "2026-11-02", to: "2026-11-30") {
      inspectors seats least most spread loads { inspector visits } } }`;
    const { data } = await silo.ask(LOADS, {}, people.fireHead);
    const loads = data?.inspectorLoads as { loads: { visits: number }[] };
    expect(loads).toMatchObject({ inspectors: 4, seats: 120 });
    const bands = loads.loads.map(({ visits }) => Math.floor(visits / 4));
    expect(Math.max(...bands) - Math.min(...bands)).toBeLessThanOrEqual(1);
    expect(loads.loads.reduce((sum, { visits }) => sum + visits, 0)).toBe(120);
    expect((await silo.ask(LOADS, {}, people.planner)).data).toEqual({ inspectorLoads: null });
  });

  it('counts visits of other rounds in the same window', async () => {
    await plantVisits(silo, { round, parts: { FIRE: ['FIRE-01'] }, entities: [1, 2, 3] });
    await draw(silo, round);
    const other = await plantRoundOf(silo);
    const [visit = ''] = await plantVisits(silo, { round: other, parts: { FIRE: ['FIRE-01'] }, entities: [4] });
    await draw(silo, other);
    const seats = await rowsOf<{ load: number; before: number }>(
      silo,
      `SELECT s.load, (SELECT count(*)::int FROM visit_seat b WHERE b.inspector = s.inspector AND b.visit <> $1) AS before
       FROM visit_seat s WHERE s.visit = $1`,
      [visit],
    );
    expect(seats.map(({ load }) => load)).toEqual(seats.map(({ before }) => before));
    expect(await silo.count('visit_seat WHERE load > 0')).toBeGreaterThan(0);
  });

  it('is drawn for three thousand visits of two departments in a few seconds', async () => {
    const more = Array.from({ length: 220 }, (_, at) => ({
      number: `IN-X-${at}`,
      office: 'SAMR-310115',
      fields: ['REGISTRY'],
    }));
    const fire = Array.from({ length: 220 }, (_, at) => ({ number: `IN-Y-${at}`, office: 'FIRE-310115' }));
    await plantInspectors(silo.database, [...more, ...fire]);
    const entities = Array.from({ length: 3_000 }, (_, at) => at + 1);
    await plantVisits(silo, { round, parts: JOINT, entities });
    const started = Date.now();
    expect(await draw(silo, round)).toMatchObject({ parts: 6_000, withoutTeam: 0 });
    expect(Date.now() - started).toBeLessThan(60_000);
    expect(await silo.count('visit_seat')).toBe(12_000);
  });
});

describe('inspection silo: words of teams', () => {
  it.each([
    ['TeamRejection', TEAM_REJECTIONS],
    ['SeatState', SEAT_STATES],
    ['RecusalSide', RECUSAL_SIDES],
  ])('%s of the API has the values of the rules', (name, values) => {
    expect(enumValues('inspection', name)).toEqual([...values]);
  });
});
