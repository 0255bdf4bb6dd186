import type { Viewer } from '../../kernel/service/silo';
import {
  AGREEMENT,
  type AgreementDesk,
  APPLICATION,
  CREDIT_OFFICER,
  HOUSING,
  openDesk,
  person,
} from '../support/agreementDesk';
import { PUBLIC } from '../support/openSilo';

describe('agreements: what is asked for, and who sees it', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('marks what is asked outside the purposes of its resource, and refuses nothing for it', async () => {
    const applied = await desk.apply({ purpose: 'legal-review' });
    expect(applied.terms).toEqual([
      { term: 'credit-record', resource: 'credit-record', owner: { code: 'DEVELOPMENT_REFORM' }, outsidePurpose: true },
    ]);
    expect((await desk.apply()).terms).toEqual([expect.objectContaining({ outsidePurpose: false })]);
  });

  it.each([
    ['purpose', { purpose: 'curiosity' }, 'UNKNOWN_PURPOSE'],
    ['term', { terms: ['credit-records'] }, 'UNKNOWN_TERM'],
    ['district', { districts: ['999999'] }, 'SCOPE_UNFIT'],
    ['industry', { industries: ['A'] }, 'SCOPE_UNFIT'],
    ['empty scope', { usccs: [] }, 'SCOPE_UNFIT'],
    ['entity', { usccs: ['91310115MA1K3B7C6X'] }, 'USCC_CHECK_DIGIT'],
    [
      'list of more than 500 entities',
      { usccs: Array.from({ length: 501 }, () => '91310115MA1K3B7C6G') },
      'SCOPE_UNFIT',
    ],
    ['rate', { ratePerMinute: 0 }, 'RATE_UNFIT'],
    ['term that has ended', { from: '2026-01-01', until: '2026-11-01' }, 'AGREEMENT_TERM_UNFIT'],
    ['term that ends before it begins', { from: '2027-02-01', until: '2027-01-31' }, 'AGREEMENT_TERM_UNFIT'],
  ])('refuses an application with a bad %s by its code', async (_, part, code) => {
    const input = { ...APPLICATION, ...part };
    const { errors } = await desk.mutate('applyForAgreement', 'AgreementContentsInput', input, HOUSING);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it("refuses the consumer's own data, and what no law lets be shared, as data", async () => {
    const own = { ...APPLICATION, terms: ['inspection'] };
    const samr = person('inspector', 'SAMR', 'integrator');
    const { data } = await desk.mutate('applyForAgreement', 'AgreementContentsInput', own, samr);
    expect(data?.done).toMatchObject({ agreement: null, refusal: { code: 'TERM_OF_OWN_DEPARTMENT' } });
  });

  it('shows an agreement to its sides, the data centre and the auditor, and to nobody else', async () => {
    const { id } = await desk.apply();
    const seen = async (viewer: Viewer) => (await desk.silo.ask(AGREEMENT, { id }, viewer)).data?.agreement !== null;
    expect(await seen(HOUSING)).toBe(true);
    expect(await seen(CREDIT_OFFICER)).toBe(true);
    expect(await seen(person('auditor', 'BIG_DATA', 'auditor'))).toBe(true);
    expect(await seen(person('data-centre', 'BIG_DATA', 'sharing-administrator'))).toBe(true);
    expect(await seen(person('clerk', 'BIG_DATA', 'clerk'))).toBe(false);
    expect(await seen(person('fire', 'FIRE', 'sharing-officer'))).toBe(false);
    expect(await seen(PUBLIC)).toBe(false);
    const { data } = await desk.silo.ask('{ agreements { totalCount } }', {}, person('fire', 'FIRE', 'integrator'));
    expect(data).toEqual({ agreements: { totalCount: 0 } });
  });

  it('tells the gateway alone what an agreement gives', async () => {
    const { id } = await desk.active();
    const { errors } = await desk.tryGrant(id, 'HOUSING', HOUSING);
    expect(errors?.[0]?.extensions.code).toBe('NOT_THE_GATEWAY');
    expect(await desk.grant(id, 'SAMR')).toMatchObject({
      state: 'NOT_ACTIVE',
      reason: 'OTHER_DEPARTMENT',
      purpose: null,
    });
    expect(await desk.grant('AG-2026-999999', 'HOUSING')).toMatchObject({ state: 'NOT_ACTIVE', reason: 'UNKNOWN' });
  });

  it('pages through agreements by cursor, each once, and refuses a cursor of another filter', async () => {
    const page = `query Page($after: String, $filter: AgreementFilter) {
      agreements(first: 2, after: $after, filter: $filter) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await desk.silo.ask(page, { after }, HOUSING);
      const list = (data as never as { agreements: never }).agreements as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      ids.push(...list.edges.map(({ node }) => node.id));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
      const { errors } = await desk.silo.ask(
        page,
        { after: list.pageInfo.endCursor, filter: { state: 'ACTIVE' } },
        HOUSING,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
    } while (after);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids.length).toBe(await desk.silo.count(`agreement WHERE consumer = 'HOUSING'`));
  });
});
