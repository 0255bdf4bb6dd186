import fc from 'fast-check';
import { drawTeam } from '../../../../subgraphs/inspection/rules/teams/drawTeam';
import { type Candidate, isQualifiedFor } from '../../../../subgraphs/inspection/rules/teams/judgeCandidate';
import { teamTicket } from '../../../../subgraphs/inspection/rules/teams/teamTicket';
import { anyCandidates, anyPart, candidate, inspectorsOf, part } from '../../../support/inspection/teamRule';

const RUNS = { numRuns: 400, seed: 20_261_102 };
const crowd = (count: number, changed: Partial<Candidate> = {}) =>
  Array.from({ length: count }, (_, at) => candidate(`IN-${String(at).padStart(3, '0')}`, changed));
const ticketOf = (inspector: string) => teamTicket({ ...part(), inspector });
const byTicket = (a: string, b: string) => (ticketOf(a) < ticketOf(b) ? -1 : 1);

describe('DR-11: the second random', () => {
  it('seats the two smallest tickets of the least loaded', () => {
    const drawn = drawTeam(part(), crowd(9));
    const expected = inspectorsOf(crowd(9)).sort(byTicket);
    expect(inspectorsOf(drawn.order)).toEqual(expected);
    expect(inspectorsOf(drawn.seated)).toEqual(expected.slice(0, 2));
    expect(drawn.lack).toBeNull();
  });

  it('looks at whole bands of load before it looks at tickets', () => {
    const [first = '', second = '', third = '', fourth = ''] = inspectorsOf(crowd(4)).sort(byTicket);
    const loads = new Map([
      [first, 4],
      [second, 3],
      [third, 0],
      [fourth, 8],
    ]);
    const drawn = drawTeam(
      part(),
      crowd(4).map((one) => ({ ...one, load: loads.get(one.inspector) ?? 0 })),
    );
    expect(inspectorsOf(drawn.order)).toEqual([second, third, first, fourth]);
  });

  it.each([
    [0, 'NO_CANDIDATE'],
    [1, 'TOO_FEW'],
  ])('with %i who can be drawn there is no team, and nobody is seated', (count, lack) => {
    expect(drawTeam(part(), [...crowd(count), candidate('IN-999', { active: false })])).toMatchObject({
      seated: [],
      lack,
      rejected: [{ inspector: 'IN-999', reason: 'INACTIVE' }],
    });
  });

  it('seats three where no two cover the items, and none where an item stays uncovered', () => {
    const items = ['FOOD', 'FIRE', 'LABOUR'].map((field) => ({ item: field, field }));
    const own = items.map(({ field }) => candidate(`IN-${field}`, { fields: [field] }));
    expect(inspectorsOf(drawTeam(part({ items }), own).seated).sort()).toEqual(['IN-FIRE', 'IN-FOOD', 'IN-LABOUR']);
    expect(drawTeam(part({ items }), own.slice(1))).toMatchObject({ seated: [], lack: 'ITEM_UNCOVERED' });
  });

  it('passes over whoever adds nothing while an item is uncovered', () => {
    const items = ['FOOD', 'FIRE'].map((field) => ({ item: field, field }));
    const food = crowd(5);
    const drawn = drawTeam(part({ items }), [...food, candidate('IN-900', { fields: ['FIRE'], load: 9 })]);
    expect(inspectorsOf(drawn.seated)).toEqual([inspectorsOf(food).sort(byTicket)[0], 'IN-900']);
  });

  it('fills a vacated seat alone, without whoever keeps his seat', () => {
    const [first = '', second = '', third = ''] = inspectorsOf(crowd(9)).sort(byTicket);
    const kept = [{ inspector: second, fields: ['FOOD'] }];
    const others = crowd(9).map((one) => (one.inspector === first ? { ...one, obstacle: 'RECUSED' as const } : one));
    const drawn = drawTeam(part({ kept }), others);
    expect(inspectorsOf(drawn.seated)).toEqual([third]);
    expect(inspectorsOf(drawn.order)).not.toContain(second);
  });

  it('lets a team of three that loses one stand as two where nobody is left to fill the seat', () => {
    const kept = ['IN-1', 'IN-2'].map((inspector) => ({ inspector, fields: ['FOOD'] }));
    expect(drawTeam(part({ kept, seats: 3 }), [])).toMatchObject({ seated: [], lack: null });
  });
});

describe('FL-15: what no draw of a team does', () => {
  const everything = fc.tuple(anyPart, anyCandidates);

  it('give another team for candidates in another order', () => {
    const shuffled = everything.chain(([of, all]) =>
      fc.tuple(fc.constant(of), fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([of, all, other]) => {
        expect(drawTeam(of, other)).toEqual(drawTeam(of, all));
      }),
      RUNS,
    );
  });

  it('seat somebody tied, recused, uncertified or unqualified, or a team of one, or leave an item uncovered', () => {
    fc.assert(
      fc.property(everything, ([of, all]) => {
        const { seated, lack, rejected, order } = drawTeam(of, all);
        const team = all.filter(({ inspector }) => inspectorsOf(seated).includes(inspector));
        expect(team.every(({ obstacle, active }) => obstacle === null && active)).toBe(true);
        expect(team.every(({ certificateUntil, load }) => certificateUntil >= of.day && load < 60)).toBe(true);
        expect(team.every(({ fields }) => of.items.some((item) => isQualifiedFor(fields, item)))).toBe(true);
        expect(lack === null ? seated.length >= 2 : seated.length === 0).toBe(true);
        const isCovered = (item: (typeof of.items)[number]) => team.some(({ fields }) => isQualifiedFor(fields, item));
        expect(lack !== null || of.items.every(isCovered)).toBe(true);
        expect(order.length + rejected.length).toBe(all.length);
      }),
      RUNS,
    );
  });

  it('let one more candidate change seats that he does not win', () => {
    fc.assert(
      fc.property(everything, fc.subarray(['FOOD', 'FIRE', 'LABOUR']), fc.nat(20), ([of, all], fields, load) => {
        const before = inspectorsOf(drawTeam(of, all).seated);
        const after = drawTeam(of, [...all, candidate('IN-NEW', { fields, load })]);
        const others = inspectorsOf(after.seated).filter((inspector) => inspector !== 'IN-NEW');
        const isNewSeated = after.seated.length > others.length;
        if (isNewSeated && before.length > 0) expect(before).toEqual(expect.arrayContaining(others));
        if (!isNewSeated) expect(others).toEqual(before);
      }),
      RUNS,
    );
  });
});
