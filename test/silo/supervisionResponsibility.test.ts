import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { type SupervisionMatterRow, storeSupervisionMatters } from '../../subgraphs/supervision';
import { PUBLIC } from '../support/openSilo';
import { storeRow } from '../support/supervision/pastFile';
import { actors, PLAIN_MATTER } from '../support/supervision/plainRules';
import { useSilo } from '../support/supervision/useSilo';

const MATTER: SupervisionMatterRow = {
  ...PLAIN_MATTER,
  cooperating: ['HEALTH', 'URBAN_MANAGEMENT'],
  object: '餐饮服务经营者',
  methods: ['ON_SITE', 'REMOTE'],
};
const APPROVED = {
  matter: MATTER.code,
  state: 'APPROVED',
  since: '2020-01-01',
  approver: 'SAMR',
  basis: '食品安全法 第三十五条',
};
const DEVOLVED = { ...APPROVED, state: 'DEVOLVED', district: '310115', since: '2026-03-01', basis: '下放决定' };

const silo = useSilo('supervision_matter_parties', (database) => storeSupervisionMatters(database, [MATTER]));

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function ask(query: string, viewer: Viewer, variables: object = {}): Promise<any> {
  const { data, errors } = await silo.now.ask(query, { ...variables }, viewer);
  return errors ? { code: errors[0]?.extensions.code, facts: errors[0]?.extensions } : data;
}
const enter = (input: object, viewer: Viewer = actors.approver) =>
  ask(
    'mutation E($input: EnterResponsibilityInput!) { enterResponsibility(input: $input) { number district { code } state since until } }',
    viewer,
    { input },
  );
const lead = async (on: string, district: string | null = '310115', viewer: Viewer = PUBLIC) => {
  const query = `query R($on: Date, $district: String) { responsibleAuthority(matter: "${MATTER.code}", district: $district, on: $on) {
    authority { code } duty enforcedBy { code } cooperating { code } state since number } }`;
  return (await ask(query, viewer, { on, district })).responsibleAuthority;
};

describe('沪府发〔2020〕7号（四）: each state of an approval', () => {
  silo.forAll();

  it.each([
    ['APPROVED', 'SAMR', 'SUPERVISE', null, '310101'],
    ['CANCELLED', 'COMMERCE', 'SUPERVISE', null, '310104'],
    ['CHANGED_TO_FILING', 'COMMERCE', 'VERIFY_AND_GUIDE', null, '310105'],
    ['FALSE_PROMISE', 'SAMR', 'INVESTIGATE', null, '310106'],
    ['DEVOLVED', 'SAMR-310115', 'SUPERVISE', null, '310115'],
    ['NO_FORCE_OR_TRANSFERRED', 'COMMERCE', 'ENTRUST_OR_JOIN', 'URBAN_MANAGEMENT', '310107'],
  ])('%s: anybody reads that it is %s, to %s', async (state, authority, duty, enforcedBy, district) => {
    const parties = { approver: 'SAMR', competent: 'COMMERCE', entrusted: 'URBAN_MANAGEMENT' };
    await enter({ ...APPROVED, ...parties, state, district });
    expect(await lead('2026-11-02', district)).toMatchObject({
      authority: { code: authority },
      duty,
      enforcedBy: enforcedBy && { code: enforcedBy },
      cooperating: [{ code: 'HEALTH' }, { code: 'URBAN_MANAGEMENT' }],
    });
  });
});

