import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { takeIn } from '../../tools/assembly/takeIn';
import { type City, openCity } from '../support/openCity';

const ELSEWHERE = `query Elsewhere($first: Int) { marketEntities(first: $first, filter: { district: "310104" }) {
  edges { node { uscc creditRecords(first: 1) { totalCount } } } } }`;
const NOTICES = '{ agreementNotices(first: 1) { edges { node { agreement kind subject } } } }';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Json = any;

describe('an application that runs wild 上海市数据条例 39-2', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
    const registers = new Map([['credit', city.databases.get('credit') as SiloDatabase]] as const);
    await takeIn(registers, city.databases.get('exchange') as SiloDatabase);
  }, 60_000);
  afterAll(() => city?.close());

  async function ask(name: string, query: string, variables: object = {}): Promise<Json> {
    const token = await issueDevelopmentToken(city.dataDir, name);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    return (await fetch(city.gateway.url, { method: 'POST', headers, body })).json();
  }

  it('is refused each entity of another district, suspended for a search among them, and both sides know', async () => {
    const few = await ask('dashboard-pudong', ELSEWHERE, { first: 3 });
    expect(few.errors[0].extensions).toMatchObject({ code: 'NOT_IN_AGREEMENT', reason: 'OUT_OF_SCOPE' });
    expect(few.data.marketEntities.edges).toHaveLength(3);
    expect((await ask('dashboard-pudong', ELSEWHERE, { first: 15 })).data.marketEntities.edges).toHaveLength(15);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { errors } = await ask('dashboard-pudong', ELSEWHERE, { first: 1 });
    expect(errors[0].extensions).toMatchObject({ code: 'AGREEMENT_NOT_ACTIVE', reason: 'SUSPENDED' });
    for (const officer of ['samr-officer', 'credit-officer', 'data-centre']) {
      const { data } = await ask(officer, NOTICES);
      expect(data.agreementNotices.edges).toEqual([
        { node: { agreement: 'AG-2026-000002', kind: 'SUSPENDED', subject: 'exchange' } },
      ]);
    }
  });
});
