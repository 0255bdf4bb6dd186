import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { type CreditRiskClassFact, credit, storeCreditRiskClasses } from '../../subgraphs/credit';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const FACT: CreditRiskClassFact = {
  uscc: requireUscc('91310115MA1K3B7C6G'),
  level: 'D',
  classifiedOn: day('2026-10-01'),
  sourceDepartment: 'SAMR',
  sourceRecordId: 'risk-2026-10',
  observedAt: '2026-10-01T00:00:00+08:00',
};
const LATER = { ...FACT, level: 'B', classifiedOn: day('2026-11-01'), sourceRecordId: 'risk-2026-11' } as const;
const QUERY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on MarketEntity { creditRiskClass { id level classifiedOn sourceDepartment { code } } }
  ... on CreditRiskClass { id level } } }`;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(credit as never);
});
afterAll(() => silo.close());

const ask = (reference: object, viewer = OFFICIAL) => silo.ask(QUERY, { representations: [reference] }, viewer);
const ENTITY = { __typename: 'MarketEntity', uscc: FACT.uscc };

describe('credit silo: classes of credit risk', () => {
  it('are stored once, told to the outbox, and the latest day stands whatever came first', async () => {
    expect(await storeCreditRiskClasses(silo.database, [LATER, FACT])).toMatchObject({ inserted: 2 });
    expect(await storeCreditRiskClasses(silo.database, [FACT])).toMatchObject({ unchanged: 1 });
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-risk-class'`)).toBe(2);
    const answer = await ask(ENTITY);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ _entities: [{ creditRiskClass: { level: 'B', classifiedOn: '2026-11-01' } }] });
  });

  it('are refused when they are of another scale, and then nothing is stored', async () => {
    const wrong = { ...FACT, level: 'AAA' as never, sourceRecordId: 'other' };
    const refused = expect.objectContaining({ code: 'RISK_LEVEL_UNKNOWN' });
    await expect(storeCreditRiskClasses(silo.database, [wrong])).rejects.toEqual(refused);
    expect(await silo.count(`credit_risk_class WHERE source_record_id = 'other'`)).toBe(0);
  });

  it('are for departments: the public is told NOT_PUBLIC and finds none by id', async () => {
    const { data } = await ask(ENTITY);
    const [given] = (data as { _entities: { creditRiskClass: { id: string } }[] })._entities;
    const byId = { __typename: 'CreditRiskClass', id: given?.creditRiskClass.id };
    expect((await ask(byId)).data).toMatchObject({ _entities: [{ level: 'B' }] });
    expect((await ask(byId, PUBLIC)).data).toEqual({ _entities: [null] });
    const refused = await ask(ENTITY, PUBLIC);
    expect(refused.data).toEqual({ _entities: [{ creditRiskClass: null }] });
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
  });
});