describe('沪府发〔2020〕7号（四）: what is no entry', () => {
  silo.forAll(() => enter(APPROVED));

  it.each([
    ['days that go back', { ...APPROVED, since: '2019-12-31' }, 'RESPONSIBILITY_OVERLAPS'],
    ['the same day again', APPROVED, 'RESPONSIBILITY_OVERLAPS'],
    ['a missing authority', { ...APPROVED, since: '2021-01-01', approver: null }, 'RESPONSIBILITY_PARTY_MISSING'],
    ['devolving to no district', { ...DEVOLVED, district: null }, 'RESPONSIBILITY_NEEDS_DISTRICT'],
    [
      'a day before the matter',
      { ...APPROVED, district: '310115', since: '2018-07-31' },
      'RESPONSIBILITY_OUTSIDE_MATTER',
    ],
    ['an abolished district', { ...DEVOLVED, district: '310108' }, 'UNKNOWN_DISTRICT'],
    ['an authority that is not known', { ...DEVOLVED, approver: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['a matter that is not known', { ...APPROVED, matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['no basis', { ...DEVOLVED, basis: ' ' }, 'TEXT_EMPTY'],
  ])('is refused with %s, and nothing is stored', async (_, input, code) => {
    expect(await enter(input)).toMatchObject({ code });
    expect(await silo.now.count('matter_responsibility')).toBe(1);
    expect(await silo.now.count('supervision_event')).toBe(1);
  });
});

describe('沪府发〔2020〕7号（四）: who answers for a matter', () => {
  silo.forEach();

  it('moves to the district on the day of devolving; what held there ends on the same day', async () => {
    await enter({ ...APPROVED, district: '310115' });
    await enter(DEVOLVED);
    expect(await lead('2026-02-28')).toMatchObject({ authority: { code: 'SAMR' } });
    expect(await lead('2026-03-01')).toMatchObject({ authority: { code: 'SAMR-310115' } });
    const { matterResponsibilities } = await ask(
      `{ matterResponsibilities(matter: "${MATTER.code}") { state since until } }`,
      PUBLIC,
    );
    expect(matterResponsibilities).toEqual([
      { state: 'APPROVED', since: '2020-01-01', until: '2026-03-01' },
      { state: 'DEVOLVED', since: '2026-03-01', until: null },
    ]);
  });

  it('is the city’s where the district has no entry of its own, and nobody before the first day', async () => {
    await enter(APPROVED);
    await enter(DEVOLVED);
    expect(await lead('2026-03-01', '310112')).toMatchObject({ authority: { code: 'SAMR' } });
    expect(await lead('2026-03-01', null)).toMatchObject({ authority: { code: 'SAMR' } });
    expect(await lead('2019-12-31')).toBeNull();
  });

  it('is entered by an approver of the department that leads', async () => {
    for (const viewer of [actors.officer, actors.pudongApprover, actors.office, actors.stranger, PUBLIC]) {
      expect(await enter(APPROVED, viewer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    }
  });

  it('has two open entries of an area refused by the database itself', async () => {
    await enter(APPROVED);
    const row = {
      number: 'RSP-X',
      matter_code: MATTER.code,
      state: 'APPROVED',
      since: '2024-01-01',
      basis: 'x',
      entered_by: 'x',
      entered_on: '2024-01-01',
    };
    await expect(storeRow(silo.now.database, 'matter_responsibility', row)).rejects.toMatchObject({ code: '23505' });
  });
});

describe('沪府发〔2020〕7号（二）1: every matter has exactly one lead in each area', () => {
  silo.forEach();

  const GAPS = `query G($area: String, $on: Date, $first: Int, $after: String) { responsibilityGaps(area: $area, on: $on, first: $first, after: $after) {
    totalCount edges { node { matter district { code } kind authorities { code } } } pageInfo { hasNextPage endCursor } } }`;
  const gaps = async (variables: object, viewer: Viewer = actors.office) =>
    (await ask(GAPS, viewer, variables)).responsibilityGaps;

  it('names the districts in which nobody answers, page by page', async () => {
    await enter(DEVOLVED);
    const first = await gaps({ first: 10 });
    const second = await gaps({ first: 10, after: first.pageInfo.endCursor });
    expect([first.totalCount, first.edges.length, second.edges.length]).toEqual([15, 10, 5]);
    const districts = [...first.edges, ...second.edges].map(
      ({ node }: { node: { district: { code: string } } }) => node.district.code,
    );
    expect(new Set(districts).size).toBe(15);
    expect(districts).not.toContain('310115');
    expect((await gaps({ area: '310115', on: '2026-02-28' })).edges).toMatchObject([
      { node: { kind: 'NO_LEAD', authorities: [] } },
    ]);
    expect((await gaps({ area: '310115', on: '2026-03-01' })).totalCount).toBe(0);
  });

  it('names two that answer at once', async () => {
    await enter({ ...APPROVED, district: '310115' });
    const closed = {
      number: 'RSP-X',
      matter_code: MATTER.code,
      district: '310115',
      state: 'CANCELLED',
      competent: 'COMMERCE',
      since: '2024-01-01',
      until: '2024-02-01',
      basis: 'x',
      entered_by: 'x',
      entered_on: '2024-01-01',
    };
    await storeRow(silo.now.database, 'matter_responsibility', closed);
    expect((await gaps({ area: '310115', on: '2024-01-31' })).edges).toMatchObject([
      { node: { kind: 'TWO_LEADS', authorities: [{ code: 'SAMR' }, { code: 'COMMERCE' }] } },
    ]);
    expect((await gaps({ area: '310115', on: '2024-02-01' })).totalCount).toBe(0);
  });

  it('is not for the public', async () => {
    expect(await ask(GAPS, PUBLIC)).toMatchObject({ code: 'NOT_PUBLIC' });
  });
});

describe('沪府发〔2020〕7号（五）: the list of matters', () => {
  silo.forEach();

  const MATTERS =
    '{ supervisionMatters { edges { node { code object methods cooperating { code } basisEndedOn basisEnded } } } }';
  const matter = async () => (await ask(MATTERS, PUBLIC)).supervisionMatters.edges[0].node;

  it('tells anybody object, methods and cooperating departments of a matter', async () => {
    expect(await matter()).toEqual({
      code: MATTER.code,
      object: '餐饮服务经营者',
      methods: ['ON_SITE', 'REMOTE'],
      cooperating: [{ code: 'HEALTH' }, { code: 'URBAN_MANAGEMENT' }],
      basisEndedOn: null,
      basisEnded: false,
    });
  });

  it('flags a matter from the day on which its law ended, and tells the outbox of the change', async () => {
    const told = { observedAt: '2026-10-01T09:00:00+08:00' };
    const changed = `outbox WHERE aggregatetype = 'supervision-matter'`;
    await storeSupervisionMatters(silo.now.database, [{ ...MATTER, ...told, basisEndedOn: day('2026-11-03') }]);
    expect(await matter()).toMatchObject({ basisEnded: false });
    await storeSupervisionMatters(silo.now.database, [{ ...MATTER, ...told, basisEndedOn: day('2026-11-02') }]);
    expect(await matter()).toMatchObject({ basisEndedOn: '2026-11-02', basisEnded: true });
    expect(await silo.now.count(changed)).toBe(3);
    const { responsibilityGaps } = await ask(
      '{ responsibilityGaps { edges { node { kind district { code } } } } }',
      actors.office,
    );
    expect(responsibilityGaps.edges[0]).toEqual({ node: { kind: 'BASIS_ENDED', district: null } });
  });

  it('refuses a matter whose lead is among those who cooperate, and stores nothing', async () => {
    const wrong = { ...MATTER, code: 'OTHER', cooperating: ['SAMR'] };
    const refused = expect.objectContaining({ code: 'MATTER_PARTIES_UNFIT' });
    await expect(storeSupervisionMatters(silo.now.database, [wrong])).rejects.toEqual(refused);
    expect(await silo.now.count('supervision_matter')).toBe(1);
  });
});
