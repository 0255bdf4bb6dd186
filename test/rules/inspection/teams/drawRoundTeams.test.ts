import { day } from '../../../../kernel/values/day';
import { ticketOf } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import {
  drawRoundTeams,
  isOfTheVisit,
  type RosterInspector,
  type RoundTeams,
  rejectionScope,
} from '../../../../subgraphs/inspection/rules/teams/drawRoundTeams';
import { candidate, inspectorsOf, LIMITS, part, SEED } from '../../../support/inspection/teamRule';

const OFFICE = 'SAMR-310115';
const inspectors = (count: number): RosterInspector[] =>
  Array.from({ length: count }, (_, at) => candidate(`IN-${String(at).padStart(3, '0')}`));
const visitAt = (at: number) => ({
  visit: `VS-${at}`,
  uscc: `9131011500000${String(at).padStart(5, '0')}`,
  district: '310115',
  day: day('2026-11-30'),
  parts: [{ department: 'SAMR', office: OFFICE, items: [{ item: 'FOOD-1', field: 'FOOD' }] }],
});
const round = (visits: number, changed: Partial<RoundTeams> = {}): RoundTeams => ({
  seed: SEED,
  visits: Array.from({ length: visits }, (_, at) => visitAt(at)),
  rosters: new Map([[OFFICE, inspectors(10)]]),
  obstacle: () => null,
  limits: LIMITS,
  ...changed,
});
const seatsOf = (asked: RoundTeams) =>
  [...drawRoundTeams(asked)].map(({ visit, draw }) => [visit, inspectorsOf(draw.seated)]);

describe('FL-15: the teams of a round', () => {
  it('are drawn in the order of the tickets of the visits, whatever order these come in', () => {
    const asked = round(40);
    const drawn = [...drawRoundTeams(asked)];
    const tickets = asked.visits.map(({ uscc }) => ticketOf(SEED, uscc)).sort();
    expect(drawn.map(({ visitTicket }) => visitTicket)).toEqual(tickets);
    expect(drawn.map(({ place }) => place)).toEqual(tickets.map((_, at) => at + 1));
    expect([...drawRoundTeams({ ...asked, visits: [...asked.visits].reverse() })]).toEqual(drawn);
  });

  it('leave no inspector more than one band of load behind another, at any moment', () => {
    const loads = new Map(inspectors(10).map(({ inspector }) => [inspector, 0]));
    for (const { draw } of drawRoundTeams(round(150))) {
      for (const { inspector, load } of draw.seated) {
        expect(load).toBe(loads.get(inspector));
        loads.set(inspector, load + 1);
      }
      const bands = [...loads.values()].map((load) => Math.floor(load / LIMITS.band));
      expect(Math.max(...bands) - Math.min(...bands)).toBeLessThanOrEqual(1);
    }
    expect([...loads.values()].reduce((sum, load) => sum + load)).toBe(300);
  });

  it('count what inspectors had before, and stop at the most that one takes', () => {
    const rosters = new Map([[OFFICE, inspectors(4).map((one, at) => ({ ...one, load: at < 2 ? 58 : 0 }))]]);
    const drawn = [...drawRoundTeams(round(61, { rosters }))];
    expect(drawn.at(-1)?.draw).toMatchObject({ lack: null });
    const full = [...drawRoundTeams(round(63, { rosters }))].at(-1);
    expect(full?.draw.lack).toBe('NO_CANDIDATE');
    expect(full?.draw.rejected.map(({ reason }) => reason)).toEqual(Array(4).fill('OVERLOADED'));
  });

  it('never seat whoever is tied to the entity', () => {
    const obstacle = (inspector: string, uscc: string) =>
      inspector === 'IN-000' && uscc.endsWith('7') ? 'TIED' : null;
    const drawn = [...drawRoundTeams(round(60, { obstacle }))];
    const tied = drawn.filter(({ part: { uscc } }) => uscc.endsWith('7'));
    expect(tied.flatMap(({ draw }) => inspectorsOf(draw.seated))).not.toContain('IN-000');
    expect(tied.every(({ draw }) => draw.rejected[0]?.reason === 'TIED')).toBe(true);
    expect(drawn.flatMap(({ draw }) => inspectorsOf(draw.seated))).toContain('IN-000');
  });

  it('change with the seed', () => {
    expect(seatsOf(round(20, { seed: 'f'.repeat(64) }))).not.toEqual(seatsOf(round(20)));
  });

  it('count a visit once for whoever goes out for two departments of it', () => {
    const parts = ['SAMR', 'SAMR-310115'].flatMap((department) =>
      visitAt(1).parts.map((own) => ({ ...own, department })),
    );
    const visits = [{ ...visitAt(1), parts }, visitAt(2)];
    const rosters = new Map([[OFFICE, inspectors(2)]]);
    const loads = [...drawRoundTeams(round(0, { visits, rosters }))].map(({ draw }) =>
      draw.seated.map(({ load }) => load),
    );
    expect(loads.flat().sort()).toEqual([0, 0, 1, 1, 1, 1]);
  });
});

describe('FL-15: rejections are told once for what they depend on', () => {
  it.each([
    ['INACTIVE', ''],
    ['CERTIFICATE_EXPIRED', ''],
    ['OUT_OF_AREA', '310115'],
    ['NOT_QUALIFIED', 'FOOD-1'],
    ['TIED', ''],
  ] as const)('%s depends on "%s"', (reason, scope) => {
    expect(rejectionScope(reason, part())).toBe(scope);
    expect(isOfTheVisit(reason)).toBe(reason === 'TIED');
  });
});
